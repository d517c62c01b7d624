import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { type Actor, bodiesWithRole, holdsRole } from '#kernel';
import { AppConfig } from '#platform/config';
import { EngineHealth } from './engine-health.js';
import { TextEmbedder } from './text-embedder.js';
import {
  type FilterExpression,
  SearchIndexClient,
  type SearchIndexHit,
  type SearchIndexQuery,
  SearchUnavailable,
} from '#platform/search-client';

/** Which fields of a document are searched in. */
export type CandidateField = 'titles' | 'labels' | 'names' | 'summaries';

interface Wanted {
  readonly text: string;
  readonly limit: number;
  /** All fields when left out. */
  readonly searchOn?: readonly CandidateField[];
  /** Whether stories that mean much the same are wanted as well, where an embedder is set up. */
  readonly byMeaning?: boolean;
}

/** Half is what has nothing in common, for the engine. */
const LEAST_LIKE = 0.8;

/** The policy of the stories room as a filter of documents: who sees what among published stories. */
const visibleTo = (actor: Actor, now: Date): FilterExpression => {
  const open: FilterExpression = { kind: 'equals', field: 'visibility', value: 'OPEN' };
  const embargo: FilterExpression = { kind: 'range', field: 'visibleFrom', to: now.getTime() };
  if (!holdsRole(actor, 'READER')) return { kind: 'and', of: [open, embargo] };
  const bodies = bodiesWithRole(actor, 'READER');
  const own: FilterExpression = { kind: 'equals', field: 'visibility', value: 'AGENCY' };
  const agency: FilterExpression =
    bodies === 'ALL' ? own : { kind: 'and', of: [own, { kind: 'in', field: 'managingBody', values: bodies }] };
  const publicSector: FilterExpression = { kind: 'equals', field: 'visibility', value: 'PUBLIC_SECTOR' };
  return { kind: 'and', of: [{ kind: 'or', of: [open, publicSector, agency] }, embargo] };
};

/** What Meilisearch finds where words are mistyped or not typed to their end: stories to look at, not yet an answer. */
@Injectable()
export class MeiliCandidates {
  private readonly logger = new Logger('SearchCandidates');

  constructor(
    private readonly engine: SearchIndexClient,
    private readonly health: EngineHealth,
    private readonly config: AppConfig,
    private readonly embedder: TextEmbedder,
  ) {}

  /**
   * The ids of stories, best first. They are tested again by whoever uses them: the index may be behind. Null when
   * Meilisearch gives no answer.
   */
  async find(
    actor: Actor,
    now: Date,
    { text, limit, searchOn, byMeaning = false }: Wanted,
  ): Promise<readonly string[] | null> {
    if (!this.health.inReach()) return null;
    const { indexUid } = this.config.search;
    const query = { indexUid, text, limit, filter: visibleTo(actor, now), ...(searchOn && { searchOn }) };
    const meaning = byMeaning ? await this.meaningOf(text) : null;
    const [byWords, close] = await Promise.all([this.ask(query), meaning ? this.ask({ ...query, meaning }) : []]);
    if (byWords === null) return null;
    const alike = (close ?? []).filter(({ score }) => score >= LEAST_LIKE);
    return [...new Set([...byWords, ...alike].map(({ document }) => document.id))].slice(0, limit);
  }

  /** Null when there is no answer: an index that is built anew for an embedder has no place for its vectors yet. */
  private async ask(query: SearchIndexQuery): Promise<readonly SearchIndexHit[] | null> {
    try {
      const [found] = await this.engine.search([query]);
      return found?.hits ?? [];
    } catch (error) {
      if (error instanceof SearchUnavailable) return null;
      throw error;
    }
  }

  /** Null where there is no embedder, or it cannot say in time: then words alone count. */
  private async meaningOf(text: string): Promise<SearchIndexQuery['meaning'] | null> {
    const { enabled, name: embedder } = this.embedder;
    if (!enabled) return null;
    try {
      const late = pause(this.config.search.deadlineMs, null, { ref: false });
      const vectors = await Promise.race([this.embedder.embed([text.toWellFormed()]), late]);
      const [vector] = vectors ?? [];
      return vector ? { embedder, vector } : null;
    } catch (error) {
      this.logger.warn(`The embedder cannot say what a query means: ${String(error)}`);
      return null;
    }
  }
}
