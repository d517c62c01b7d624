/** Something done again and again, such as comparing index and database: in one process at a time, whatever their number. */
export abstract class Schedule {
  /** Names the turn that the processes take; never shared by two schedules. */
  abstract readonly name: string;

  /** Seconds from the end of one run to the beginning of the next; the first run is when the worker starts. */
  abstract readonly everySeconds: number;

  /**
   * Does it once. An error is logged, and the next run comes in its time, at most ten seconds later.
   *
   * @param signal aborted when the worker must end, or has lost its turn to another process.
   */
  abstract run(signal: AbortSignal): Promise<void>;
}
