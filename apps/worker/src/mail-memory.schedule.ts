import { Injectable } from '@nestjs/common';
import { systemActor } from '#kernel';
import { ForgetMails } from '#platform/mailer';
import { Schedule } from '#platform/outbox';

/** Forgets mails that were sent, or given up, longer ago than that is kept; when the worker starts and once an hour. */
@Injectable()
export class MailMemorySchedule extends Schedule {
  readonly name = 'mail-memory';
  readonly everySeconds = 3_600;

  constructor(private readonly forgetMails: ForgetMails) {
    super();
  }

  async run(signal: AbortSignal): Promise<void> {
    const actor = systemActor('mail-memory');
    while (!signal.aborted && (await this.forgetMails.run(actor)) > 0);
  }
}
