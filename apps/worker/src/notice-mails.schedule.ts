import { Injectable } from '@nestjs/common';
import { QueueNoticeMails } from '#flows/notifications';
import { Schedule } from '#platform/outbox';

/** Gathers the notices that people are due by mail: what is told at once within seconds, digests in the morning. */
@Injectable()
export class NoticeMailsSchedule extends Schedule {
  readonly name = 'notice-mails';
  readonly everySeconds = 5;

  constructor(private readonly queueNoticeMails: QueueNoticeMails) {
    super();
  }

  async run(signal: AbortSignal): Promise<void> {
    await this.queueNoticeMails.run(signal);
  }
}
