import { setTimeout as pause } from 'node:timers/promises';

/** Waits some milliseconds, less when the signal is aborted. */
export const waitFor = async (milliseconds: number, signal: AbortSignal): Promise<void> => {
  await pause(milliseconds, undefined, { signal }).catch(() => undefined);
};

/** Waits for the work, or for the signal to be aborted: then `false`, and how the work ends is of no interest any more. */
export const endedBefore = async (work: Promise<unknown>, signal: AbortSignal): Promise<boolean> => {
  const { promise: aborted, resolve } = Promise.withResolvers<false>();
  const give = (): void => resolve(false);
  if (signal.aborted) give();
  signal.addEventListener('abort', give, { once: true });
  try {
    return await Promise.race([aborted, work.then(() => true)]);
  } finally {
    signal.removeEventListener('abort', give);
  }
};
