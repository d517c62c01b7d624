import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What may stand in the head of a mail as the address of one mailbox. */
const PART = String.raw`[^[:space:][:cntrl:]<>,;:"()@\\\[\]]+`;

/** Mails that wait to be sent, and for a while that they were. */
export class Mails1790000025000 implements MigrationInterface {
  readonly name = 'Mails1790000025000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table mails (
        id uuid not null,
        message_id text not null,
        writer text,
        recipient text,
        recipient_name text,
        language text,
        subject text,
        text text,
        html text,
        unsubscribe_url text,
        queued_at timestamptz not null,
        sent_at timestamptz,
        constraint pk_mails primary key (id),
        constraint uq_mails_message unique (message_id),
        constraint ck_mails_message check (message_id ~ '^<[^<>[:space:][:cntrl:]]+@[^<>[:space:][:cntrl:]]+>$'),
        constraint ck_mails_recipient check (recipient ~ '^${PART}@${PART}$' and length(recipient) <= 254),
        constraint ck_mails_name check (recipient_name !~ '[[:cntrl:]]' and length(recipient_name) between 1 and 100),
        constraint ck_mails_language check (language in ('nb', 'nn', 'en', 'se')),
        constraint ck_mails_subject check (subject !~ '[[:cntrl:]]' and length(subject) between 1 and 250),
        constraint ck_mails_unsubscribe check (unsubscribe_url ~ '^https?://[^<>[:space:][:cntrl:]]+$'),
        constraint ck_mails_written check (writer is not null or num_nulls(recipient, language) = 0),
        constraint ck_mails_said check (num_nulls(recipient, language, subject, text, html) = 0
          or (num_nonnulls(subject, text, html, unsubscribe_url) = 0 and num_nonnulls(sent_at, writer) > 0))
      );
      create index ix_mails_sent on mails (sent_at) where sent_at is not null;
      create index ix_mails_waiting on mails (queued_at) where sent_at is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table mails');
  }
}
