import { Injectable } from '@nestjs/common';
import { forThisOnce } from '#platform/database';
import type { QueryWords } from '../analysis/query-words.js';
import type { SearchOutlook } from '../persistence/search-outlook.reader.js';
import type { Marks } from '../story-index/marks.js';
import type { Proposal } from './correct-query.js';
import { EngineHealth } from './engine-health.js';
import { EngineFigures } from './engine-figures.js';
import { MeiliCandidates } from './meili-candidates.js';
import type { SearchAnswer, SearchQuestion } from './search-question.js';
import { StoryIndexCopy } from './story-index-copy.js';
import { KnownSynonyms } from './known-synonyms.js';

/** Who supplies candidates where the words of the collection lead to none. */
export const SEARCH_ENGINES = ['MEILISEARCH', 'POSTGRESQL'] as const;

/** One of {@link SEARCH_ENGINES}. */
export type SearchEngineName = (typeof SEARCH_ENGINES)[number];

/** An answer and who stood behind it; what not every caller asks for is worked out when it is. */
export interface IndexAnswer extends SearchAnswer {
  readonly engine: SearchEngineName;
  /** What to mark in the texts. */
  readonly marks: () => Marks;
  /** What may have been meant by the query. */
  readonly proposal: () => Proposal;
}

const MOST_CANDIDATES = 100;

/**
 * Puts a question to the index of stories. Where its words lead nowhere, Meilisearch is asked for candidates, as long as
 * it is set up, in reach and filled; without it the answer is what PostgreSQL's entries alone lead to.
 */
@Injectable()
export class AskIndex {
  constructor(
    private readonly copy: StoryIndexCopy,
    private readonly synonyms: KnownSynonyms,
    private readonly candidates: MeiliCandidates,
    private readonly health: EngineHealth,
    private readonly figures: EngineFigures,
  ) {}

  async run(query: QueryWords, question: SearchQuestion, outlook: SearchOutlook): Promise<IndexAnswer> {
    const answer = await this.answer(query, question, outlook);
    this.figures.answered(answer.engine);
    return answer;
  }

  private async answer(
    query: QueryWords,
    question: SearchQuestion,
    { changes, hidden, filled, namedAt }: SearchOutlook,
  ): Promise<IndexAnswer> {
    const synonyms = await this.synonyms.of(namedAt);
    const stories = await this.copy.with(changes);
    const sight = stories.sight(question, hidden);
    const things = stories.asked(query, synonyms, sight);
    const marks = (): Marks => stories.marks(things);
    const found = stories.find(question, things, sight);
    const proposal = (): Proposal => stories.proposal(query, things, question, found, stories.sight(question, hidden));
    const standsBy = filled && this.health.inReach() && this.health.holdsWhatItShould(stories.index.size);
    const engine = standsBy ? 'MEILISEARCH' : 'POSTGRESQL';
    if (found.matching > 0 || things.length === 0) return { ...found, marks, proposal, engine };
    // Whether Meilisearch is in reach, and what it knows, is told by no edition.
    forThisOnce();
    if (engine === 'POSTGRESQL') return { ...found, marks, proposal, engine };
    const text = query.words.map(({ surface }) => surface).join(' ');
    const ids = await this.candidates.find(question.actor, question.now, {
      text,
      limit: MOST_CANDIDATES,
      byMeaning: true,
    });
    if (ids === null) return { ...found, marks, proposal, engine: 'POSTGRESQL' };
    // Others may have changed the index while Meilisearch was asked.
    return { ...stories.findAmong(question, ids, stories.sight(question, hidden)), marks, proposal, engine };
  }
}
