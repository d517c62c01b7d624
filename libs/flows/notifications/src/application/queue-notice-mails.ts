import { Injectable } from '@nestjs/common';
import { Clock, conflict, done, refused, systemActor } from '#kernel';
import { Database } from '#platform/database';
import { QueueMail } from '#platform/mailer';
import { FREQUENCIES, type Frequency } from '../follow.js';
import { NOTICE_LETTERS } from '../letter/notice-letters.js';
import { type DueMail, NoticeMailRepository } from '../persistence/notice-mail.repository.js';

const TELLER = systemActor('notices');
const AT_ONCE = 200;

/** Leaves the mails to be sent that people are due: what is told at once, and digests, of which there is one for each time. */
@Injectable()
export class QueueNoticeMails {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly mails: NoticeMailRepository,
    private readonly queue: QueueMail,
  ) {}

  /** Goes on until nobody is due one; gives how many there were. */
  async run(signal: AbortSignal): Promise<number> {
    let count = 0;
    for (const frequency of FREQUENCIES) {
      for (let queued = AT_ONCE; queued === AT_ONCE && !signal.aborted; count += queued) {
        queued = 0;
        for (const due of await this.mails.due(frequency, this.clock.now(), AT_ONCE)) {
          if (await this.one(frequency, due)) queued += 1;
        }
      }
    }
    return count;
  }

  private async one(frequency: Frequency, due: DueMail): Promise<boolean> {
    const { ok } = await this.database.transaction(TELLER, async (tx) => {
      const mailId = await this.queue.toBeWritten(tx, NOTICE_LETTERS);
      const isNew = await this.mails.gather(tx, mailId, frequency, due);
      return isNew ? done(mailId) : refused(conflict('Somebody else has sent it.'));
    });
    return ok;
  }
}
