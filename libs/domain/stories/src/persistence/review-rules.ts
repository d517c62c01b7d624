import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '#platform/database';
import type { ReviewRules } from '../domain/review-rules.js';

/** The rules of a body by which what is submitted becomes published; a body that has none of its own follows the default. */
const RULES =
  'select coalesce((select r.four_eyes from review_rules r where r.organisation_id = $1), true) as "fourEyes"';

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
    revision: { readonly storyId: string; readonly number: number; readonly organisationId: string | null },
    actorId: string,
  ): Promise<boolean> {
    const [row] = await tx.query<{ asked: boolean }>(
      `select exists (select 1 from story_writers w where w.story_id = $2 and w.number = $3 and w.actor_id = $4)
         and r."fourEyes" as asked from (${RULES}) r`,
      [revision.organisationId, revision.storyId, revision.number, actorId],
    );
    return row?.asked === true;
  }
}
