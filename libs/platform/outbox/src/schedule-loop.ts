import { Injectable, Logger } from '@nestjs/common';
import { newId } from '#kernel';
import { withLogFields } from '#platform/observability';
import { LockLost, isUnreachable } from '#platform/database';
import { ScheduleTurn } from './persistence/schedule-turn.js';
import { reasonOf } from './reason.js';
import type { Schedule } from './schedule.js';
import type { Stopping } from './stopping.js';
import { endedBefore, waitFor } from './wait.js';

const AFTER_FAILURE_SECONDS = 10;

/** Runs one schedule in its time until the worker stops. */
@Injectable()
export class ScheduleLoop {
  private readonly logger = new Logger('Schedules');

  constructor(private readonly turn: ScheduleTurn) {}

  async run(schedule: Schedule, stopping: Stopping): Promise<void> {
    while (!stopping.beginNothing.aborted) {
      let seconds = schedule.everySeconds;
      await withLogFields({ schedule: schedule.name, runId: newId() }, async () => {
        try {
          await this.turn.take(schedule.name, (lost) => {
            const drop = AbortSignal.any([stopping.dropAll, lost]);
            return endedBefore(schedule.run(drop), drop);
          });
        } catch (error) {
          seconds = Math.min(seconds, AFTER_FAILURE_SECONDS);
          this.tell(schedule.name, error);
        }
      });
      await waitFor(seconds * 1_000, stopping.beginNothing);
    }
  }

  private tell(name: string, error: unknown): void {
    const message = `${name} failed: ${reasonOf(error)}`;
    if (isUnreachable(error) || error instanceof LockLost) this.logger.warn(message);
    else this.logger.error(message, error instanceof Error ? error.stack : undefined);
  }
}
