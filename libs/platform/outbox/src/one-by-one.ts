import type { DeliveryFailure } from './event-consumer.js';
import type { JournalEvent } from './journal-event.js';
import { reasonOf } from './reason.js';

/**
 * Deals with events one after another; gives those that could not be dealt with.
 *
 * @throws the reason of the signal once it is aborted.
 */
export const oneByOne = async (
  events: readonly JournalEvent[],
  signal: AbortSignal,
  work: (event: JournalEvent) => Promise<void>,
): Promise<readonly DeliveryFailure[]> => {
  const failures: DeliveryFailure[] = [];
  for (const event of events) {
    signal.throwIfAborted();
    await work(event).catch((error: unknown) => failures.push({ sequence: event.sequence, error: reasonOf(error) }));
  }
  return failures;
};
