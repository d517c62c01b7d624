import { Injectable } from '@nestjs/common';
import { KeepRecords } from '#domain/stories';
import { systemActor } from '#kernel';
import { Schedule } from '#platform/outbox';

/** Keeps the records that readers are told from whole, when the worker starts and once an hour. */
@Injectable()
export class RecordsSchedule extends Schedule {
  readonly name = 'records';
  readonly everySeconds = 3_600;

  constructor(private readonly keepRecords: KeepRecords) {
    super();
  }

  async run(signal: AbortSignal): Promise<void> {
    const actor = systemActor('records');
    while (!signal.aborted && (await this.keepRecords.run(actor)) > 0);
  }
}
