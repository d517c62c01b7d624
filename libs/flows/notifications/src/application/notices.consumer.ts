import { Injectable } from '@nestjs/common';
import {
  type DeliveryFailure,
  type DeliveryOutcome,
  EventConsumer,
  type JournalEvent,
  oneByOne,
} from '#platform/outbox';
import { DropNamelessFollows } from './drop-nameless-follows.js';
import { TellPeople } from './tell-people.js';

const ERASED = 'StoryContributorErased';

/** The events in their order, in runs that have no subject twice: what was told of one is seen when the next is looked at. */
const eachSubjectOnce = (events: readonly JournalEvent[]): JournalEvent[][] => {
  const runs: JournalEvent[][] = [];
  let seen = new Set<string>();
  for (const event of events) {
    if (runs.length === 0 || seen.has(event.subjectId)) {
      runs.push([]);
      seen = new Set();
    }
    runs.at(-1)?.push(event);
    seen.add(event.subjectId);
  }
  return runs;
};

/** Gives people notice of what happens. */
@Injectable()
export class NoticesConsumer extends EventConsumer {
  readonly name = 'notices';
  readonly batchSize = 200;
  override readonly bulk = { batchSize: 500, hands: 1, kinds: [] };
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
  /** Nobody has to look at what is out by the time that he would be told. */
  override readonly overtaken = ['StorySubmitted'];

  constructor(
    private readonly tellPeople: TellPeople,
    private readonly dropNamelessFollows: DropNamelessFollows,
  ) {
    super();
  }

  async deliver(events: readonly JournalEvent[], signal: AbortSignal): Promise<DeliveryOutcome> {
    const failures: DeliveryFailure[] = [];
    for (const some of eachSubjectOnce(events)) {
      const ground = await this.tellPeople.lookAt(some);
      const failed = await oneByOne(some, signal, (event) =>
        event.kind === ERASED ? this.dropNamelessFollows.run() : this.tellPeople.run(event, ground),
      );
      failures.push(...failed);
    }
    return { failures };
  }
}
