import { Injectable } from '@nestjs/common';
import { isUuid } from '#kernel';
import { Database } from '#platform/database';
import type { NewMail } from '../mail.js';

/** A mail in the mailbox, without what it says. */
export interface MailHead {
  readonly id: string;
  readonly to: NewMail['to'];
  readonly subject: string;
  readonly sentAt: Date;
}

/** A mail in the mailbox. */
export interface KeptMail extends MailHead, Pick<NewMail, 'language' | 'text' | 'html' | 'unsubscribeUrl'> {
  readonly messageId: string;
}

const HEAD = `id, json_build_object('name', recipient_name, 'address', recipient) as to, subject, sent_at as "sentAt"`;
const LIST = `select ${HEAD} from mails where sent_at is not null and text is not null order by sent_at desc, id desc limit $1`;
const ONE = `select ${HEAD}, message_id as "messageId", language, text, html, unsubscribe_url as "unsubscribeUrl"
  from mails where id = $1 and sent_at is not null and text is not null`;

/** The mailbox that mails end in where no server takes them: only for trying the product out. */
@Injectable()
export class MailboxReader {
  constructor(private readonly database: Database) {}

  /** The newest mails first. */
  list(most: number): Promise<readonly MailHead[]> {
    return this.database.read<MailHead>('mails.mailbox', LIST, [most]);
  }

  async byId(id: string): Promise<KeptMail | null> {
    if (!isUuid(id)) return null;
    return (await this.database.read<KeptMail>('mails.in-mailbox', ONE, [id]))[0] ?? null;
  }
}
