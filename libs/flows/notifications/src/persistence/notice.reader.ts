import { Injectable } from '@nestjs/common';
import { type Actor, Clock, Cursors, type Page, type PageRequest, pageOf } from '#kernel';
import { storySight } from '#domain/stories';
import { Database, moment } from '#platform/database';
import type { Notice } from '../notice.js';
import { noticeSight } from './notice.sql.js';

/** A page of a person's notices, and how many there are. */
export interface Notices {
  readonly page: Page<Notice>;
  readonly total: number;
  readonly unread: number;
}

interface Row {
  readonly notices: readonly Notice[];
  readonly total: number;
  readonly unread: number;
}

const LIST = 'notices';

const notice = (
  row: string,
): string => `json_build_object('id', ${row}.id, 'kind', ${row}.kind, 'storyId', ${row}.story_id,
  'commentId', ${row}.comment_id, 'followId', ${row}.follow_id, 'isRead', ${row}.read_at is not null,
  'at', ${moment(`${row}.created_at`)})`;

/** Reads the notices of a person, as far as what they are about may be seen now. */
@Injectable()
export class NoticeReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly cursors: Cursors,
  ) {}

  /** The newest first, with one statement. @throws Failure BAD_USER_INPUT for a foreign cursor. */
  async ofPerson(actor: Actor, personId: string, page: PageRequest, unreadOnly: boolean): Promise<Notices> {
    const [after] = page.after === null ? [null] : this.cursors.decode(LIST, page.after);
    const values: unknown[] = [personId, after, page.size + 1, unreadOnly];
    const seen = noticeSight(storySight(actor, this.clock.now(), 's', values));
    const [row] = await this.database.read<Row>(
      'notices.of-person',
      `with told as materialized (
         select n.* from notices n join stories s on s.id = n.story_id where n.person_id = $1 and ${seen}
       )
       select (select count(*)::integer from told where not $4 or read_at is null) as total,
         (select count(*)::integer from told where read_at is null) as unread,
         coalesce((select json_agg(o.notice order by o.id desc) from (
           select t.id, ${notice('t')} as notice
           from told t where ($2::uuid is null or t.id < $2) and (not $4 or t.read_at is null)
           order by t.id desc limit $3) o), '[]') as notices`,
      values,
    );
    const { notices, total, unread } = row ?? { notices: [], total: 0, unread: 0 };
    const asked = { ...page, direction: 'FORWARD' as const };
    return { page: pageOf(notices, asked, ({ id }) => this.cursors.encode(LIST, [id])), total, unread };
  }

  /** One of a person's notices; null where what it is about may not be seen now. */
  async byId(actor: Actor, personId: string, id: string): Promise<Notice | null> {
    const values: unknown[] = [personId, id];
    const seen = noticeSight(storySight(actor, this.clock.now(), 's', values));
    const [row] = await this.database.read<{ notice: Notice }>(
      'notices.by-id',
      `select ${notice('n')} as notice from notices n join stories s on s.id = n.story_id
       where n.person_id = $1 and n.id = $2 and ${seen}`,
      values,
    );
    return row?.notice ?? null;
  }

  /** Those that went into one mail, oldest first. */
  async ofMail(actor: Actor, personId: string, mailId: string): Promise<readonly Notice[]> {
    const values: unknown[] = [personId, mailId];
    const seen = noticeSight(storySight(actor, this.clock.now(), 's', values));
    const rows = await this.database.read<{ notice: Notice }>(
      'notices.of-mail',
      `select ${notice('n')} as notice from notices n join stories s on s.id = n.story_id
       where n.person_id = $1 and n.mail_id = $2 and ${seen} order by n.id`,
      values,
    );
    return rows.map((row) => row.notice);
  }
}
