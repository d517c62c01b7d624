import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import { AppConfig } from '#platform/config';
import { Database } from '#platform/database';
import { PendingSubjects } from '#platform/outbox';
import { SEARCH_INDEX } from '../application/search-index-name.js';
import { publishedSight } from './published-sight.sql.js';

/** What may take a story, or part of it, from somebody's sight. */
const TAKING_KINDS = ['StoryUnpublished', 'StoryArchived', 'StoryWithdrawn', 'StoryRevisionPublished'] as const;

/** What a search must know before it asks Meilisearch. */
export interface SearchOutlook {
  /** Whether the index in use has been seen to hold every story. */
  readonly filled: boolean;
  /** Stories taken from the caller's sight that Meilisearch may not have heard of yet; null when they are too many. */
  readonly hidden: readonly string[] | null;
}

/** Reads how far the index can be relied on right now. */
@Injectable()
export class SearchOutlookReader {
  constructor(
    private readonly database: Database,
    private readonly pending: PendingSubjects,
    private readonly config: AppConfig,
  ) {}

  async read(actor: Actor, now: Date): Promise<SearchOutlook> {
    const filledAt = await this.filledAt();
    if (filledAt === null) return { filled: false, hidden: [] };
    // A comparison makes up for what was given up before it.
    const pending = await this.pending.read(SEARCH_INDEX, TAKING_KINDS, filledAt);
    if (pending === null) return { filled: true, hidden: null };
    return { filled: true, hidden: pending.length === 0 ? [] : await this.hidden(actor, now, pending) };
  }

  private async filledAt(): Promise<Date | null> {
    const [row] = await this.database.read<{ filledAt: Date | null }>(
      'discovery.index-filled',
      `select filled_at as "filledAt" from search_indexes where uid = $1 and state = 'LIVE'`,
      [this.config.search.indexUid],
    );
    return row?.filledAt ?? null;
  }

  /** Those of the changed stories that the caller does not see any more, or whose bodies are withheld now. */
  private async hidden(actor: Actor, now: Date, pending: readonly string[]): Promise<string[]> {
    const values: unknown[] = [pending];
    const published = publishedSight(actor, now, 's', values);
    const rows = await this.database.read<{ id: string }>(
      'discovery.hidden',
      `select s.id from stories s where s.id = any($1::uuid[]) and (s.withheld_organisation or not ${published})`,
      values,
    );
    return rows.map(({ id }) => id);
  }
}
