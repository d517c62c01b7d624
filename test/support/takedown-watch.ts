import { setTimeout as pause } from 'node:timers/promises';
import type { Outcome } from './running-product.js';

/** Where a published story can be met by anybody. */
export const DOORS = ['hits', 'total', 'facets', 'everything', 'suggestions', 'similar', 'list', 'slug'] as const;
type Door = (typeof DOORS)[number];

/** A story under watch. */
export interface Watched {
  readonly slug: string;
  /** A word of its title that stands nowhere else. */
  readonly word: string;
}

/** A story met at a door after its taking down was acknowledged, or not found though it was there all along. */
export interface Sight {
  readonly door: Door;
  readonly slug: string;
  readonly engine: string;
}

/** What a watch has seen. */
export interface Watching {
  /** Sights of stories that had been taken down before the question was put. */
  readonly leaks: readonly Sight[];
  /** Searches that did not find a story which had been findable before and had not been touched since. */
  readonly misses: readonly Sight[];
  /** Answers about stories that had been taken down, by the engine that gave them. */
  readonly answersWhileDown: Readonly<Record<string, number>>;
  /** Doors at which no story was ever met, so that no leak could have been either. */
  readonly blindDoors: readonly Door[];
}

/** `DOWN` from the acknowledgement on until somebody asks for it to be published again; `SETTLED` once found and left alone. */
type Standing = 'DOWN' | 'SETTLED' | 'UNKNOWN';

interface Answer {
  readonly mine: {
    readonly engine: string;
    readonly totalCount: number;
    readonly edges: readonly { readonly node: { readonly slug: string } }[];
    readonly facets: readonly { readonly buckets: readonly { readonly count: number }[] }[];
  };
  readonly all: { readonly edges: readonly { readonly node: { readonly slug: string } }[] };
  readonly suggest: readonly { readonly slug: string }[];
  readonly neighbour: { readonly similar: readonly { readonly slug: string }[] } | null;
  readonly stories: { readonly edges: readonly { readonly node: { readonly slug: string } }[] };
  readonly itself: { readonly slug: string } | null;
}

const QUESTION = `query ($word: String!, $prefix: String!, $neighbour: String!, $slug: String!) {
  mine: searchStories(query: $word) { engine totalCount facets { buckets { count } } edges { node { slug } } }
  all: searchStories(query: "", first: 100) { edges { node { slug } } }
  suggest(prefix: $prefix, first: 20) { slug }
  neighbour: story(slug: $neighbour) { similar(first: 20) { slug } }
  stories(first: 100) { edges { node { slug } } }
  itself: story(slug: $slug) { slug } }`;

/** Leaves the machine to those who are watched. */
const BETWEEN_QUESTIONS_MS = 50;

const metAt = (answer: Answer, slug: string): readonly Door[] => {
  const isIn = (connection: Answer['all']): boolean => connection.edges.some(({ node }) => node.slug === slug);
  const met: Readonly<Record<Door, boolean>> = {
    hits: isIn(answer.mine),
    total: answer.mine.totalCount > 0,
    facets: answer.mine.facets.some(({ buckets }) => buckets.some(({ count }) => count > 0)),
    everything: isIn(answer.all),
    suggestions: answer.suggest.some((one) => one.slug === slug),
    similar: answer.neighbour?.similar.some((one) => one.slug === slug) ?? false,
    list: isIn(answer.stories),
    slug: answer.itself !== null,
  };
  return DOORS.filter((door) => met[door]);
};

/** Keeps asking at every door, as nobody, for stories that come and go; remembers each sight of one that was taken down. */
export class TakedownWatch {
  private readonly standings = new Map<Watched, { readonly standing: Standing }>();
  private readonly leaks: Sight[] = [];
  private readonly misses: Sight[] = [];
  private readonly answersWhileDown: Record<string, number> = {};
  private readonly seenAt = new Set<Door>();
  private readonly stopping = new AbortController();
  private asking: Promise<void> | undefined;

  /** @param neighbour the slug of a story that is similar to those watched and stays. */
  constructor(
    private readonly ask: (query: string, variables: object) => Promise<Outcome>,
    private readonly neighbour: string,
  ) {}

  /** Somebody is about to ask for a change of it: it may be met or not. */
  touch(story: Watched): void {
    this.standings.set(story, { standing: 'UNKNOWN' });
  }

  /** Its taking down has been acknowledged: it must not be met. */
  down(story: Watched): void {
    this.standings.set(story, { standing: 'DOWN' });
  }

  /** It has been found and nobody touches it: it must be found. */
  settled(story: Watched): void {
    this.standings.set(story, { standing: 'SETTLED' });
  }

  start(): void {
    this.asking = this.keepAsking();
  }

  /** Asks no more and tells what was seen. */
  async stop(): Promise<Watching> {
    this.stopping.abort();
    await this.asking;
    return this.seen();
  }

  /** What has been seen so far. */
  seen(): Watching {
    const { leaks, misses, answersWhileDown } = this;
    return { leaks, misses, answersWhileDown, blindDoors: DOORS.filter((door) => !this.seenAt.has(door)) };
  }

  /** Asks once more about every story and tells what has been seen so far. */
  async seenAgain(): Promise<Watching> {
    await this.round();
    return this.seen();
  }

  private async keepAsking(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      await this.round();
      await pause(BETWEEN_QUESTIONS_MS);
    }
  }

  private async round(): Promise<void> {
    for (const story of this.standings.keys()) {
      await this.look(story);
      await pause(BETWEEN_QUESTIONS_MS);
    }
  }

  private async look(story: Watched): Promise<void> {
    const { slug, word } = story;
    const before = this.standings.get(story);
    const variables = { word, prefix: word.slice(0, 8), neighbour: this.neighbour, slug };
    const outcome = await this.ask(QUESTION, variables).catch(() => null);
    // One who gets no answer sees nothing.
    if (outcome?.status !== 200) return;
    const { data, errors } = JSON.parse(outcome.text) as { data?: Answer | null; errors?: unknown };
    if (!data || errors) throw new Error(`The watch cannot ask: ${outcome.text}`);
    const met = metAt(data, slug);
    const { engine } = data.mine;
    for (const door of met) this.seenAt.add(door);
    // What was asked while somebody changed the story tells nothing.
    if (before !== this.standings.get(story)) return;
    if (before?.standing === 'DOWN') {
      this.answersWhileDown[engine] = (this.answersWhileDown[engine] ?? 0) + 1;
      this.leaks.push(...met.map((door) => ({ door, slug, engine })));
    }
    if (before?.standing === 'SETTLED') {
      const lost = (['hits', 'total'] as const).filter((door) => !met.includes(door));
      this.misses.push(...lost.map((door) => ({ door, slug, engine })));
    }
  }
}
