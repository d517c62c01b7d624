import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '#platform/database';
import type { Frequency } from '../follow.js';

/** A mail that a person is due. */
export interface DueMail {
  readonly personId: string;
  /** The Norwegian day that the digest's time begins with, as `YYYY-MM-DD`; null for what is told at once. */
  readonly period: string | null;
  /** Notices from before this moment belong in it. */
  readonly before: Date;
}

/** Digests are made at seven in the morning, weekly ones on Mondays. */
const BEGINNING: Readonly<Record<Exclude<Frequency, 'INSTANT'>, string>> = {
  DAILY: `date_trunc('day', ($1::timestamptz at time zone 'Europe/Oslo') - interval '7 hours')`,
  WEEKLY: `date_trunc('week', ($1::timestamptz at time zone 'Europe/Oslo') - interval '7 hours')`,
};

const AT_ONCE = `
  select distinct n.person_id as "personId", null::text as period, $1::timestamptz as before
  from notices n where n.mail_frequency = 'INSTANT' and n.mail_id is null and n.created_at <= $1 limit $2`;

const digests = (frequency: keyof typeof BEGINNING): string => `
  with period as (
    select day::date as day, (day + interval '7 hours') at time zone 'Europe/Oslo' as begun
    from (select ${BEGINNING[frequency]} as day) d
  )
  select distinct n.person_id as "personId", period.day::text as period, period.begun as before
  from notices n cross join period
  where n.mail_frequency = '${frequency}' and n.mail_id is null and n.created_at < period.begun
    and not exists (select from notice_digests d
      where d.person_id = n.person_id and d.frequency = '${frequency}' and d.period = period.day) limit $2`;

const DUE: Readonly<Record<Frequency, string>> = {
  INSTANT: AT_ONCE,
  DAILY: digests('DAILY'),
  WEEKLY: digests('WEEKLY'),
};

/** Keeps which notices went into which mail. */
@Injectable()
export class NoticeMailRepository {
  constructor(private readonly database: Database) {}

  /** Some of those who are due a mail now. */
  due(frequency: Frequency, now: Date, most: number): Promise<readonly DueMail[]> {
    return this.database.read<DueMail>(`notices.due-${frequency}`, DUE[frequency], [now, most]);
  }

  /** Puts a person's notices into a mail; says whether there were any, and whether it is the first digest of its time. */
  async gather(
    tx: Transaction,
    mailId: string,
    frequency: Frequency,
    { personId, period, before }: DueMail,
  ): Promise<boolean> {
    const first =
      period === null ||
      (
        await tx.query(
          `insert into notice_digests (person_id, frequency, period) values ($1, $2, $3) on conflict do nothing returning 1`,
          [personId, frequency, period],
        )
      ).length > 0;
    if (!first) return false;
    const gathered = await tx.query(
      `with gathered as (update notices set mail_id = $1 where person_id = $2 and mail_frequency = $3 and mail_id is null
         and created_at ${period === null ? '<=' : '<'} $4 returning 1) select from gathered`,
      [mailId, personId, frequency, before],
    );
    return gathered.length > 0;
  }

  /** Forgets digests from before a moment, as nobody will be due them again. */
  async forgetDigests(tx: Transaction, before: Date): Promise<void> {
    await tx.query('delete from notice_digests where period < $1::timestamptz::date', [before]);
  }
}
