import { Injectable } from '@nestjs/common';
import { AdvisoryLocks } from '#platform/database';

const SCHEDULES = 4_741;

/** The turn of a schedule, which one process at a time can have: it ends with the work, or with the process. */
@Injectable()
export class ScheduleTurn {
  constructor(private readonly locks: AdvisoryLocks) {}

  /**
   * Does the work if no other process is at it; says whether it did.
   *
   * @throws LockLost when the turn was lost meanwhile; the work's signal is aborted then.
   */
  take(schedule: string, work: (signal: AbortSignal) => Promise<unknown>): Promise<boolean> {
    return this.locks.tryHold({ key: SCHEDULES, name: schedule }, work);
  }
}
