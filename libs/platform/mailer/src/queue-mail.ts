import { Injectable } from '@nestjs/common';
import { Clock, Ids } from '#kernel';
import { AppConfig } from '#platform/config';
import type { Transaction } from '#platform/database';
import { type NewMail, type QueuedMail, soundMail } from './mail.js';
import { MAIL_QUEUED } from './mail-event.js';
import { MailRepository } from './persistence/mail.repository.js';

/** Leaves a mail to be sent, in the transaction that gives the reason for it: both happen, or neither. */
@Injectable()
export class QueueMail {
  constructor(
    private readonly mails: MailRepository,
    private readonly config: AppConfig,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Gives the mail's id; null where the address is none that a mail can be sent to. */
  async run(tx: Transaction, mail: NewMail): Promise<string | null> {
    const ready = soundMail(mail);
    return ready && this.add(tx, (queued) => this.mails.add(tx, { ...queued, writer: null, ready }));
  }

  /** Leaves a mail to be written, by the writer of a name, when it is sent; gives the mail's id. */
  async toBeWritten(tx: Transaction, writer: string): Promise<string> {
    return this.add(tx, (queued) => this.mails.add(tx, { ...queued, writer, ready: null }));
  }

  private async add(tx: Transaction, keep: (queued: QueuedMail) => Promise<void>): Promise<string> {
    const id = this.ids.next();
    const domain = this.config.mail.from.address.split('@')[1] ?? '';
    await keep({ id, messageId: `<${id}@${domain}>`, queuedAt: this.clock.now() });
    tx.append({ kind: MAIL_QUEUED, subjectId: id, subjectVersion: 1 });
    return id;
  }
}
