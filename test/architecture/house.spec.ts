import { join } from 'node:path';
import { undocumentedExports } from './house/doors.js';
import { emptyRooms, roomsWithoutDoor, strayBarrels, unknownRoles, unlistedApps } from './house/rooms.js';
import { longFiles, longMedian, longReadmes } from './house/sizes.js';
import { lostSlowest } from './house/slowest.js';
import { planted, readTree } from './house/tree.js';
import type { Tree } from './house/tree.js';
import { commentedOutCode, focusedTests, machinePaths, registryHosts, unfinishedWork } from './house/words.js';

const src = 'libs/domain/stories/src';
const rows = (count: number) => 'x\n'.repeat(count);
const stories = { rooms: ['libs/domain/stories'] };
const nestCli = (...roots: string[]) =>
  JSON.stringify({ projects: Object.fromEntries(roots.map((root) => [root, { root }])) });

/** A check, trees that must not pass it, and one that must. */
interface Habit {
  check: (tree: Tree) => string[];
  bad: Tree[];
  good: Tree;
}

const habits: Record<string, Habit> = {
  'no file is over 300 lines': {
    check: longFiles,
    bad: [planted({ [`${src}/story.ts`]: rows(301) }), planted({ 'test/e2e/stories.e2e-spec.ts': rows(301) })],
    good: planted({ [`${src}/story.ts`]: rows(300), 'docs/glossary.md': rows(400) }),
  },
  'half of the files are under 60 lines': {
    check: longMedian,
    bad: [planted({ [`${src}/a.ts`]: rows(10), [`${src}/b.ts`]: rows(60), [`${src}/c.ts`]: rows(70) })],
    good: planted({ [`${src}/a.ts`]: rows(59), [`${src}/b.ts`]: rows(59), [`${src}/c.spec.ts`]: rows(90) }),
  },
  'a README of a room fits on a screen': {
    check: longReadmes,
    bad: [planted({ 'libs/domain/stories/README.md': rows(61) })],
    good: planted({ 'libs/domain/stories/README.md': rows(60), 'README.md': rows(200) }),
  },
  'a room has a README and a front door': {
    check: roomsWithoutDoor,
    bad: [planted({ [`${src}/index.ts`]: '' }, stories), planted({ 'libs/domain/stories/README.md': '' }, stories)],
    good: planted({ [`${src}/index.ts`]: '', 'libs/domain/stories/README.md': '' }, stories),
  },
  'no room is empty': {
    check: emptyRooms,
    bad: [planted({}, stories), planted({ [`${src}/index.ts`]: '', [`${src}/story.spec.ts`]: '' }, stories)],
    good: planted({ [`${src}/story.ts`]: '' }, stories),
  },
  'only doors are called index.ts': {
    check: strayBarrels,
    bad: [planted({ [`${src}/application/index.ts`]: '' }), planted({ 'apps/api/src/index.ts': '' })],
    good: planted({ [`${src}/index.ts`]: '', [`${src}/graphql/index.ts`]: '', 'libs/kernel/src/index.ts': '' }),
  },
  'the suffix of a file is a known role': {
    check: unknownRoles,
    bad: [planted({ [`${src}/story.thing.ts`]: '' }), planted({ [`${src}/story.policy.extra.ts`]: '' })],
    good: planted({ [`${src}/story.policy.ts`]: '', [`${src}/story.reader.db-spec.ts`]: '', [`${src}/story.ts`]: '' }),
  },
  'nest-cli.json lists the apps': {
    check: unlistedApps,
    bad: [
      planted({ 'nest-cli.json': nestCli() }, { apps: ['apps/api'] }),
      planted({ 'nest-cli.json': nestCli('apps/api', 'apps/gone') }, { apps: ['apps/api'] }),
    ],
    good: planted({ 'nest-cli.json': nestCli('apps/api') }, { apps: ['apps/api'] }),
  },
  'nothing is left for later': {
    check: unfinishedWork,
    bad: [
      planted({ [`${src}/story.ts`]: `// ${'to'.toUpperCase()}DO: later` }),
      planted({ [`${src}/story.ts`]: `// FIX${'me'.toUpperCase()}` }),
      planted({ [`${src}/story.ts`]: `/* eslint-${'disable'} */` }),
      planted({ [`${src}/story.ts`]: `// @ts-${'ignore'}` }),
      planted({ [`${src}/story.ts`]: `const row = rows as ${'any'};` }),
    ],
    good: planted({ [`${src}/story.ts`]: '// A story is read as any other text is.' }),
  },
  'no code is kept as a comment': {
    check: commentedOutCode,
    bad: [planted({ [`${src}/story.ts`]: '  // const title = story.title;' })],
    good: planted({ [`${src}/story.ts`]: '// if two writers meet, the second one loses' }),
  },
  'no test is left out or runs alone': {
    check: focusedTests,
    bad: [
      planted({ [`${src}/story.spec.ts`]: `it.${'only'}('reads', read);` }),
      planted({ 'test/e2e/stories.e2e-spec.ts': `describe.${'skip'}('reads', read);` }),
      planted({ [`${src}/story.db-spec.ts`]: `f${'it'}('reads', read);` }),
    ],
    good: planted({ [`${src}/story.spec.ts`]: `it('skips what is not only text', read);` }),
  },
  'what tests begin with is there': {
    check: lostSlowest,
    bad: [planted({ 'test/slowest-first.mjs': "const SLOWEST = ['test/e2e/gone.e2e-spec.ts'];" })],
    good: planted({
      'test/slowest-first.mjs': "const SLOWEST = ['test/e2e/stories.e2e-spec.ts'];",
      'test/e2e/stories.e2e-spec.ts': '',
    }),
  },
  'no file names a machine': {
    check: machinePaths,
    bad: ['work', 'root', 'home/kari'].map((path) => planted({ 'docs/glossary.md': `See \`/${path}/notes\`.` })),
    good: planted({
      'docs/glossary.md': 'See ./docs/work/notes, `/var/lib/ildsjel` and https://example.org/work/notes.',
    }),
  },
  'no registry is named': {
    check: registryHosts,
    bad: [
      planted({ 'package-lock.json': '      "resolved": "https://registry.example/x.tgz",' }),
      planted({ '.npmrc': 'registry=https://registry.example/' }),
    ],
    good: planted({ 'package-lock.json': '      "integrity": "sha512-x",' }),
  },
  'what leaves by a door has a doc block': {
    check: undocumentedExports,
    bad: [
      planted({ [`${src}/index.ts`]: 'export const story = 1;' }),
      planted({
        [`${src}/index.ts`]: `export { Story } from './story.js';`,
        [`${src}/story.ts`]: 'export class Story {}',
      }),
      planted({
        [`${src}/index.ts`]: `export * from './story.js';`,
        [`${src}/story.ts`]: '/** */\nexport class Story {}',
      }),
      planted({ [`${src}/index.ts`]: `export { Story as Text } from './story.js';`, [`${src}/story.ts`]: '' }),
      planted({ [`${src}/graphql/index.ts`]: `export type { Story } from '../lost.js';` }),
      planted({ [`${src}/index.ts`]: `export { z } from 'zod';` }),
    ],
    good: planted({
      [`${src}/index.ts`]: `export { Story as Text } from './story.js';\nexport type { Row } from './rows.js';`,
      [`${src}/story.ts`]:
        '/** What somebody learned. */\n@Injectable()\nexport class Story {}\nexport const inside = 1;',
      [`${src}/rows.ts`]: `export { type Row } from './row.js';`,
      [`${src}/row.ts`]: '/** A story as it is stored. */\nexport interface Row {}',
    }),
  },
};

describe('the habits of the house', () => {
  const project = readTree(join(__dirname, '../..'));

  it('are read from the whole project', () => {
    expect([...project.files.keys()]).toEqual(expect.arrayContaining(['package.json', 'libs/kernel/src/index.ts']));
  });

  it.each(Object.entries(habits))('%s', (_, { check }) => {
    expect(check(project)).toEqual([]);
  });

  it.each(Object.entries(habits))('%s: seen to fail, and to pass', (_, { check, bad, good }) => {
    expect(check(good)).toEqual([]);
    for (const tree of bad) expect(check(tree)).toHaveLength(1);
  });
});
