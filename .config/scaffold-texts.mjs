/** `publish-story` as `publish story`. */
export const words = (kebab) => kebab.replaceAll('-', ' ');

/** `publish-story` as `PublishStory`. */
export const pascal = (kebab) => kebab.replace(/(^|-)([a-z0-9])/g, (_, __, letter) => letter.toUpperCase());

const nounOf = (verb) => verb.split('-').at(-1);

export const readmeText = (name) => `# ${name}

One purpose, in the words of the domain. Another room comes in by \`src/index.ts\` only.
`;

export const moduleText = (name) => `
import { Module } from '@nestjs/common';

/** The room of ${words(name)}: its verbs and readers. */
@Module({ providers: [], exports: [] })
export class ${pascal(name)}Module {}
`;

export const policyLine = (verb) => `
/** Who may ${words(verb)}: editors. */
export const may${pascal(verb)} = (actor: Actor): boolean => holdsRole(actor, 'EDITOR');
`;

export const policyText = (verb) => `import { type Actor, holdsRole } from '#kernel';\n${policyLine(verb)}`;

export const verbText = (verb, policy) => `
import { Injectable } from '@nestjs/common';
import { type Actor, isUuid, missing, notAllowed, refused, type Result } from '#kernel';
import { Database } from '#platform/database';
import { may${pascal(verb)} } from './${policy}.policy.js';

/** What there is to say when you ${words(verb)}. */
export interface ${pascal(verb)}Input {
  readonly id: string;
}

/** The ${nounOf(verb)} after the change. */
export interface ${pascal(verb)}Outcome {
  readonly id: string;
  readonly version: number;
}

/** Lets an editor ${words(verb)}. */
@Injectable()
export class ${pascal(verb)} {
  constructor(private readonly database: Database) {}

  /** @throws Failure UNAUTHENTICATED or FORBIDDEN where the policy says no. */
  async run(actor: Actor, input: ${pascal(verb)}Input): Promise<Result<${pascal(verb)}Outcome>> {
    if (!may${pascal(verb)}(actor)) throw notAllowed(actor.kind, '${words(verb)}');
    const unknown = refused(missing('There is no ${nounOf(verb)} with this id.', 'input', 'id'));
    if (!isUuid(input.id)) return unknown;
    return this.database.transaction(actor, async () => unknown);
  }
}
`;

export const specText = (verb) => `
import { ANONYMOUS, systemActor, type Actor } from '#kernel';
import type { Database } from '#platform/database';
import { ${pascal(verb)} } from './${verb}.js';

describe('${words(verb)}', () => {
  const reader: Actor = { ...ANONYMOUS, kind: 'KEY', id: 'k', grants: [{ role: 'READER', organisationId: null }] };
  const verb = new ${pascal(verb)}({} as Database);

  it('asks nobody in particular who they are', async () => {
    await expect(verb.run(ANONYMOUS, { id: '' })).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('is not for readers', async () => {
    await expect(verb.run(reader, { id: '' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('finds nothing by what is not an id', async () => {
    const result = await verb.run(systemActor('test'), { id: 'nothing' });
    expect(result).toMatchObject({ ok: false, errors: [{ code: 'NOT_FOUND', path: ['input', 'id'] }] });
  });
});
`;
