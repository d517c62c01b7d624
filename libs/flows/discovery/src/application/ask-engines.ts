import { Injectable } from '@nestjs/common';
import { SearchUnavailable } from '#platform/search-client';
import { PostgresSearchReader } from '../persistence/postgres-search.reader.js';
import type { SearchOutlook } from '../persistence/search-outlook.reader.js';
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
    private readonly meilisearch: MeiliStorySearch,
    private readonly postgres: PostgresSearchReader,
    private readonly figures: EngineFigures,
  ) {}

  /**
   * @param outlook read before: whatever was delivered by then is out of the index already.
   * @param stayWith the engine that answered the page before, where another would order the matches otherwise.
   */
  async run(
    question: Omit<SearchQuestion, 'excluded'>,
    outlook: Pick<SearchOutlook, 'filled' | 'hidden'>,
    stayWith: SearchEngineName | null = null,
  ): Promise<EngineAnswer> {
    const answer = stayWith === 'POSTGRESQL' ? null : await this.fromMeilisearch(question, outlook);
    const engine = answer ? 'MEILISEARCH' : 'POSTGRESQL';
    const given = answer ?? (await this.postgres.answer(question));
    this.figures.answered(engine);
    return { ...given, engine };
  }

  private async fromMeilisearch(
    question: Omit<SearchQuestion, 'excluded'>,
    { filled, hidden }: Pick<SearchOutlook, 'filled' | 'hidden'>,
  ): Promise<SearchAnswer | null> {
    if (!this.meilisearch.inReach() || !filled || hidden === null) return null;
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
