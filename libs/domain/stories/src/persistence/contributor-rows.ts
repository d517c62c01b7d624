import { Injectable } from '@nestjs/common';
import type { Transaction } from '#platform/database';

/** What stands in a story where a contributor's name was. */
export const ERASED_CONTRIBUTOR = 'Navn fjernet';

/** Which contributors are meant: a condition on `story_contributors c`, with its parameters. */
export interface MeantContributors {
  readonly condition: string;
  readonly values: readonly unknown[];
}

/** Takes away who contributors are, which is the one thing of a published revision that may go. */
@Injectable()
export class ContributorRows {
  /** The stories that name them in any revision. */
  async stories(tx: Transaction, { condition, values }: MeantContributors): Promise<readonly string[]> {
    const sql = `select distinct c.story_id as id from story_contributors c where ${condition}`;
    return (await tx.query<{ id: string }>(sql, values)).map(({ id }) => id);
  }

  /** Takes name, role, affiliation, presentation and contact away, and counts the stories one version on. */
  async blank(
    tx: Transaction,
    { condition, values }: MeantContributors,
    stories: readonly string[],
    now: Date,
  ): Promise<void> {
    await tx.query(
      `update story_contributors c set name = $${values.length + 1}, role = null, affiliation = null, bio = null, contact = null
       where ${condition}`,
      [...values, ERASED_CONTRIBUTOR],
    );
    const counted = 'update stories set version = version + 1, updated_at = $2 where id = any($1::uuid[])';
    await tx.query(counted, [stories, now]);
  }
}
