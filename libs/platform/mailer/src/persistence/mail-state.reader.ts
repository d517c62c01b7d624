import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel';
import { Database } from '#platform/database';

/** How things stand with the mails. */
export interface MailState {
  /** Mails not sent, dead letters among them. */
  readonly waiting: number;
  /** Seconds since the oldest of them was queued; 0 when there is none. */
  readonly oldestSeconds: number;
  /** Mails sent, as far back as they are kept. */
  readonly sent: number;
}

const STATE = `
  select count(*) filter (where sent_at is null)::integer as waiting,
    coalesce(greatest(0, extract(epoch from $1::timestamptz - min(queued_at) filter (where sent_at is null))), 0)::float8
      as "oldestSeconds",
    count(sent_at)::integer as sent
  from mails`;

const RECIPIENTS = 'select id, recipient from mails where id = any($1::uuid[])';

/** Reads how things stand with the mails, for those who run the product. */
@Injectable()
export class MailStateReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async read(): Promise<MailState> {
    const [state] = await this.database.read<MailState>('mails.state', STATE, [this.clock.now()]);
    return state ?? { waiting: 0, oldestSeconds: 0, sent: 0 };
  }

  /** The addresses that some mails go to, by the mails' ids. */
  async recipients(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.database.read<{ id: string; recipient: string }>('mails.recipients', RECIPIENTS, [ids]);
    return new Map(rows.map(({ id, recipient }) => [id, recipient]));
  }
}
