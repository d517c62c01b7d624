import { Injectable } from '@nestjs/common';
import { type Actor, Clock } from '#kernel';
import type { StoryFilter } from '#domain/stories';
import { type SearchOutlook, SearchOutlookReader } from '../persistence/search-outlook.reader.js';
import { SearchConditions } from './search-conditions.js';
import { StoryIndexCopy } from './story-index-copy.js';
import type { SearchCondition } from './search-question.js';

/** What a search stands on before an engine is asked. */
export interface Ground {
  readonly now: Date;
  readonly outlook: SearchOutlook;
  readonly conditions: readonly SearchCondition[];
}

/** Reads what a search stands on: first what has changed in index and names, then what the filter names. */
@Injectable()
export class SearchGround {
  constructor(
    private readonly clock: Clock,
    private readonly outlook: SearchOutlookReader,
    private readonly conditions: SearchConditions,
    private readonly copy: StoryIndexCopy,
  ) {}

  /** @throws Failure BAD_USER_INPUT for what the filter names and nobody knows. */
  async read(actor: Actor, filter: StoryFilter | null): Promise<Ground> {
    const now = this.clock.now();
    const outlook = await this.outlook.read(actor, now, await this.copy.mark());
    return { now, outlook, conditions: filter ? await this.conditions.of(filter, outlook.namedAt) : [] };
  }
}
