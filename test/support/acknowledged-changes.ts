import { type Kept, type KeptStory, keptStories, keyOf } from './kept-stories.js';
import type { Outcome } from './running-product.js';
import { type StepAnswer, type StoryAtHand, mutationOf } from './story-world.js';

/** What came of a change: done and told, refused, or nobody knows. */
type End = 'ACKNOWLEDGED' | 'REFUSED' | 'UNKNOWN';

/** One request for a change of a story. */
interface Attempt {
  readonly verb: string;
  readonly sentAt: number;
  readonly endedAt: number;
  readonly end: End;
  /** The story's title if the change sets it. */
  readonly title: string | undefined;
  readonly id: string | undefined;
  /** The version that the change makes, if it is made. */
  readonly version: number;
}

const KINDS: Readonly<Record<string, readonly string[]>> = {
  createStory: ['StoryCreated'],
  reviseStory: ['StoryRevised'],
  submitStory: ['StorySubmitted'],
  publishStory: ['StoryPublished', 'StoryRevisionPublished'],
  unpublishStory: ['StoryUnpublished'],
};

/** What a change wants: the story, the version it expects and what it says. */
export interface Wanted {
  readonly id?: string;
  readonly expectedVersion?: number;
  readonly texts?: readonly { readonly title?: string }[];
  readonly [field: string]: unknown;
}

/** Puts changes to the product, remembers what it acknowledged, and compares that with what the database holds. */
export class AcknowledgedChanges {
  /** The last answer of any sort, to be told when something is out of the ordinary. */
  lastAnswer = '';
  private readonly attempts: Attempt[] = [];

  constructor(private readonly ask: (query: string, variables: object, token: string) => Promise<Outcome>) {}

  /** How many changes were acknowledged, and of how many nobody knows. */
  get counts(): Readonly<Record<End, number>> {
    const of = (end: End): number => this.attempts.filter((attempt) => attempt.end === end).length;
    return { ACKNOWLEDGED: of('ACKNOWLEDGED'), REFUSED: of('REFUSED'), UNKNOWN: of('UNKNOWN') };
  }

  /** Asks for a change once. */
  async attempt(verb: string, input: Wanted, token: string): Promise<{ end: End; story: StoryAtHand | null }> {
    const sentAt = performance.now();
    const story = await this.answered(verb, input, token);
    const end = story === undefined ? 'UNKNOWN' : story === null ? 'REFUSED' : 'ACKNOWLEDGED';
    const id = story?.id ?? input.id;
    this.attempts.push({
      verb,
      sentAt,
      endedAt: performance.now(),
      end,
      title: input.texts?.[0]?.title,
      id: id === undefined ? undefined : keyOf(id),
      version: story?.version ?? (input.expectedVersion ?? 0) + 1,
    });
    return { end, story: story ?? null };
  }

  /** Where the database does not hold what was acknowledged, holds it twice or in part, or holds what nobody asked for. */
  async compare(rows: Parameters<typeof keptStories>[0]): Promise<readonly string[]> {
    const kept = await keptStories(rows);
    const titles = this.attempts.flatMap(({ title }) => title ?? []);
    const ours = new Set(this.attempts.map(({ id }) => id));
    const stories = kept.stories.filter(({ id, title }) => ours.has(id) || titles.includes(title));
    return [
      ...this.lost(kept),
      ...stories.flatMap((story) => [...torn(story), ...this.unasked(story)]),
      ...this.doubled(stories),
      ...this.overtaken(kept),
      ...(kept.furthestConsumer > kept.lastSequence ? ['journal: a consumer stands beyond its end'] : []),
    ];
  }

  private async answered(verb: string, input: Wanted, token: string): Promise<StoryAtHand | null | undefined> {
    const outcome = await this.ask(mutationOf(verb), { input }, token).catch((error: unknown) => String(error));
    this.lastAnswer = typeof outcome === 'string' ? outcome : `${outcome.status} ${outcome.text}`;
    if (typeof outcome === 'string' || outcome.status !== 200) return undefined;
    const { data } = JSON.parse(outcome.text) as { data?: Record<string, StepAnswer> | null };
    return data?.[verb]?.story ?? null;
  }

