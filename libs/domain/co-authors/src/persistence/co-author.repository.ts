import { Injectable } from '@nestjs/common';
import { type StoryStanding, storyStanding } from '#domain/stories';
import type { Transaction } from '#platform/database';
import type { CoAuthorInvitation } from '../co-author.js';
import { INVITATION } from './co-author.sql.js';

/** An invitation about to be kept. */
export interface NewCoAuthorInvitation {
  readonly id: string;
  readonly storyId: string;
  readonly hash: Buffer;
  readonly email: string | null;
  readonly by: string;
  readonly now: Date;
  readonly expiresAt: Date;
}

/** Whether the row `i` can still be taken up; `$2` is now. */
const OPEN = 'i.accepted_at is null and i.withdrawn_at is null and i.expires_at > $2';

/** Keeps who writes stories together, and who is invited to. */
@Injectable()
export class CoAuthorRepository {
  /** A story, of which no co-author comes or goes until the transaction ends. */
  async story(tx: Transaction, id: string): Promise<StoryStanding | null> {
    const sql = `select ${storyStanding('s')} from stories s where s.id = $1 for no key update of s`;
    return (await tx.query<StoryStanding>(sql, [id]))[0] ?? null;
  }

  /** How many co-authors and open invitations a story has. */
  async count(tx: Transaction, storyId: string, now: Date): Promise<number> {
    const [row] = await tx.query<{ number: number }>(
      `select ((select count(*) from story_co_authors c where c.story_id = $1)
         + (select count(*) from story_invitations i where i.story_id = $1 and ${OPEN}))::integer as number`,
      [storyId, now],
    );
    return row?.number ?? 0;
  }

  async invite(
    tx: Transaction,
    { id, storyId, hash, email, by, now, expiresAt }: NewCoAuthorInvitation,
  ): Promise<void> {
    await tx.query(
      `insert into story_invitations (id, story_id, token_hash, email, created_at, created_by, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, storyId, hash, email, now, by, expiresAt],
    );
  }

  /** The open invitation of a secret's hash, locked. */
  byHash(tx: Transaction, hash: Buffer, now: Date): Promise<CoAuthorInvitation | null> {
    return this.one(tx, 'i.token_hash = $1', hash, now);
  }

  /** The open invitation of an id, locked. */
  byId(tx: Transaction, id: string, now: Date): Promise<CoAuthorInvitation | null> {
    return this.one(tx, 'i.id = $1', id, now);
  }

  async accept(tx: Transaction, { id, storyId }: CoAuthorInvitation, personId: string, now: Date): Promise<void> {
    await tx.query('update story_invitations set accepted_at = $3, accepted_by = $2 where id = $1', [
      id,
      personId,
      now,
    ]);
    await tx.query(
      `insert into story_co_authors (story_id, person_id, since, invited_by)
       select $1, $2, $3, created_by from story_invitations where id = $4 on conflict do nothing`,
      [storyId, personId, now, id],
    );
  }

  async withdraw(tx: Transaction, id: string, now: Date): Promise<void> {
    await tx.query('update story_invitations set withdrawn_at = $2 where id = $1', [id, now]);
  }

  /** Says whether the person was a co-author. */
  async remove(tx: Transaction, storyId: string, personId: string): Promise<boolean> {
    const sql = `with gone as (delete from story_co_authors where story_id = $1 and person_id = $2 returning person_id)
      select person_id from gone`;
    return (await tx.query(sql, [storyId, personId])).length > 0;
  }

  private async one(tx: Transaction, condition: string, value: unknown, now: Date): Promise<CoAuthorInvitation | null> {
    const [row] = await tx.query<{ invitation: CoAuthorInvitation }>(
      `select ${INVITATION} as invitation from story_invitations i where ${condition} and ${OPEN} for update`,
      [value, now],
    );
    return row?.invitation ?? null;
  }
}
