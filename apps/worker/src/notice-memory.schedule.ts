import { Injectable } from '@nestjs/common';
import { systemActor } from '#kernel';
import { ForgetNotices } from '#flows/notifications';
import { Schedule } from '#platform/outbox';

/** Forgets notices that were given longer ago than they are kept; when the worker starts and once an hour. */
@Injectable()
export class NoticeMemorySchedule extends Schedule {
  readonly name = 'notice-memory';
  readonly everySeconds = 3_600;

  constructor(private readonly forgetNotices: ForgetNotices) {
    super();
  }

  async run(signal: AbortSignal): Promise<void> {
    const actor = systemActor('notice-memory');
    while (!signal.aborted && (await this.forgetNotices.run(actor)) > 0);
  }
}
