import { setTimeout as pause } from 'node:timers/promises';
import type { Ending } from '#platform/embedded';
import { say } from './progress.js';

/** Something that runs until it is stopped or breaks. */
export interface Running {
  readonly exited: Promise<Ending>;
  stop(): Promise<void>;
}

const shortestMs = 500;
const longestMs = 10_000;
const steadyMs = 60_000;

/** The wait before the next start: doubled each time, short again after a steady while. */
export const nextDelay = (lastDelayMs: number, ranForMs: number): number =>
  ranForMs >= steadyMs || lastDelayMs === 0 ? shortestMs : Math.min(lastDelayMs * 2, longestMs);

const reason = ({ code, signal }: Ending): string => (signal ? `by ${signal}` : `with exit code ${code}`);

/** Starts a part, and again whenever it ends by itself; the first start must succeed. */
export const supervise = async <T extends Running>(name: string, start: () => Promise<T>): Promise<T> => {
  let stopping = false;
  const halt = new AbortController();
  const first = await start();
  let running: Running = first;

  const startAgain = async (delayMs: number): Promise<number> => {
    try {
      await pause(delayMs, undefined, { signal: halt.signal });
      if (stopping) return 0;
      const next = await start();
      running = next;
      if (stopping) await next.stop();
      else say(`${name} runs again`);
      return 0;
    } catch (error) {
      if (stopping) return 0;
      const next = nextDelay(delayMs, 0);
      say(`${name} does not start: ${(error as Error).message}; next try in ${next / 1000} s`);
      return next;
    }
  };

  const watch = async (): Promise<void> => {
    let delayMs = 0;
    while (!stopping) {
      const from = performance.now();
      const ending = await running.exited;
      if (stopping) return;
      delayMs = nextDelay(delayMs, performance.now() - from);
      say(`${name} ended ${reason(ending)}; starting it again in ${delayMs / 1000} s`);
      for (let failed = await startAgain(delayMs); failed > 0; failed = await startAgain(failed)) delayMs = failed;
    }
  };
  const watching = watch();

  return {
    ...first,
    stop: async () => {
      stopping = true;
      halt.abort();
      await running.stop();
      await watching;
    },
  };
};
