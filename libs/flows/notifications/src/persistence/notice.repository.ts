import { Injectable } from '@nestjs/common';
import { Clock, Ids } from '#kernel';
import type { Transaction } from '#platform/database';
import type { Told } from '../notice.js';
import { SETTINGS } from './notice-settings.repository.js';

/** What has happened that people are told of. */
export interface TellingEvent {
  readonly sequence: number;
  readonly storyId: string;
  readonly commentId: string | null;
}

/** Keeps the notices that people are given. */
@Injectable()
export class NoticeRepository {
  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Gives a notice to each; whoever has been told of the same already is left out. */
  async add(tx: Transaction, { sequence, storyId, commentId }: TellingEvent, told: readonly Told[]): Promise<void> {
    const rows = told.map((one) => ({ ...one, id: this.ids.next() }));
    await tx.query(
      `insert into notices (id, person_id, event_sequence, kind, story_id, comment_id, follow_id, by_name, mail_frequency, created_at)
       select t.id, p.id, $2, t.kind, $3, $4, f.id, t."byName",
         case when p.email is not null and ${SETTINGS.byMail} then t.frequency end, $5
       from jsonb_to_recordset($1::jsonb)
         as t(id uuid, "personId" uuid, kind text, "followId" uuid, "byName" boolean, frequency text)
       join people p on p.id = t."personId" and p.erased_at is null
       left join notice_settings n on n.person_id = p.id
       left join follows f on f.id = t."followId"
       on conflict do nothing`,
      [JSON.stringify(rows), sequence, storyId, commentId, this.clock.now()],
    );
    await tx.ring();
  }

  /**
   * Gives how many had not been read.
   *
   * @param ids null for all there are.
   */
  async markRead(tx: Transaction, personId: string, ids: readonly string[] | null, now: Date): Promise<number> {
    const rows = await tx.query(
      `with marked as (update notices set read_at = $3 where person_id = $1 and read_at is null
         and ($2::uuid[] is null or id = any($2)) returning 1) select from marked`,
      [personId, ids, now],
    );
    return rows.length;
  }

  /** Forgets some notices from before a moment; gives their number. */
  async forget(tx: Transaction, before: Date, most: number): Promise<number> {
    const [row] = await tx.query<{ count: number }>(
      `with gone as (delete from notices where id in (select id from notices where created_at < $1 order by created_at
         limit $2 for update skip locked) returning 1) select count(*)::integer as count from gone`,
      [before, most],
    );
    return row?.count ?? 0;
  }
}
