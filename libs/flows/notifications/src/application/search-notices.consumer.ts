import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel';
import { seesPublished } from '#domain/stories';
import { MatchSearches } from '#flows/discovery';
import { type DeliveryOutcome, EventConsumer, type JournalEvent, oneByOne } from '#platform/outbox';
import { ANY_SEARCHES, ConcernedReader } from '../persistence/concerned.reader.js';
import { EMPLOYEE } from './notice.policy.js';
import { TellPeople } from './tell-people.js';
import { WhoSearches } from './who-searches.js';

const LOOK_EVERY_MS = 100;
const PATIENCE_MS = 10_000;

/** Gives notice of stories that come out to those who follow a search that they are found by; beside the others, as it waits for the index. */
@Injectable()
export class SearchNoticesConsumer extends EventConsumer {
  readonly name = 'search-notices';
  readonly batchSize = 100;
  override readonly startsAt = 'END';
  override readonly kinds = ['StoryPublished'];
  override readonly awaitedBy = ANY_SEARCHES;

  constructor(
    private readonly concerned: ConcernedReader,
    private readonly matching: MatchSearches,
    private readonly who: WhoSearches,
    private readonly tellPeople: TellPeople,
    private readonly clock: Clock,
  ) {
    super();
  }

  async deliver(events: readonly JournalEvent[], signal: AbortSignal): Promise<DeliveryOutcome> {
    const until = Date.now() + PATIENCE_MS;
    return { failures: await oneByOne(events, signal, (event) => this.one(event, until, signal)) };
  }

  private async one(event: JournalEvent, until: number, signal: AbortSignal): Promise<void> {
    for (;;) {
      const story = await this.concerned.story(event.subjectId);
      if (story === null || !seesPublished(EMPLOYEE, story, this.clock.now())) return;
      const isFoundBy = await this.matching.of(story.id, event.subjectVersion);
      if (isFoundBy !== null) return this.tellPeople.of(event, story, await this.who.of(story, isFoundBy));
      if (Date.now() > until) throw new Error('The index does not know the story yet.');
      await pause(LOOK_EVERY_MS, undefined, { signal });
    }
  }
}
