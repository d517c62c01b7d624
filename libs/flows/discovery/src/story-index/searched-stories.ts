import type { QueryWords } from '../analysis/query-words.js';
import type { SearchAnswer, SearchQuestion } from '../application/search-question.js';
import type { Proposal } from '../application/correct-query.js';
import { mistypedWords, rareWords, replaced } from './propose.js';
import { type Likeness, type MostAlike, alike } from './alike.js';
import { findAmong, findStories } from './find-stories.js';
import { type AskedThing, askedThings } from './asked-things.js';
import { Ranking } from './ranking.js';
import { type Sight, isInSight, sightOf } from './sight.js';
import type { StoryEntry } from './story-entry.js';
import { StoryIndex } from './story-index.js';
import { NO_SYNONYMS, type Synonyms } from './synonyms.js';
import { Marks } from './marks.js';
import type { NearWords, WordKnowledge } from './word-knowledge.js';
import type { Lexicon } from './word-forms.js';

/** So few matches make one think of a typing error. */
const FEW = 2;

/** What is known of words beside the collection's own. */
export interface SearchLexicon extends Lexicon {
  /** An empty list of words to find near ones in. */
  nearWords(): NearWords;
}

/** The stories of the collection, made ready for being searched. */
export class SearchedStories {
  readonly index: StoryIndex;
  private readonly ranking: Ranking;
  private readonly knowledge: Omit<WordKnowledge, 'isSeen'>;
  private readonly transactions = new Map<string, number>();

  constructor(lexicon: SearchLexicon) {
    const near = lexicon.nearWords();
    this.index = new StoryIndex(lexicon, (word) => near.add(word));
    this.ranking = new Ranking(this.index);
    this.knowledge = { index: this.index, lexicon, near: (word) => near.near(word) };
  }

  /** The transaction that wrote what is known of a story; null when it is not known. */
  transactionOf(id: string): number | null {
    return this.transactions.get(id) ?? null;
  }

  get isWorn(): boolean {
    return this.index.isWorn;
  }

  put(id: string, transaction: number, entry: StoryEntry): void {
    this.index.put(id, entry);
    this.transactions.set(id, transaction);
  }

  take(id: string): void {
    this.index.take(id);
    this.transactions.delete(id);
  }

  /** Works out what new words mean; to be run to its end after stories were put in. */
  settling(): Generator<void> {
    return this.index.vocabulary.reading(this.index.size);
  }

  /** Whether the stories are so many more than when all words were last worked out that these may mean something else. */
  get isOutgrown(): boolean {
    return this.index.vocabulary.isOutgrown(this.index.size);
  }

  /** Works out anew what all words mean, by the collection as it is: others who read it now would find the same. */
  settlingAnew(): Generator<void> {
    return this.index.vocabulary.reading(this.index.size, true);
  }

  /** What a query asks for, in the words of the collection. */
  asked(query: QueryWords, synonyms: Synonyms, sight: Sight): readonly AskedThing[] {
    return askedThings(query, synonyms, this.knownIn(sight));
  }

  find(question: SearchQuestion, things: readonly AskedThing[], sight: Sight): SearchAnswer {
    return findStories(this.index, this.ranking, question, things, sight);
  }

  /** As {@link find}, among stories that somebody else has proposed, in their order. */
  findAmong(question: SearchQuestion, ids: readonly string[], sight: Sight): SearchAnswer {
    return findAmong(this.index, question, ids, sight);
  }

  sight(asked: Pick<SearchQuestion, 'actor' | 'now' | 'conditions'>, hidden: readonly string[]): Sight {
    return sightOf(this.index, asked, hidden);
  }

  /**
   * The stories in sight that are most like one, the most alike first; `least` leaves out those that are less alike than
   * such a part of the first.
   */
  alike(sight: Sight, likeness: Likeness, most: MostAlike): readonly string[] {
    const found = alike(this.knownIn(sight), this.ranking, sight, likeness, most);
    const least = (most.least ?? 0) * (found[0]?.likeness ?? 0);
    const close = found.filter(({ likeness, share }) => likeness >= least && share >= (most.leastShare ?? 0));
    return close.flatMap(({ story }) => this.index.ids[story] ?? []);
  }

  /**
   * What may have been meant by a query that has led to little: by words that nobody writes so, which have been taken for
   * others already, or by words that few stories have. The ids are those of stories that have what was meant.
   */
  proposal(
    query: QueryWords,
    things: readonly AskedThing[],
    question: SearchQuestion,
    found: SearchAnswer,
    sight: Sight,
  ): Proposal {
    const ids = found.hits.map(({ id }) => id);
    const mistyped = mistypedWords(query, things);
    if (mistyped.length > 0 || found.total > FEW) return { replacements: mistyped, ids };
    const rare = rareWords(query, this.knownIn(sight));
    if (rare.length === 0) return { replacements: [], ids };
    const meant = this.find(question, this.asked(replaced(query, rare), NO_SYNONYMS, sight), sight);
    return meant.total > found.total
      ? { replacements: rare, ids: meant.hits.map(({ id }) => id) }
      : { replacements: [], ids };
  }

  /** What of a text is to be marked. */
  marks(things: readonly AskedThing[]): Marks {
    return new Marks(things, this.index.vocabulary);
  }

  private knownIn(sight: Sight): WordKnowledge {
    const { postings } = this.index;
    return { ...this.knowledge, isSeen: (word) => isInSight(word, postings, sight) };
  }
}
