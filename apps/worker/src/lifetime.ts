import type { Logger } from '@nestjs/common';

const LIMIT_MS = 4_800;

/** Ends the process with 1 at any error that nobody caught, so that whoever started it starts it again. */
export const endOnUncaughtErrors = (logger: Logger): void => {
  const end = (error: unknown): never => {
    logger.fatal(error instanceof Error ? error : new Error(String(error)));
    process.exit(1);
  };
  process.on('uncaughtException', end);
  process.on('unhandledRejection', end);
};

/**
 * Ends the process at SIGTERM, SIGINT or SIGHUP, within five seconds whatever happens; further signals change nothing.
 * Gives what to call with the work that must be done before.
 */
export const endOnSignals = (logger: Logger): ((work: () => Promise<void>) => void) => {
  let before = (): Promise<void> => Promise.resolve();
  let ending = false;
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (ending) return;
    ending = true;
    logger.log(`Ending at ${signal}.`);
    setTimeout(() => process.exit(1), LIMIT_MS);
    await before();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, (name) => void end(name));
  return (work) => {
    before = work;
  };
};
