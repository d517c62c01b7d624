import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ReleaseEmbargoes } from '#domain/stories';
import { systemActor } from '#kernel';
import { packageRoot } from '#platform/config';
import { Editions } from '#platform/database';
import { program } from '../../apps/cli/src/program.js';
import { TestApi } from '../support/api.js';
import { doneSince, newestNumber } from '../support/audit-entries.js';
import { leaves } from '../support/command-leaves.js';
import { keyMutations } from '../support/key-mutations.js';
import { COUNTED, LedgerDesk } from '../support/ledger-desk.js';
import { dataFrom } from '../support/readers.js';
import { QUESTIONS } from '../support/open-questions.js';
import { peopleMutations } from '../support/people-mutations.js';
import type { PreparedChange } from '../support/prepared-change.js';
import { roomMutations } from '../support/room-mutations.js';
import { testSearchEngine } from '../support/search-engine.js';
import { StoryWorld, soundStory } from '../support/story-world.js';

const NO_LIMITS = { RATE_PER_ADDRESS: '0', RATE_PER_KEY: '0' };
const TEXT = soundStory('Ny ordlyd') as { texts: object[] };

let world: StoryWorld;
let plain: TestApi;
let desk: LedgerDesk;
let admin: string;
let folder: string;

beforeAll(async () => {
  world = await StoryWorld.start(NO_LIMITS);
  plain = await TestApi.start({ ...NO_LIMITS, DATABASE_URL: world.api.databaseUrl, ANSWER_CACHE_BYTES: '0' });
  desk = new LedgerDesk(world);
  admin = await world.api.key('ADMIN');
  folder = mkdtempSync(join(tmpdir(), 'ildsjel-doors-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await plain.stop();
  await world.stop();
});

const answers = (url: string): Promise<string[]> => Promise.all(QUESTIONS.map((query) => dataFrom(url, query)));

/** What a change did to what everybody reads and to the edition; what is kept is held against what is read anew. */
const effectOf = async (
  change: () => Promise<unknown>,
): Promise<{ readonly read: boolean; readonly edition: boolean }> => {
  const editions = world.api.get(Editions);
  const [before, known] = [await answers(plain.url), await editions.current()];
  for (let time = 0; time < 2; time += 1) expect(await answers(world.api.url)).toEqual(before);
  await change();
  const kept = await answers(world.api.url);
  const [after, latest] = [await answers(plain.url), await editions.current()];
  expect(kept).toEqual(after);
  const effect = { read: JSON.stringify(after) !== JSON.stringify(before), edition: latest !== known };
  if (effect.read) expect(effect.edition).toBe(true);
  return effect;
};

const call = async (
  name: string,
  input: object,
  payload: string,
  token = world.editor,
): Promise<Readonly<Record<string, object>>> => {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const mutation = `mutation ($input: ${type}!) { ${name}(input: $input) { ${payload} errors { message path } } }`;
  const answer = (await world.api.ask<Record<string, { errors: unknown[] }>>(mutation, { input }, token))[name]!;
  expect(answer.errors).toEqual([]);
  return answer as unknown as Readonly<Record<string, object>>;
};

const MUTATIONS: Readonly<Record<string, PreparedChange>> = {
  createStory: { seen: false, prepare: async () => () => world.draft('Laget') },
  submitStory: {
    seen: false,
    prepare: async () => {
      const { id } = await world.draft('Levert');
      return () => world.done('submitStory', { id }, world.contributor);
    },
  },
  requestChanges: {
    seen: false,
    prepare: async () => {
      const { id } = await world.submitted('Sendt tilbake');
      return () => world.done('requestChanges', { id, note: 'Mer, takk.' }, world.editor);
    },
  },
  publishStory: {
    seen: true,
    prepare: async () => {
      const { id } = await world.submitted('Publisert');
      return () => world.done('publishStory', { id }, world.editor);
    },
  },
  reviseStory: {
    seen: false,
    prepare: async () => {
      const { id, version } = await world.published('Revidert');
      return () => world.done('reviseStory', { id, expectedVersion: version, texts: TEXT.texts }, world.contributor);
    },
  },
  saveStoryPart: {
    seen: false,
    prepare: async () => {
      const { id } = await world.published('Skrives videre på');
      const input = { id, language: 'NB', part: 'measures', text: 'Mer.' };
      return () => call('saveStoryPart', input, 'part { text }', world.contributor);
    },
  },
  ...Object.fromEntries(
    ['unpublishStory', 'withdrawStory'].map((name) => [
      name,
      {
        seen: true,
        prepare: async () => {
          const { id } = await world.published(`Tatt bort av ${name}`);
          return () => world.done(name, { id, note: 'Bort.' }, world.editor);
        },
      },
    ]),
  ),
  archiveStory: {
    seen: true,
    prepare: async () => {
      const { id } = await world.published('Arkivert');
      return () => world.done('archiveStory', { id }, world.editor);
    },
  },
  addBenefit: {
    seen: true,
    prepare: async () => {
      const { id } = await world.published('Får gevinst');
      return () => desk.add(id);
    },
  },
  ...Object.fromEntries(
    (
      [
        ['reviseBenefit', { expectedVersion: 1, benefit: { ...COUNTED, title: 'Ny tittel' } }],
        ['correctBaseline', { expectedVersion: 1, value: 41, on: '2024-01-01', reason: 'Talt feil' }],
      ] as const
    ).map(([name, more]) => [
      name,
      {
        seen: true,
        prepare: async () => {
          const { id } = await desk.add((await world.published(`Gevinst for ${name}`)).id);
          return () => desk.done(name, { id, ...more });
        },
      },
    ]),
  ),
  recordMeasurement: {
    seen: true,
    prepare: async () => {
      const { id } = await desk.add((await world.published('Gevinst som måles')).id);
      return () => desk.done('recordMeasurement', { benefitId: id, value: 1, measuredOn: '2025-01-01' });
    },
  },
  defineConcept: {
    seen: true,
    prepare: async () => () =>
      call(
        'defineConcept',
        { scheme: 'METHOD', slug: 'ny', labels: [{ language: 'NB', kind: 'PREFERRED', label: 'Ny' }] },
        'concept { id }',
      ),
  },
  ...roomMutations(() => world),
  ...peopleMutations(
    () => world.api,
    (name, input, selection) => call(name, input, selection, admin),
  ),
  registerOrganisation: {
    seen: true,
    prepare: async () => () =>
      call(
        'registerOrganisation',
        { slug: 'nyskapt', kind: 'OTHER', names: [{ language: 'NB', kind: 'CURRENT', name: 'Nyskapt' }] },
        'organisation { id }',
      ),
  },
  recordSuccession: {
    seen: true,
    prepare: async () => () =>
      call(
        'recordSuccession',
        { predecessor: 'asker', successor: 'nyskapt', on: '2030-01-01', kind: 'PART' },
        'organisation { id }',
      ),
  },
  ...keyMutations((name, input) => call(name, input, 'apiKey { prefix }', admin)),
};

describe('a mutation', () => {
  it('is one of these', async () => {
    const { data } = await world.api.graphql<{ __schema: { mutationType: { fields: { name: string }[] } } }>(
      '{ __schema { mutationType { fields { name } } } }',
    );
    expect(data!.__schema.mutationType.fields.map(({ name }) => name).toSorted()).toEqual(
      Object.keys(MUTATIONS).toSorted(),
    );
  });

  it.each(Object.entries(MUTATIONS))(
    '%s makes a new edition where everybody reads of it, and an entry in the audit trail',
    async (name, { seen, prepare }) => {
      const change = await prepare();
      const before = await newestNumber(world.api);
      expect((await effectOf(change)).read).toBe(seen);
      // A choice among hits is counted with nothing of who made it, and so changes nothing of anybody's.
      if (name !== 'recordSearchClick') expect(await doneSince(world.api, before)).toContain(name);
    },
  );
});

describe('the worker', () => {
  it('makes a new edition when it tells of a story that came out of its embargo', async () => {
    const story = await world.published('Ute', { embargoUntil: new Date(Date.now() + 500).toISOString() });
    await new Promise((wake) => void setTimeout(wake, 600));
    const effect = await effectOf(() => world.api.get(ReleaseEmbargoes).run(systemActor('test')));
    expect([story.editorialState, effect.edition]).toEqual(['PUBLISHED', true]);
  });
});

describe('a command', () => {
  const ROW = { id: '1', source: 'Fil', lang: 'nb', title: 'Innlest', body: 'Tekst.' };
  const COMMANDS: Readonly<Record<string, { readonly seen: boolean; readonly args: () => readonly string[] }>> = {
    migrate: { seen: false, args: () => [] },
    'content load': { seen: true, args: () => [] },
    'person make-admin': { seen: false, args: () => ['--email', 'noen@example.no'] },
    'key create': { seen: false, args: () => ['--name', 'x', '--role', 'READER'] },
    import: {
      seen: true,
      args: () => {
        const file = join(folder, 'innlest.ndjson');
        writeFileSync(file, `${JSON.stringify(ROW)}\n`);
        return [file, '--publish'];
      },
    },
    'mail replay': { seen: false, args: () => ['--all'] },
    'outbox replay': { seen: false, args: () => ['--all'] },
    reindex: { seen: false, args: () => [] },
  };
  /** Commands that write nothing, or what another one above or below writes. */
  const READING =
    'audit head, audit show, audit verify, db check, db new, export, index check, key list, key revoke, key rotate, mail list, outbox list, person erase, person export, person sessions, person sign-out'.split(
      ', ',
    );

  it('is one of these', () =>
    expect(leaves(program()).toSorted()).toEqual([...Object.keys(COMMANDS), ...READING].toSorted()));

  it.each(Object.entries(COMMANDS))(
    '%s makes a new edition where everybody reads of it',
    async (name, { seen, args }) => {
      const effect = await effectOf(async () => {
        const { url, apiKey } = testSearchEngine();
        const child = spawn(
          process.execPath,
          [join(packageRoot, 'dist/apps/cli/src/main.js'), ...name.split(' '), ...args()],
          {
            cwd: packageRoot,
            env: {
              DATABASE_URL: world.api.databaseUrl,
              MEILI_URL: url,
              MEILI_MASTER_KEY: apiKey,
              MEILI_INDEX: `doors-${process.pid}`,
            },
            stdio: 'ignore',
          },
        );
        expect(await once(child, 'exit')).toEqual([0, null]);
      });
      expect(effect.read).toBe(seen);
    },
  );
});
