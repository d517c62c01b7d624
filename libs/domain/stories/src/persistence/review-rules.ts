import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '#platform/database';
import type { ReviewRules } from '../domain/review-rules.js';

/** The rules of a body by which what is submitted becomes published; a body that has none of its own follows the default. */
const RULES =
  'select coalesce((select r.four_eyes from review_rules r where r.organisation_id = $1), true) as "fourEyes"';

/**
 * Whether a revision of a story is left to others to publish: the body that keeps it asks for four eyes, and the actor has
 * written in it. The arguments are how a statement calls the row of `stories`, the number and the actor's id.
 */
export const leftToOthers = (story: string, number: string, actorId: string): string => `(
  exists (select from story_writers w where w.story_id = ${story}.id and w.number = ${number} and w.actor_id = ${actorId})
  and coalesce((select g.four_eyes from review_rules g where g.organisation_id = ${story}.managing_organisation_id), true))`;

/** Keeps by which rules bodies review, and who has written in what is reviewed. */
@Injectable()
export class ReviewRulesRepository {
  constructor(private readonly database: Database) {}

  /** @param organisationId null for stories in nobody's care. */
  async of(organisationId: string | null): Promise<ReviewRules> {
    const [rules] = await this.database.read<ReviewRules>('stories.review-rules', RULES, [organisationId]);
    return rules ?? { fourEyes: true };
  }

  async change(tx: Transaction, organisationId: string, rules: ReviewRules, by: string, now: Date): Promise<void> {
    await tx.query(
      `insert into review_rules (organisation_id, four_eyes, changed_at, changed_by) values ($1, $2, $3, $4)
       on conflict (organisation_id) do update set four_eyes = excluded.four_eyes, changed_at = excluded.changed_at,
         changed_by = excluded.changed_by`,
      [organisationId, rules.fourEyes, now, by],
    );
  }

  /** Says whether the body that keeps a story asks for four eyes, and the actor has written in a revision of it. */
  async asksForOthers(
    tx: Transaction,
    revision: { readonly storyId: string; readonly number: number },
    actorId: string,
  ): Promise<boolean> {
    const [row] = await tx.query<{ asked: boolean }>(
      `select ${leftToOthers('s', '$2::integer', '$3::text')} as asked from stories s where s.id = $1`,
      [revision.storyId, revision.number, actorId],
    );
    return row?.asked === true;
  }
}
