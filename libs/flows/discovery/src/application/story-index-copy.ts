import { setImmediate as letOthersIn } from 'node:timers/promises';
import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { type KeptEntry, StoryEntryReader } from '../persistence/story-entry.reader.js';
import { type IndexChanges, isLater } from '../story-index/index-changes.js';
import { AppConfig } from '#platform/config';
import { type SearchLexicon, SearchedStories } from '../story-index/searched-stories.js';
import { lexicon } from './lexicon.js';

const AT_A_STRETCH = 200;
const LOOK_EVERY_MS = 500;
/** An import writes in bursts: it is over when nothing has come for so long. */
const REST_MS = 3_000;
/** So often what words mean is worked out anew where stories have changed: processes that began at other times come to the same. */
const ANEW_EVERY_MS = 600_000;

/** An index of stories with the mark up to which it has been read. */
interface Copy {
  readonly stories: SearchedStories;
  mark: string;
  /** The version of the index by which all its words were read, and when. */
  readBy: number;
  readAt: number;
  /** The version at the last look, and the first look that found it. */
  seen: number;
  seenAt: number;
}

/**
 * This process's own index of stories. It is read once, in the background; each search then says what has changed since, and
 * waits until that is in. So it is as new as PostgreSQL in every process, whoever has written.
 */
@Injectable()
export class StoryIndexCopy implements OnApplicationBootstrap, OnModuleDestroy {
  private copy: Copy | null = null;
  private first: Promise<Copy> | null = null;
  private turn: Promise<unknown> = Promise.resolve();
  private renewing = false;
  private timer: NodeJS.Timeout | undefined;
  private ended = false;

  private readonly lexicon: SearchLexicon;
  /** Milliseconds. */
  anewEveryMs = ANEW_EVERY_MS;

  constructor(
    private readonly entries: StoryEntryReader,
    config: AppConfig,
  ) {
    this.lexicon = lexicon(config.search.wordList);
  }

  onApplicationBootstrap(): void {
    // What fails here is said to whoever searches.
    void this.begun().catch(() => undefined);
    this.timer = setInterval(() => void this.look().catch(() => undefined), LOOK_EVERY_MS).unref();
  }

  onModuleDestroy(): void {
    this.ended = true;
    clearInterval(this.timer);
  }

  /** Whether the stories have been read, so that no search has to wait for that. */
  get isRead(): boolean {
    return this.copy !== null;
  }

  /**
   * The mark to look for changes from.
   *
   * @throws Failure UNAVAILABLE when the database is out of reach.
   */
  async mark(): Promise<string> {
    return (await this.begun()).mark;
  }

  /** The index with these changes in it, which were read from {@link mark} on. */
  async with(told: IndexChanges): Promise<SearchedStories> {
    const copy = await this.begun();
    // The copy may have been made anew since, and be told of less than the one whose mark that was.
    const changes = isLater(told.since, copy.mark) ? await this.entries.changes(copy.mark) : told;
    if (news(copy, changes).length > 0) await this.inTurn(() => this.take(copy, changes));
    else {
      // Another search may have put them in, and not be done with what their words mean.
      await this.turn;
      goOn(copy, changes);
    }
    return copy.stories;
  }

  /** Reads each story that has changed as it is now: what was told of it may be older than what the copy has. */
  private async take(copy: Copy, changes: IndexChanges): Promise<void> {
    const { stories } = copy;
    const ids = news(copy, changes);
    try {
      for (let from = 0; from < ids.length; from += AT_A_STRETCH) {
        const some = ids.slice(from, from + AT_A_STRETCH);
        const entries = await this.entries.byIds(some);
        const kept = new Set(entries.map(({ id }) => id));
        for (const id of some) if (!kept.has(id)) stories.take(id);
        await this.put(stories, entries);
      }
    } finally {
      await settled(stories);
    }
    goOn(copy, changes);
  }

  private async put(stories: SearchedStories, entries: readonly KeptEntry[]): Promise<void> {
    for (const { id, transaction, entry } of entries) {
      if (stories.transactionOf(id) !== transaction) stories.put(id, transaction, entry);
    }
    await letOthersIn();
  }

  private begun(): Promise<Copy> {
    if (this.copy) return Promise.resolve(this.copy);
    this.first ??= this.whole().then(
      (copy) => (this.copy = copy),
      (error: unknown) => {
        this.first = null;
        throw error;
      },
    );
    return this.first;
  }

  /** Reads everything; what changes meanwhile is seen from the mark on. */
  private async whole(): Promise<Copy> {
    const mark = await this.entries.mark();
    const stories = new SearchedStories(this.lexicon);
    for await (const page of this.entries.pages()) {
      if (this.ended) break;
      await this.put(stories, page);
    }
    await settled(stories);
    const { version } = stories.index;
    const now = performance.now();
    return { stories, mark, readBy: version, readAt: now, seen: version, seenAt: now };
  }

  /** Keeps the copy near, so that no search has much to catch up with; makes it anew when it is worn. */
  private async look(): Promise<void> {
    if (this.ended) return;
    const copy = await this.begun();
    await this.with(await this.entries.changes(copy.mark));
    await this.readAnew(copy);
    if (!copy.stories.isWorn || this.renewing) return;
    this.renewing = true;
    try {
      const fresh = await this.whole();
      await this.take(fresh, await this.entries.changes(fresh.mark));
      this.copy = fresh;
    } finally {
      this.renewing = false;
    }
  }

  /**
   * Beside the searches: they go by what was known before until it is done. While an import goes on, each reading would be out
   * of date when it is done.
   */
  private async readAnew(copy: Copy): Promise<void> {
    const { version } = copy.stories.index;
    const now = performance.now();
    if (copy.seen !== version) [copy.seen, copy.seenAt] = [version, now];
    const isOld = now - copy.readAt >= this.anewEveryMs;
    const isAtRest = now - copy.seenAt >= REST_MS;
    if (copy.readBy === version || !(isOld || (isAtRest && copy.stories.isOutgrown))) return;
    [copy.readBy, copy.readAt] = [version, now];
    for (const _ of copy.stories.settlingAnew()) await letOthersIn();
  }

  private inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.turn.then(work, work);
    this.turn = done.catch(() => undefined);
    return done;
  }
}

/** The stories that a copy knows otherwise than it is told. */
const news = ({ stories }: Copy, { changed, removed }: IndexChanges): readonly string[] => [
  ...changed.filter(([id, transaction]) => stories.transactionOf(id) !== transaction).map(([id]) => id),
  ...removed.filter((id) => stories.transactionOf(id) !== null),
];

/** Another reading may have come further meanwhile. */
const goOn = (copy: Copy, { mark }: IndexChanges): void => {
  if (isLater(mark, copy.mark)) copy.mark = mark;
};

const settled = async (stories: SearchedStories): Promise<void> => {
  for (const _ of stories.settling()) await letOthersIn();
};
