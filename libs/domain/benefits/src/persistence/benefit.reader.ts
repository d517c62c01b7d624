import { Injectable } from '@nestjs/common';
import { type Actor, Clock } from '#kernel';
import { storySight } from '#domain/stories';
import { Database } from '#platform/database';
import type { BenefitView } from '../domain/benefit.js';
import { BENEFIT_JSON } from './benefit.sql.js';

type Row = BenefitView & { readonly withheld: boolean };

const shown = ({ withheld, ...benefit }: Row): BenefitView =>
  withheld
    ? {
        ...benefit,
        owner: null,
        indicator: { ...benefit.indicator, source: null },
        actions: benefit.actions.map((action) => ({ ...action, responsible: null })),
        measurements: benefit.measurements.map((measurement) => ({ ...measurement, evidence: null })),
      }
    : benefit;

/**
 * Reads the benefit ledgers of the stories a caller may see. Of a story that withholds its organisation it leaves out
 * who answers for a benefit and what its figures rest on.
 */
@Injectable()
export class BenefitReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The benefits of each of some stories, in the ledger's order. */
  async ofStories(actor: Actor, storyIds: readonly string[]): Promise<ReadonlyMap<string, readonly BenefitView[]>> {
    const rows = await this.read(actor, 'benefits.of-stories', 'b.story_id = any($1)', storyIds);
    return Map.groupBy(rows, ({ storyId }) => storyId);
  }

  /** One benefit, or null when there is none for this caller. */
  async byId(actor: Actor, id: string): Promise<BenefitView | null> {
    return (await this.read(actor, 'benefits.by-id', 'b.id = $1', id))[0] ?? null;
  }

  private async read(actor: Actor, name: string, which: string, key: unknown): Promise<BenefitView[]> {
    const values: unknown[] = [key];
    const { readable, work } = storySight(actor, this.clock.now(), 's', values);
    const rows = await this.database.read<{ benefit: Row }>(
      name,
      `select ${BENEFIT_JSON}::jsonb || jsonb_build_object('withheld', s.withheld_organisation and not ${work}) as benefit
       from benefits b join stories s on s.id = b.story_id
       where ${which} and ${readable} order by b.story_id, b.position`,
      values,
    );
    return rows.map(({ benefit }) => shown(benefit));
  }
}