  private lost({ stories }: Kept): string[] {
    const byId = new Map(stories.map((story) => [story.id, story]));
    return this.attempts
      .filter(({ end }) => end === 'ACKNOWLEDGED')
      .flatMap(({ id = '', verb, version, title }) => {
        const story = byId.get(id);
        const told = story?.events.some((event) => event.version === version && KINDS[verb]?.includes(event.kind));
        const says = title === undefined || story?.version !== version || story.title === title;
        return told && says && story && story.version >= version ? [] : [`lost: ${verb} ${id} version ${version}`];
      });
  }

  /** What a story has gone through without anybody having asked for it, or after it was refused. */
  private unasked({ id, title, events }: KeptStory): string[] {
    const isAskedFor = (kind: string, version: number): boolean =>
      this.attempts.some(
        (attempt) =>
          attempt.end !== 'REFUSED' &&
          KINDS[attempt.verb]?.includes(kind) === true &&
          attempt.version === version &&
          (attempt.id === id || (attempt.id === undefined && attempt.title === title)),
      );
    return events
      .filter(({ kind, version }) => !isAskedFor(kind, version))
      .map(({ kind, version }) => `unasked: ${kind} ${id} version ${version}`);
  }

  private doubled(stories: readonly KeptStory[]): string[] {
    const created = new Set(this.attempts.filter(({ verb }) => verb === 'createStory').map(({ title }) => title));
    const number = Map.groupBy(stories, ({ firstTitle }) => firstTitle);
    return [...number]
      .filter(([title, same]) => created.has(title) && same.length > 1)
      .map(([title, same]) => `doubled: ${title} is there ${same.length} times`);
  }

  /** Changes that stand in the journal before one that was acknowledged before they were asked for. */
  private overtaken({ stories }: Kept): string[] {
    const sequences = new Map(
      stories.flatMap(({ id, events }) =>
        events.map(({ version, sequence }) => [`${id} ${version}`, sequence] as const),
      ),
    );
    const told = this.attempts
      .filter(({ end }) => end === 'ACKNOWLEDGED')
      .map((attempt) => ({ ...attempt, sequence: sequences.get(`${attempt.id} ${attempt.version}`) ?? 0 }))
      .filter(({ sequence }) => sequence > 0)
      .toSorted((one, other) => one.sequence - other.sequence);
    let latestSent = 0;
    return told.flatMap(({ id, version, sentAt, endedAt }) => {
      const late = endedAt < latestSent;
      latestSent = Math.max(latestSent, sentAt);
      return late ? [`overtaken: ${id} version ${version} in the journal`] : [];
    });
  }
}

const PENDING: Readonly<Record<string, string>> = {
  StoryCreated: 'DRAFT',
  StoryRevised: 'DRAFT',
  StorySubmitted: 'SUBMITTED',
};
const STANDING: Readonly<Record<string, string>> = {
  StoryPublished: 'PUBLISHED',
  StoryRevisionPublished: 'PUBLISHED',
  StoryUnpublished: 'UNPUBLISHED',
};

/** Where a story, its texts and its events do not belong together. */
const torn = ({ id, version, state, pendingState, revisions, latestRevision, events }: KeptStory): string[] => {
  const last = events.at(-1)?.kind ?? '';
  const stands = last in PENDING ? pendingState === PENDING[last] : state === STANDING[last];
  const versions = events.map((event) => event.version);
  return [
    ...(versions.length === version && versions.every((one, at) => one === at + 1)
      ? []
      : [`torn: ${id} has version ${version} and events of ${versions.join()}`]),
    ...(stands ? [] : [`torn: ${id} stands at ${state}, ${pendingState} after ${last}`]),
    ...(revisions.length === latestRevision &&
    revisions.every(({ number, texts }, at) => number === at + 1 && texts > 0)
      ? []
      : [`torn: ${id} has revisions ${JSON.stringify(revisions)} of ${latestRevision}`]),
  ];
};
