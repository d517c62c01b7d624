import { Injectable } from '@nestjs/common';
import { type DeliveryFailure, type DeliveryOutcome, EventConsumer, type JournalEvent } from '#platform/outbox';
import { DropNamelessFollows } from './drop-nameless-follows.js';
import { TellPeople } from './tell-people.js';

const ERASED = 'StoryContributorErased';

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
    'StoryDeclined',
    'ReviewAssigned',
    'FollowUpAsked',
    'CommentAdded',
    'CommentReplied',
    'CommentApproved',
    ERASED,
  ];

  constructor(
    private readonly tellPeople: TellPeople,
    private readonly dropNamelessFollows: DropNamelessFollows,
  ) {
    super();
  }

  async deliver(events: readonly JournalEvent[], signal: AbortSignal): Promise<DeliveryOutcome> {
    const failures: DeliveryFailure[] = [];
    for (const event of events) {
      signal.throwIfAborted();
      const work = event.kind === ERASED ? this.dropNamelessFollows.run() : this.tellPeople.run(event);
      await work.catch((error: unknown) => {
        failures.push({ sequence: event.sequence, error: error instanceof Error ? error.message : String(error) });
      });
    }
    return { failures };
  }
}
