import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '#platform/database';
import type { NewMail, ReadyMail, WaitingMail } from '../mail.js';

const WAITING = `
  select id, message_id as "messageId", queued_at as "queuedAt", writer, case when writer is null then json_build_object(
    'to', json_build_object('name', recipient_name, 'address', recipient), 'language', language, 'subject', subject,
    'text', text, 'html', html, 'unsubscribeUrl', unsubscribe_url) end as ready
  from mails where id = $1 and sent_at is null`;

const SAID = 'recipient, recipient_name, language, subject, text, html, unsubscribe_url';

/** What a mail says, as {@link SAID} has it. */
const saidIn = (mail: NewMail | null): readonly (string | null)[] => [
  mail?.to.address ?? null,
  mail?.to.name ?? null,
  mail?.language ?? null,
  mail?.subject ?? null,
  mail?.text ?? null,
  mail?.html ?? null,
  mail?.unsubscribeUrl ?? null,
];

/** Keeps mails until they are sent, and for a while that they were. */
@Injectable()
export class MailRepository {
  constructor(private readonly database: Database) {}

  async add(tx: Transaction, mail: WaitingMail): Promise<void> {
    const { id, messageId, queuedAt, writer, ready } = mail;
    await tx.query(
      `insert into mails (id, message_id, queued_at, writer, ${SAID}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [id, messageId, queuedAt, writer, ...saidIn(ready)],
    );
  }

  /** A mail that has not been sent; null for any other. */
  async waiting(id: string): Promise<WaitingMail | null> {
    return (await this.database.read<WaitingMail>('mails.waiting', WAITING, [id]))[0] ?? null;
  }

  /** Notes that a mail has been sent; what it said is forgotten. */
  async sent(tx: Transaction, id: string, now: Date): Promise<void> {
    await tx.query(
      `update mails set sent_at = $2, subject = null, text = null, html = null, unsubscribe_url = null
       where id = $1 and sent_at is null`,
      [id, now],
    );
  }

  /** Notes that a mail has come to the mailbox, where it is kept as it was sent. */
  async kept(tx: Transaction, mail: ReadyMail, now: Date): Promise<void> {
    await tx.query(
      `update mails set sent_at = $2, (${SAID}) = ($3, $4, $5, $6, $7, $8, $9) where id = $1 and sent_at is null`,
      [mail.id, now, ...saidIn(mail)],
    );
  }

  /** Forgets some mails that were sent before a moment; gives their number. */
  async forgetSent(tx: Transaction, before: Date, most: number): Promise<number> {
    const [row] = await tx.query<{ count: number }>(
      `with gone as (delete from mails where id in (select id from mails where sent_at < $1 order by sent_at limit $2
         for update skip locked) returning 1) select count(*)::integer as count from gone`,
      [before, most],
    );
    return row?.count ?? 0;
  }

  /** Takes mails that have not been sent out of the queue. */
  async forget(tx: Transaction, ids: readonly string[]): Promise<void> {
    await tx.query('delete from mails where id = any($1::uuid[]) and sent_at is null', [ids]);
  }
}
