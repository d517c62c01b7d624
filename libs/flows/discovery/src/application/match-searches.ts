import { Injectable } from '@nestjs/common';
import { Failure, systemActor } from '#kernel';
import type { StoryFilter } from '#domain/stories';
import { AppConfig } from '#platform/config';
import { queryWords } from '../analysis/query-words.js';
import { NamedAtReader } from '../persistence/named-at.reader.js';
import { type KeptEntry, StoryEntryReader } from '../persistence/story-entry.reader.js';
import type { AskedThing } from '../story-index/asked-things.js';
import { SearchedStories } from '../story-index/searched-stories.js';
import { KnownSynonyms } from './known-synonyms.js';
import { lexicon } from './lexicon.js';
import { SearchConditions } from './search-conditions.js';

/** A search that somebody keeps: words, of which a story must have each in some form, and conditions. */
export interface KeptSearch {
  readonly query: string;
  readonly filter: StoryFilter | null;
}

/** Tells what one story is found by, before anybody asks. */
export type IsFoundBy = (search: KeptSearch) => Promise<boolean>;

const READER = systemActor('matching');
const AT_ANY_TIME = new Date(8.64e15);

const isMet = ({ wordings }: AskedThing): boolean =>
  wordings.some(({ words }) =>
    words.every(
      ({ whole, parts }) =>
        whole.meetings.size > 0 || (parts.length > 0 && parts.every(({ meetings }) => meetings.size > 0)),
    ),
  );

/**
 * Holds a story against searches that people keep, by the words, synonyms and conditions of every other search. As there is
 * one story and no others to weigh words by, it must have all of them, and none is taken for mistyped.
 */
@Injectable()
export class MatchSearches {
  constructor(
    private readonly entries: StoryEntryReader,
    private readonly conditions: SearchConditions,
    private readonly synonyms: KnownSynonyms,
    private readonly named: NamedAtReader,
    private readonly config: AppConfig,
  ) {}

  /** What a story is found by; null while the index does not know it, or knows an earlier version. Rights are not asked. */
  async of(storyId: string, version: number): Promise<IsFoundBy | null> {
    const known = await this.entries.versionOf(storyId);
    const [kept] = await this.entries.byIds([storyId]);
    if (known === null || known < version || !kept) return null;
    let alone: SearchedStories | undefined;
    const namedAt = await this.named.read();
    const synonyms = await this.synonyms.of(namedAt);
    return async ({ query, filter }) => {
      const conditions = filter ? await this.conditionsOf(filter, namedAt) : [];
      if (conditions === null) return false;
      const stories = (alone ??= this.indexOf(kept));
      const sight = stories.sight({ actor: READER, now: AT_ANY_TIME, conditions }, []);
      const story = stories.index.numberOf(storyId) ?? -1;
      return sight.failing[story] === 0 && stories.asked(queryWords(query), synonyms, sight).every(isMet);
    };
  }

  /** An index of one story: what its words are met by takes longer to find out than anything else here, so it waits for a search. */
  private indexOf({ id, transaction, entry }: KeptEntry): SearchedStories {
    const stories = new SearchedStories({
      ...lexicon(this.config.search.wordList),
      nearWords: () => ({ add: () => undefined, near: () => [] }),
    });
    stories.put(id, transaction, entry);
    for (const _ of stories.settling());
    return stories;
  }

  /** Null where the filter names what is no longer known. */
  private async conditionsOf(
    filter: StoryFilter,
    namedAt: string,
  ): Promise<Awaited<ReturnType<SearchConditions['of']>> | null> {
    try {
      return await this.conditions.of(filter, namedAt);
    } catch (error) {
      if (error instanceof Failure && error.code === 'BAD_USER_INPUT') return null;
      throw error;
    }
  }
}
