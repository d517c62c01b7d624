import { randomUUID } from 'node:crypto';
import { AppConfig } from '#platform/config';
import type { testDatabase } from './database.js';
import { eventually } from './eventually.js';
import { RawIndex } from './raw-index.js';
import { testSearchEngine } from './search-engine.js';
import { StoryWorld } from './story-world.js';
import { TestWorker } from './worker.js';

/** What `searchStories` answered, as tests look at it. */
export interface Found {
  readonly engine: 'MEILISEARCH' | 'POSTGRESQL';
  readonly totalCount: number;
  readonly titles: readonly string[];
  readonly slugs: readonly string[];
  /** `field=value` → how many. */
  readonly facets: Readonly<Record<string, number>>;
}

interface Connection {
  readonly engine: Found['engine'];
  readonly totalCount: number;
  readonly edges: readonly { readonly node: { readonly title: string; readonly slug: string } }[];
  readonly facets: readonly {
    readonly field: string;
    readonly buckets: readonly { readonly value: string; readonly count: number }[];
  }[];
}

const SEARCH = `query ($query: String!, $filter: StoryFilter, $first: Int = 100, $orderBy: StorySearchOrder, $language: Language) {
  searchStories(query: $query, filter: $filter, first: $first, orderBy: $orderBy, language: $language) {
    engine totalCount edges { node { title slug } } facets { field buckets { value count } } } }`;

/** The whole product over a database and an index of its own: the HTTP process, and the worker, running. */
export class SearchWorld {
  private constructor(
    readonly stories: StoryWorld,
    readonly worker: TestWorker,
    readonly index: RawIndex,
  ) {}

  /**
   * @param settings what the environment of both processes says beside the addresses of their servers.
   * @param database one that is migrated; by default one of its own.
   */
  static async start(
    settings: Readonly<Record<string, string>> = {},
    database?: ReturnType<typeof testDatabase>,
  ): Promise<SearchWorld> {
    const engine = testSearchEngine();
    const index = new RawIndex(engine, `e2e-${randomUUID()}`);
    const own = {
      MEILI_URL: engine.url,
      MEILI_MASTER_KEY: engine.apiKey,
      MEILI_INDEX: index.uid,
      MEILI_DEADLINE_MS: '5000',
    };
    const stories = await StoryWorld.start({ ...own, ...settings }, database);
    const config = stories.api.get(AppConfig);
    const worker = await TestWorker.of({ ...config, search: { ...config.search, url: engine.url } });
    worker.start();
    const world = new SearchWorld(stories, worker, index);
    await world.settled().catch(async (error: unknown) => {
      await world.stop();
      throw error;
    });
    return world;
  }

  /** Searches as nobody unless a token is given. */
  async search(query: string, more: object = {}, token?: string): Promise<Found> {
    const data = await this.stories.api.ask<{ searchStories: Connection }>(SEARCH, { query, ...more }, token);
    const { engine, totalCount, edges, facets } = data.searchStories;
    const counts = facets.flatMap(({ field, buckets }) =>
      buckets.map(({ value, count }) => [`${field}=${value}`, count] as const),
    );
    return {
      engine,
      totalCount,
      titles: edges.map(({ node }) => node.title),
      slugs: edges.map(({ node }) => node.slug),
      facets: Object.fromEntries(counts),
    };
  }

  /** Waits until Meilisearch finds a title for these words. */
  async finds(query: string, title: string, withinMs = 5_000): Promise<Found> {
    const right = ({ engine, titles }: Found): boolean => engine === 'MEILISEARCH' && titles.includes(title);
    return eventually(() => this.search(query), right, withinMs);
  }

  /** Waits until the index in use is filled and every event has been delivered. */
  async settled(withinMs = 20_000): Promise<void> {
    await eventually(
      () => this.search(''),
      ({ engine }) => engine === 'MEILISEARCH',
      withinMs,
    );
    await eventually(
      () => this.undelivered(),
      (number) => number === 0,
      withinMs,
    );
  }

  /** How many events the index has not heard of. */
  async undelivered(): Promise<number> {
    const [row] = await this.stories.rows<{ number: number }>(
      `select ((select count(*) from event_deliveries where consumer = 'search-index') + (select count(*) from events
         where sequence > coalesce((select position from event_consumers where name = 'search-index'), 0)))::integer as number`,
    );
    return row?.number ?? 0;
  }

  async stop(): Promise<void> {
    await this.worker.end();
    await this.index.drop();
    await this.stories.stop();
  }
}
