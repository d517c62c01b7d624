import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database';
import { type LiveItem, LiveSource } from '#platform/live';

/** Ids hold the moment at which they were made; who made one may commit it so much later. */
const LATE_MS = 30_000;

const idOf = (moment: number): string => {
  const hex = Math.max(0, moment).toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
};

/** The topic of a person's notices. */
export const noticesOf = (personId: string): string => `notices ${personId}`;

/** Notices that have just been given. */
@Injectable()
export class NewNotices extends LiveSource {
  private seen = new Set<string>();

  constructor(private readonly database: Database) {
    super();
  }

  async begin(): Promise<void> {
    this.seen = new Set((await this.recent()).map(({ id }) => id));
  }

  async next(): Promise<readonly LiveItem[]> {
    const recent = await this.recent();
    const fresh = recent.filter(({ id }) => !this.seen.has(id));
    this.seen = new Set(recent.map(({ id }) => id));
    return fresh.map(({ id, personId }) => ({ topic: noticesOf(personId), id }));
  }

  private recent(): Promise<readonly { readonly id: string; readonly personId: string }[]> {
    const sql = 'select id, person_id as "personId" from notices where id > $1::uuid order by id';
    return this.database.read('notices.new', sql, [idOf(Date.now() - LATE_MS)]);
  }
}
