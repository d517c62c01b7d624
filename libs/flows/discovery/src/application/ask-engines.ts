import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel';
import { SearchUnavailable } from '#platform/search-client';
import { PostgresSearchReader } from '../persistence/postgres-search.reader.js';
import { SearchOutlookReader } from '../persistence/search-outlook.reader.js';
import { EngineFigures } from './engine-figures.js';
import { MeiliStorySearch } from './meili-story-search.js';
import type { SearchAnswer, SearchQuestion } from './search-question.js';

/** Who can answer a search. */
export const SEARCH_ENGINES = ['MEILISEARCH', 'POSTGRESQL'] as const;

/** One of {@link SEARCH_ENGINES}. */
export type SearchEngineName = (typeof SEARCH_ENGINES)[number];

/** An answer and who gave it. */
export interface EngineAnswer extends SearchAnswer {
  readonly engine: SearchEngineName;
}

/**
 * Puts a question to Meilisearch, or to PostgreSQL where Meilisearch is not set up, down, slow, empty, not filled yet, or
 * would have to leave out too many stories. Goes back by itself.
 */
@Injectable()
export class AskEngines {
  constructor(
    private readonly clock: Clock,
    private readonly outlook: SearchOutlookReader,
    private readonly meilisearch: MeiliStorySearch,
    private readonly postgres: PostgresSearchReader,
    private readonly figures: EngineFigures,
  ) {}

  /** @param stayWith the engine that answered the page before, where another would order the matches otherwise. */
  async run(
    asked: Omit<SearchQuestion, 'excluded' | 'now'>,
    stayWith: SearchEngineName | null = null,
  ): Promise<EngineAnswer> {
    const question = { ...asked, now: this.clock.now() };
    const answer = stayWith === 'POSTGRESQL' ? null : await this.fromMeilisearch(question);
    const engine = answer ? 'MEILISEARCH' : 'POSTGRESQL';
    const given = answer ?? (await this.postgres.answer(question));
    this.figures.answered(engine);
    return { ...given, engine };
  }

  private async fromMeilisearch(question: Omit<SearchQuestion, 'excluded'>): Promise<SearchAnswer | null> {
    if (!this.meilisearch.inReach()) return null;
    // What is hidden is read first: whatever was delivered before this is out of the index already.
    const { filled, hidden } = await this.outlook.read(question.actor, question.now);
    if (!filled || hidden === null) return null;
    try {
      const answer = await this.meilisearch.answer({ ...question, excluded: hidden });
      if (answer.total === 0 && (await this.meilisearch.isEmpty()) && (await this.postgres.documents()) > 0)
        return null;
      return answer;
    } catch (error) {
      if (error instanceof SearchUnavailable) return null;
      throw error;
    }
  }
}
