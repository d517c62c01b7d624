import type { JournalEvent } from './journal-event.js';
import { type Patience, USUAL_PATIENCE } from './retry-delay.js';

/** One event of a batch that a consumer could not deal with. */
export interface DeliveryFailure {
  readonly sequence: number;
  /** What went wrong, for those who run the product. */
  readonly error: string;
  /** Whether no later try could go better: it becomes a dead letter at once. */
  readonly isFinal?: boolean;
}

/** How a batch went: every event of it that is not named among the failures has been dealt with. */
export interface DeliveryOutcome {
  readonly failures: readonly DeliveryFailure[];
}

/** The outcome of a batch in which every event has been dealt with. */
export const DELIVERED: DeliveryOutcome = { failures: [] };

/** The engine behind a consumer is out of reach: the events keep their place and no try is counted against them. */
export class ConsumerUnavailable extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ConsumerUnavailable';
  }
}

/** How a consumer is supplied with what comes in bulk, such as the events of an import. */
export interface BulkSupply {
  /** The most events at a time. */
  readonly batchSize: number;
  /** How many batches may be under way at a time in one worker. */
  readonly hands: number;
  /** Kinds of events that take long, and therefore go with the bulk however few they are. */
  readonly kinds: readonly string[];
}

/**
 * Somebody who must learn of every event, such as the search index. A consumer reads current state, so that it may be
 * given one event twice, or two events of one subject in any order; never is one subject given to it twice at a time.
 */
export abstract class EventConsumer {
  /** Names its place in the journal; never changed once in use. */
  abstract readonly name: string;

  /** The most events it takes at a time. */
  abstract readonly batchSize: number;

  /** The kinds of events it is told of; null for all. */
  readonly kinds: readonly string[] | null = null;

  /** Kinds it needs not be told of where the same transaction tells it something later of the same subject. */
  readonly overtaken: readonly string[] = [];

  /** How patiently what it fails at is tried again. */
  readonly patience: Patience = USUAL_PATIENCE;

  /**
   * A query in SQL that gives nothing as long as nobody waits for what it does: the events of that time are passed. Looked at
   * in the moment that the events are, so that who began to wait before one of them gets it.
   */
  readonly awaitedBy: string | null = null;

  /**
   * Set where a lot of events must not hold up the few that people wait for: what was told in bulk is then delivered
   * beside the rest, and half of each batch of the rest is the newest. Without it everything comes one way, oldest first.
   */
  readonly bulk: BulkSupply | null = null;

  /** Where a consumer that the journal does not know yet begins: with the first event, or with the next one. */
  readonly startsAt: 'BEGINNING' | 'END' = 'BEGINNING';

  /**
   * Deals with a batch, in journal order; collapsing several events of one subject is its own matter.
   *
   * @param signal aborted when the worker must end now or has lost the batch to another: what is not done by then is
   *   delivered again, so nothing more may be written.
   * @throws ConsumerUnavailable when its engine is out of reach; any other error fails every event of the batch.
   */
  abstract deliver(events: readonly JournalEvent[], signal: AbortSignal): Promise<DeliveryOutcome>;
}
