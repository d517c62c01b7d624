import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import { eachTime } from '#platform/database';
import { SearchLog } from './search-log.js';
import { type FoundStories, SearchStories, type StorySearchRequest } from './search-stories.js';

/** Searches as readers do: what they ask for is counted when it has been answered, once and not for each further page. */
@Injectable()
export class LoggedSearch {
  constructor(
    private readonly searchStories: SearchStories,
    private readonly log: SearchLog,
  ) {}

  /** @throws Failure what {@link SearchStories} throws; counting throws nothing. */
  async run(actor: Actor, request: StorySearchRequest): Promise<FoundStories> {
    const found = await this.searchStories.run(actor, request);
    const { query, language = null, page } = request;
    const open = actor.kind === 'ANONYMOUS';
    if (page.after !== null) return found;
    const search = { query, language, hits: found.totalCount, open };
    eachTime(() => this.log.note(search));
    return found;
  }
}
