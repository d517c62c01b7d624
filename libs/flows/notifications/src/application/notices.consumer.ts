import { Injectable } from '@nestjs/common';
import { type DeliveryFailure, type DeliveryOutcome, EventConsumer, type JournalEvent } from '#platform/outbox';
import { TellPeople } from './tell-people.js';

/** Gives people notice of what happens. */
@Injectable()
export class NoticesConsumer extends EventConsumer {
  readonly name = 'notices';
  readonly batchSize = 50;
  /** Nobody is told of what happened before anybody could follow anything. */
  override readonly startsAt = 'END';
  override readonly kinds = [
    'StoryPublished',
    'StoryRevisionPublished',
    'StorySubmitted',
    'StoryChangesRequested',
    'CommentAdded',
    'CommentReplied',
    'CommentApproved',
  ];

  constructor(private readonly tellPeople: TellPeople) {
    super();
  }

  async deliver(events: readonly JournalEvent[], signal: AbortSignal): Promise<DeliveryOutcome> {
    const failures: DeliveryFailure[] = [];
    for (const event of events) {
      signal.throwIfAborted();
      await this.tellPeople.run(event).catch((error: unknown) => {
        failures.push({ sequence: event.sequence, error: error instanceof Error ? error.message : String(error) });
      });
    }
    return { failures };
  }
}
