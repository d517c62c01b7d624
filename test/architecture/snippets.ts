/** A piece of code, where it would stand, and the one rule it breaks; `rule` is empty for code that is as it should be. */
export interface Snippet {
  rule: string;
  file: string;
  code: string;
}

const verb = 'libs/domain/stories/src/application/publish-story.ts';
/** Rules that know types look at a file of the program, so these snippets take the place of one. */
const inProgram = 'libs/kernel/src/index.ts';
const nothing = 'export const story = 1;\n';

const named = (file: string): Snippet => ({ rule: 'house/file-names', file, code: nothing });
const breaks = (rule: string, code: string, file = verb): Snippet => ({ rule, file, code });
const fine = (code: string, file = verb): Snippet => ({ rule: '', file, code });

const takes = (count: number) =>
  `export class Publish {\n  constructor(${Array.from({ length: count }, (_, i) => `readonly p${i}: string`).join(', ')}) {}\n}\n`;
const injects = (keyword: string, decorator = '@Injectable()') =>
  `import { Injectable } from '@nestjs/common';\nimport ${keyword} { Clock } from '#kernel';\n\n` +
  `${decorator}\nexport class Publish {\n  constructor(private readonly clock: Clock) {}\n  run = () => this.clock.now();\n}\n` +
  `export const seen = Injectable;\n`;

export const snippets: Snippet[] = [
  named('libs/domain/stories/src/utils.ts'),
  named('libs/domain/common/src/story.ts'),
  named('libs/domain/stories/src/shared/story.ts'),
  named('libs/domain/stories/src/helpers/story.ts'),
  named('libs/domain/stories/src/story.service.ts'),
  named('libs/domain/stories/src/story-service.ts'),
  named('libs/domain/story-service/src/story.ts'),
  named('libs/domain/stories/src/base-repository.ts'),
  named('libs/domain/stories/src/publishStory.ts'),
  named('test/support/helpers.ts'),
  breaks('house/value-imports-for-injection', injects('type')),
  breaks('max-lines', `${'// why\n'.repeat(300)}${nothing}`),
  breaks('no-console', `console.log('published');\n${nothing}`),
  breaks('eqeqeq', `export const same = (a: string, b: string) => a == b;\n`),
  breaks('no-restricted-properties', `export const port = process.env.PORT;\n`),
  breaks('no-restricted-imports', `import { env } from 'node:process';\n\nexport const port = env.PORT;\n`),
  breaks('no-restricted-imports', `import { forwardRef } from '@nestjs/common';\n\nexport const later = forwardRef;\n`),
  breaks('no-restricted-syntax', `export default class Publish {}\n`),
  breaks('no-restricted-syntax', takes(6)),
  breaks('no-restricted-syntax', `export class StoryService {}\n`),
  breaks('no-restricted-syntax', `export class BaseRepository {}\n`),
  breaks('no-restricted-syntax', `export interface IStory {\n  title: string;\n}\n`),
  breaks('no-restricted-syntax', `import { Scope } from '@nestjs/common';\n\nexport const scope = Scope.REQUEST;\n`),
  breaks('no-restricted-syntax', `export const enum Kind {\n  Guide,\n}\n`),
  breaks('@typescript-eslint/no-explicit-any', `export const read = (row: any): string => row.title;\n`),
  breaks('@typescript-eslint/no-explicit-any', `export const title = (row: unknown) => (row as ${'any'}).title;\n`),
  breaks('@typescript-eslint/no-non-null-assertion', `export const first = (rows: string[]) => rows[0]!;\n`),
  breaks(
    '@typescript-eslint/consistent-type-imports',
    `import { Actor } from '#kernel';\n\nexport const name = (actor: Actor) => actor.name;\n`,
  ),
  breaks('@typescript-eslint/ban-ts-comment', `// @ts-${'ignore'} wrong types\n${nothing}`),
  breaks('@typescript-eslint/naming-convention', `export interface story_row {\n  title: string;\n}\n`),
  breaks('@typescript-eslint/naming-convention', `export const publish = (Actor_id: string) => Actor_id;\n`),
  breaks(
    '@typescript-eslint/no-floating-promises',
    `const save = async () => 1;\nexport const run = () => {\n  save();\n};\n`,
    inProgram,
  ),
  breaks(
    '@typescript-eslint/no-misused-promises',
    `const saved = async () => true;\nexport const run = () => (saved() ? 1 : 2);\n`,
    inProgram,
  ),
  breaks(
    '@typescript-eslint/await-thenable',
    `const saved = (): number => 1;\nexport const run = async () => await saved();\n`,
    inProgram,
  ),
  fine(nothing),
  fine(takes(5)),
  fine(injects('')),
  fine(injects('type', ''), 'libs/domain/stories/src/domain/story.ts'),
  fine(`export const port = process.env.PORT;\n`, 'libs/platform/config/src/read-config.ts'),
  fine(nothing, 'libs/domain/stories/src/graphql/story.payloads.ts'),
  fine(nothing, 'libs/domain/stories/src/story.db-spec.ts'),
  fine(nothing, 'libs/platform/embedded/src/services.ts'),
  fine(`export interface RunningService {\n  port: number;\n}\n`, 'libs/platform/embedded/src/running.ts'),
];

/** A comment that would switch a rule off, and is itself refused. */
export const switchedOff: Snippet = {
  rule: 'no-console',
  file: verb,
  code: `// eslint-${'disable'}-next-line no-console\nconsole.log('published');\n${nothing}`,
};
