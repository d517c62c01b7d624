import { EDITORIAL_STATES } from '#domain/stories';
import type { TestApi } from './api.js';
import { canariesIn } from './canaries.js';
import { inTurns } from './in-turns.js';
import { sweptFeed } from './swept-feeds.js';
import { WholeSelection } from './whole-selection.js';

/** What a sweep tries to get at. */
export interface SweepTargets {
  readonly storyIds: readonly string[];
  /** Present and former ones. */
  readonly slugs: readonly string[];
  readonly benefitIds: readonly string[];
  /** Paths of feeds, each ending in `.json`. */
  readonly feeds: readonly string[];
  /** Words that stand in stories. */
  readonly words: readonly string[];
}

/** What one door answered, as it came. */
export interface Answered {
  readonly door: string;
  readonly text: string;
}

/** A word that an answer held. */
export interface Leak {
  readonly door: string;
  readonly word: string;
}

const PAGE = 'pageInfo { hasNextPage endCursor } edges';
const COMMENTS = `{ stories(first: 100) { edges { node { comments(first: 100) { totalCount edges { node {
  markdown html authorName badges replies { markdown authorName } } } } } } } }`;
const WORDS_AT_A_TIME = 12;
/** How many questions are put at once: as many as keep processors and database busy. */
const AT_A_TIME = 4;

const groups = <T>(list: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, at) => list.slice(at * size, (at + 1) * size));

/** Asks every door of the GraphQL API that tells of stories for everything it has, as one caller. */
export class VisibilitySweep {
  private constructor(
    private readonly api: TestApi,
    private readonly story: string,
    private readonly benefit: string,
    private readonly storyAlone: string,
  ) {}

  static async of(api: TestApi): Promise<VisibilitySweep> {
    const whole = await WholeSelection.of(api);
    return new VisibilitySweep(
      api,
      whole.all('Story', 3),
      whole.all('Benefit', 3),
      whole.all('Story', 3, ['similar', 'benefits']),
    );
  }

  /** Every answer that the caller got; refusals are answers too. */
  async run(targets: SweepTargets, token?: string): Promise<readonly Answered[]> {
    const answers: Answered[] = [];
    const ask = async (door: string, query: string, variables: object = {}): Promise<string> => {
      const { text, errors } = await this.api.graphql(query, variables, token);
      for (const { extensions, message } of errors) {
        if (!['FORBIDDEN', 'NOT_FOUND', 'UNAUTHENTICATED'].includes(extensions.code))
          throw new Error(`${door}: ${message}`);
      }
      answers.push({ door, text });
      return text;
    };
    await this.oneByOne(targets, ask);
    await this.lists(ask);
    await this.found(targets, ask);
    for (const path of ['/metrics', '/health/ready']) {
      answers.push({ door: path, text: await (await fetch(`${this.api.url}${path}`)).text() });
    }
    const searches = targets.words.map((word) => `/feeds/stories.json?q=${encodeURIComponent(word)}`);
    await inTurns([...targets.feeds, ...searches], AT_A_TIME, async (path) => {
      answers.push({ door: path, text: await sweptFeed(this.api, path, this.api.headersOf(token)) });
    });
    return answers;
  }

  private async oneByOne({ slugs, storyIds, benefitIds }: SweepTargets, ask: Ask): Promise<void> {
    const ways = [
      ...['language: NB', 'language: EN', 'working: true', 'working: true, language: EN'],
      ...[1, 2].flatMap((number) => [`revision: ${number}`, `revision: ${number}, language: EN`]),
    ];
    const fields = ways.map((way, at) => `way${at}: story(slug: $slug, ${way}) { ...Whole }`);
    const bySlug = `query ($slug: String!) { ${fields.join(' ')} } fragment Whole on Story { ${this.storyAlone} }`;
    await inTurns(slugs, AT_A_TIME, async (slug) => void (await ask('story', bySlug, { slug })));
    const byId = (type: string, fields: string): string =>
      `query ($id: ID!) { node(id: $id) { __typename id ... on ${type} { ${fields} } } }`;
    const nodes = [
      ...storyIds.map((id) => ({ id, door: 'node(story)', query: byId('Story', this.story) })),
      ...benefitIds.map((id) => ({ id, door: 'node(benefit)', query: byId('Benefit', this.benefit) })),
    ];
    await inTurns(nodes, AT_A_TIME, async ({ id, door, query }) => void (await ask(door, query, { id })));
  }

