import type { Logger } from '@nestjs/common';

const LIMIT_MS = 4_800;

/** Ends the process with 1 at any error that nobody caught: whoever started it starts it again, with nothing half-done in memory. */
export const endOnUncaughtErrors = (logger: Logger): void => {
  const end = (error: unknown): never => {
    logger.fatal(error instanceof Error ? error : new Error(String(error)));
    process.exit(1);
  };
  process.on('uncaughtException', end);
  process.on('unhandledRejection', end);
};

/** Ends the process in good order at SIGTERM, SIGINT or SIGHUP, within five seconds whatever happens; a second signal changes nothing. */
export const endOnSignals = (logger: Logger, endInOrder: () => Promise<void>): void => {
  let ending = false;
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (ending) return;
    ending = true;
    logger.log(`Ending at ${signal}.`);
    setTimeout(() => process.exit(1), LIMIT_MS);
    await endInOrder();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, (name) => void end(name));
};
