import { setTimeout as pause } from 'node:timers/promises';
import type { EnqueuedTask, Meilisearch, Task } from 'meilisearch';
import { asked, askedToChange } from './meili-errors.js';
import { SearchTaskFailed, SearchUnavailable } from './search-errors.js';

const FIRST_PAUSE_MS = 5;
const LONGEST_PAUSE_MS = 100;

/** When to stop waiting for changes, and when not to make them. */
export interface ChangeLimits {
  readonly deadlineMs: number;
  readonly signal: AbortSignal | undefined;
}

const settled = async (
  client: Meilisearch,
  taskUid: number,
  giveUpAt: number,
  signal: AbortSignal | undefined,
): Promise<Task> => {
  for (let wait = FIRST_PAUSE_MS; ; wait = Math.min(wait * 1.5, LONGEST_PAUSE_MS)) {
    signal?.throwIfAborted();
    const task = await asked(() => client.tasks.getTask(taskUid));
    if (task.status !== 'enqueued' && task.status !== 'processing') return task;
    if (performance.now() + wait > giveUpAt) throw new SearchUnavailable('DEADLINE');
    await pause(wait);
  }
};

/**
 * Hands the engine changes in order and waits until it has carried out the last one.
 *
 * @throws SearchTaskFailed with the engine's reason; SearchUnavailable DEADLINE when the time is up (the change may still happen).
 */
export const carriedOut = async (
  client: Meilisearch,
  { deadlineMs, signal }: ChangeLimits,
  changes: readonly (() => Promise<EnqueuedTask>)[],
): Promise<void> => {
  const giveUpAt = performance.now() + deadlineMs;
  const uids: number[] = [];
  for (const change of changes) {
    signal?.throwIfAborted();
    uids.push((await askedToChange(change)).taskUid);
  }
  for (const uid of uids) {
    const { status, error } = await settled(client, uid, giveUpAt, signal);
    if (status === 'succeeded') continue;
    throw new SearchTaskFailed(error?.code ?? status, error?.message ?? `The change was ${status}`, uid);
  }
};
