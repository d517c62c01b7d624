import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database';
import type { BenefitView } from '../domain/benefit.js';
import { BENEFIT_JSON } from './benefit.sql.js';

/**
 * Reads the benefit ledgers of stories. It asks no policy: a benefit is seen by whoever sees its story, so only
 * stories that have been read under the caller's policy are given to it.
 */
@Injectable()
export class BenefitReader {
  constructor(private readonly database: Database) {}

  /** The benefits of each of some stories, in the ledger's order. */
  async ofStories(storyIds: readonly string[]): Promise<ReadonlyMap<string, readonly BenefitView[]>> {
    const rows = await this.database.read<{ id: string; benefits: BenefitView[] }>(
      'benefits.of-stories',
      `select b.story_id as id, json_agg(${BENEFIT_JSON} order by b.position) as benefits
       from benefits b where b.story_id = any($1) group by b.story_id`,
      [storyIds],
    );
    return new Map(rows.map(({ id, benefits }) => [id, benefits]));
  }

  /** One benefit with the story it belongs to, for callers who then ask whether that story is seen. */
  async byId(id: string): Promise<BenefitView | null> {
    const [row] = await this.database.read<{ benefit: BenefitView }>(
      'benefits.by-id',
      `select ${BENEFIT_JSON} as benefit from benefits b where b.id = $1`,
      [id],
    );
    return row?.benefit ?? null;
  }
}
