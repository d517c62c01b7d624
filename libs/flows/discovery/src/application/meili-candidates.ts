import { Injectable } from '@nestjs/common';
import { type Actor, bodiesWithRole, holdsRole } from '#kernel';
import { AppConfig } from '#platform/config';
import { EngineHealth } from './engine-health.js';
import { type FilterExpression, SearchIndexClient, SearchUnavailable } from '#platform/search-client';

/** Which fields of a document are searched in. */
export type CandidateField = 'titles' | 'labels' | 'names' | 'summaries';

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
  private readonly indexUid: string;

  constructor(
    private readonly engine: SearchIndexClient,
    private readonly health: EngineHealth,
    config: AppConfig,
  ) {
    this.indexUid = config.search.indexUid;
  }

  /**
   * The ids of stories, best first. They are tested again by whoever uses them: the index may be behind. Null when
   * Meilisearch gives no answer.
   */
  async find(
    actor: Actor,
    now: Date,
    {
      text,
      limit,
      searchOn,
    }: { readonly text: string; readonly limit: number; readonly searchOn?: readonly CandidateField[] },
  ): Promise<readonly string[] | null> {
    if (!this.health.inReach()) return null;
    try {
      const query = {
        indexUid: this.indexUid,
        text,
        limit,
        filter: visibleTo(actor, now),
        ...(searchOn && { searchOn }),
      };
      const [found] = await this.engine.search([query]);
      return (found?.hits ?? []).map(({ document }) => document.id);
    } catch (error) {
      if (error instanceof SearchUnavailable) return null;
      throw error;
    }
  }
}
