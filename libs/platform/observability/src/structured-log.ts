import type { LoggerService } from '@nestjs/common';
import { type DestinationStream, type Level, pino } from 'pino';
import { currentLogFields } from './request-context.js';
import { scrubbed, shownError, shownFields } from './scrub.js';

const MOST_WAITING = 1_000_000;

/**
 * Writes at once, so that nothing is lost when the process ends. When it cannot, as on a full disk, up to a megabyte waits
 * until it can again; the process goes on.
 */
export const lastingDestination = (fd: number): DestinationStream =>
  pino.destination({ fd, sync: true, maxLength: MOST_WAITING }).on('error', () => undefined);

/**
 * The log of a process: one JSON object a line with `time`, `level`, `msg`, the `room` that speaks, and the `requestId`
 * of the request it speaks of, or the names of the delivery or the schedule. Takes a text, an error, or named values with a `msg`.
 */
export class StructuredLog implements LoggerService {
  private readonly pino;

  /** @param destination standard output when left out. */
  constructor(level: string, destination: DestinationStream = lastingDestination(1)) {
    this.pino = pino(
      {
        level,
        base: null,
        timestamp: pino.stdTimeFunctions.isoTime,
        formatters: { level: (label) => ({ level: label }) },
        mixin: () => ({ ...currentLogFields() }),
      },
      destination,
    );
  }

  log(message: unknown, ...rest: unknown[]): void {
    this.write('info', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('trace', message, rest);
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest);
  }

  private write(level: Level, message: unknown, rest: readonly unknown[]): void {
    const room = rest.at(-1);
    const [stack] = rest.slice(0, -1);
    const fields = {
      ...(typeof room === 'string' && { room }),
      ...(typeof stack === 'string' && { stack: scrubbed(stack) }),
      ...(stack instanceof Error && { error: shownError(stack) }),
    };
    if (message instanceof Error)
      this.pino[level]({ ...fields, error: shownError(message) }, scrubbed(message.message));
    else if (typeof message === 'object' && message !== null) this.pino[level]({ ...shownFields(message), ...fields });
    else this.pino[level](fields, scrubbed(String(message)));
  }
}