  private async lists(ask: Ask): Promise<void> {
    const list = `query ($filter: StoryFilter, $language: Language) {
      stories(first: 100, filter: $filter, language: $language) {
        totalCount ${PAGE} { cursor node { ${this.story} } } } }`;
    await ask('stories', list, { language: 'NB' });
    await ask('comments', COMMENTS);
    const titles = `query ($order: StoryOrder) { stories(first: 100, orderBy: $order) { edges { node { slug title } } } }`;
    for (const field of ['PUBLISHED_AT', 'UPDATED_AT', 'TITLE'])
      await ask(`stories by ${field}`, titles, { order: { field } });
    for (const state of EDITORIAL_STATES) {
      await ask(`stories(${state})`, list, { language: 'EN', filter: { editorialStates: [state] } });
    }
    const changes = `query ($after: String) { changes(first: 50, after: $after) { ${PAGE} { node {
      sequence kind storyId revision tombstone at story(language: EN) { ${this.story} } } } } }`;
    for (let after: string | null = null, more = true; more;) {
      const text = await ask('changes', changes, { after });
      const { pageInfo } = (
        JSON.parse(text) as { data: { changes: { pageInfo: { hasNextPage: boolean; endCursor: string } } } }
      ).data.changes;
      [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
    }
  }

  private async found({ words }: SweepTargets, ask: Ask): Promise<void> {
    const rest = '{ engine totalCount facets { field buckets { value label count } }';
    const whole = `query ($language: Language) { searchStories(query: "", first: 100, language: $language)
      ${rest} edges { cursor score highlights { field fragment } node { ${this.story} } } } }`;
    for (const language of ['NB', 'EN']) await ask('searchStories', whole, { language });
    await inTurns(groups(words, WORDS_AT_A_TIME), AT_A_TIME, async (group) => {
      const declared = group.map((_, at) => `$w${at}: String!, $p${at}: String!`).join(', ');
      const fields = group.map(
        (_, at) => `s${at}: searchStories(query: $w${at}, first: 20) ${rest}
          edges { highlights { field fragment } node { slug title summary benefits { title } } } }
          p${at}: suggest(prefix: $p${at}, first: 20) { kind text matched slug }`,
      );
      const values = group.flatMap((word, at) => [[`w${at}`, word] as const, [`p${at}`, word.slice(0, 7)] as const]);
      await ask(
        'searchStories(word), suggest',
        `query (${declared}) { ${fields.join('\n')} }`,
        Object.fromEntries(values),
      );
    });
  }
}

type Ask = (door: string, query: string, variables?: object) => Promise<string>;

const read = new WeakMap<Answered, ReadonlySet<string>>();

/** Every canary in an answer, which is read through once, however often it is asked about. */
const canariesOf = (answer: Answered): ReadonlySet<string> => {
  const canaries = read.get(answer) ?? canariesIn(answer.text);
  read.set(answer, canaries);
  return canaries;
};

/** The canaries among those given that an answer holds, with the first door that let each out. */
export const leaksIn = (answers: readonly Answered[], words: readonly string[]): readonly Leak[] => {
  const doors = new Map<string, string>();
  for (const answer of answers) {
    for (const word of canariesOf(answer)) if (!doors.has(word)) doors.set(word, answer.door);
  }
  return words.flatMap((word) => {
    const door = doors.get(word);
    return door === undefined ? [] : [{ door, word }];
  });
};
