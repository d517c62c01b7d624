import { LoadOrganisations, shippedOrganisations } from '#domain/organisations';
import { LoadConcepts, shippedConcepts } from '#domain/taxonomy';
import { systemActor } from '#kernel';
import { Database } from '#platform/database';
import { type ApiAnswer, TestApi } from './api.js';
import type { testDatabase } from './database.js';

/** The body whose stories are written in tests, and one that has nothing to do with them. */
export const BODY = 'asker';
export const OTHER_BODY = 'bergen';

/** What tests follow a story by. */
export interface StoryAtHand {
  readonly id: string;
  readonly slug: string;
  readonly version: number;
  readonly revision: number;
  readonly editorialState: string;
  readonly pendingState: string | null;
}

/** What a mutation answered. */
export interface StepAnswer {
  readonly story: StoryAtHand | null;
  readonly errors: readonly { readonly code: string; readonly message: string; readonly path: readonly string[] }[];
}

const AT_HAND = 'id slug version revision editorialState pendingState';

/** A mutation that answers with a story, by its name. */
export const mutationOf = (
  name: string,
): string => `mutation ($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) {
  ${name}(input: $input) { story { ${AT_HAND} } errors { code message path } } }`;

/** A case story that can be submitted as it is. */
export const soundStory = (title: string, more: object = {}): object => ({
  kind: 'CASE_STORY',
  originalLanguage: 'NB',
  texts: [
    {
      language: 'NB',
      title,
      summary: `Kort om ${title}.`,
      sections: [
        { key: 'need', markdown: 'Køen var lang.' },
        { key: 'would-do-differently', markdown: 'Spurt brukerne **først**.' },
      ],
    },
  ],
  organisations: [{ slug: BODY, role: 'OWNER' }],
  sectors: ['helsetjenester'],
  methods: ['procurement'],
  ...more,
});

/** The real HTTP process with the first vocabularies and bodies, and a key for everybody who works on stories. */
export class StoryWorld {
  private constructor(
    readonly api: TestApi,
    readonly contributor: string,
    readonly editor: string,
    readonly reader: string,
    readonly stranger: string,
  ) {}

  /**
   * @param settings what the environment says beside the address of the database.
   * @param database one that is migrated; by default one of its own.
   */
  static async start(
    settings: Readonly<Record<string, string>> = {},
    database?: ReturnType<typeof testDatabase>,
  ): Promise<StoryWorld> {
    const api = await TestApi.start(settings, database);
    await api.get(LoadConcepts).run(systemActor('test'), shippedConcepts());
    await api.get(LoadOrganisations).run(systemActor('test'), shippedOrganisations());
    return new StoryWorld(
      api,
      await api.key('CONTRIBUTOR', BODY),
      await api.key('EDITOR', BODY),
      await api.key('READER', BODY),
      await api.key('EDITOR', OTHER_BODY),
    );
  }

  /** Calls a mutation that answers with a story; throws when it is refused with an error of the whole request. */
  async step(name: string, input: object, token?: string): Promise<StepAnswer> {
    return (await this.api.ask<Record<string, StepAnswer>>(mutationOf(name), { input }, token))[name]!;
  }

  /** Calls a mutation for the answer as a whole, errors of the request included. */
  answer(name: string, input: object, token?: string): Promise<ApiAnswer<Record<string, StepAnswer>>> {
    return this.api.graphql(mutationOf(name), { input }, token);
  }

  /** The code with which a mutation is refused as a whole. */
  async code(name: string, input: object, token?: string): Promise<string | undefined> {
    return (await this.answer(name, input, token)).errors[0]?.extensions.code;
  }

  /** The expected errors with which a mutation must be refused. */
  async refused(name: string, input: object, token: string): Promise<StepAnswer['errors']> {
    const { story, errors } = await this.step(name, input, token);
    if (story !== null) throw new Error(`${name} was not refused.`);
    return errors;
  }

  /** As {@link step} for what must succeed. */
  async done(name: string, input: object, token: string): Promise<StoryAtHand> {
    const { story, errors } = await this.step(name, input, token);
    if (story === null) throw new Error(`${name}: ${JSON.stringify(errors)}`);
    return story;
  }

  draft(title: string, more: object = {}): Promise<StoryAtHand> {
    return this.done('createStory', soundStory(title, more), this.contributor);
  }

  async submitted(title: string, more: object = {}): Promise<StoryAtHand> {
    return this.done('submitStory', { id: (await this.draft(title, more)).id }, this.contributor);
  }

  async published(title: string, more: object = {}): Promise<StoryAtHand> {
    return this.done('publishStory', { id: (await this.submitted(title, more)).id }, this.editor);
  }

  /** Revises, submits and publishes. */
  async republished(story: StoryAtHand, change: object): Promise<StoryAtHand> {
    await this.done('reviseStory', { id: story.id, expectedVersion: story.version, ...change }, this.contributor);
    await this.done('submitStory', { id: story.id }, this.contributor);
    return this.done('publishStory', { id: story.id }, this.editor);
  }

  /** Reads rows past every policy. */
  rows<Row extends object>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    return this.api.get(Database).readOnce<Row>(sql, values);
  }

  stop(): Promise<void> {
    return this.api.stop();
  }
}
