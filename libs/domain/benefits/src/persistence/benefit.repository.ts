import { Injectable } from '@nestjs/common';
import { Failure } from '#kernel';
import { type StoryStanding, storyStanding } from '#domain/stories';
import type { Transaction } from '#platform/database';
import type { BenefitContent, BenefitView, DatedValue } from '../domain/benefit.js';
import { BENEFIT_COLUMNS, benefitRow } from './benefit-row.js';
import { BENEFIT_JSON } from './benefit.sql.js';

/** A benefit as it is written: its record with its place, key and version. */
export type BenefitRecord = BenefitContent & {
  readonly id: string;
  readonly storyId: string;
  readonly version: number;
};

/** A measurement as it is written. */
export interface MeasurementRecord {
  readonly id: string;
  readonly benefitId: string;
  readonly value: number;
  readonly measuredOn: string;
  readonly evidence: string | null;
  readonly comment: string | null;
}

/** A correction of a baseline as it is written. */
export interface BaselineChangeRecord {
  readonly id: string;
  readonly before: DatedValue;
  readonly after: DatedValue;
  readonly reason: string;
}

/** Writes benefits, measurements and baseline corrections. */
@Injectable()
export class BenefitRepository {
  /** What policies ask about the story behind a ledger, with the story's version. */
  async standing(tx: Transaction, storyId: string): Promise<(StoryStanding & { readonly version: number }) | null> {
    const [row] = await tx.query<StoryStanding & { version: number }>(
      `select s.version, ${storyStanding('s')} from stories s where s.id = $1 for key share`,
      [storyId],
    );
    return row ?? null;
  }

  /** A benefit, locked until the transaction ends. */
  async find(tx: Transaction, id: string): Promise<BenefitView | null> {
    const [row] = await tx.query<{ benefit: BenefitView }>(
      `select ${BENEFIT_JSON} as benefit from benefits b where b.id = $1 for update of b`,
      [id],
    );
    return row?.benefit ?? null;
  }

  /** A benefit that must be there. */
  async get(tx: Transaction, id: string): Promise<BenefitView> {
    const found = await this.find(tx, id);
    if (!found) throw new Failure('INTERNAL', `benefit ${id} vanished within its transaction`);
    return found;
  }

  async insert(tx: Transaction, benefit: BenefitRecord, actorId: string, now: Date): Promise<void> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`benefits:${benefit.storyId}`]);
    const made = { id: benefit.id, story_id: benefit.storyId, created_by: actorId, created_at: now };
    const columns = ['id', 'story_id', 'created_by', 'created_at', ...BENEFIT_COLUMNS].join(', ');
    await tx.query(
      `insert into benefits (position, ${columns})
       select (select coalesce(max(position), 0) + 1 from benefits where story_id = $2), ${columns}
       from jsonb_populate_record(null::benefits, $1::jsonb)`,
      [JSON.stringify({ ...benefitRow(benefit, now), ...made }), benefit.storyId],
    );
  }

  async update(tx: Transaction, benefit: BenefitRecord, now: Date): Promise<void> {
    const columns = BENEFIT_COLUMNS.join(', ');
    await tx.query(
      `update benefits b set (${columns}) = (select ${columns} from jsonb_populate_record(b, $2::jsonb)) where b.id = $1`,
      [benefit.id, JSON.stringify(benefitRow(benefit, now))],
    );
  }

  async measure(tx: Transaction, measurement: MeasurementRecord, actorId: string, now: Date): Promise<void> {
    const { id, benefitId, value, measuredOn, evidence, comment } = measurement;
    await tx.query(
      `insert into benefit_measurements (id, benefit_id, value, measured_on, evidence, comment, recorded_by, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, benefitId, value, measuredOn, evidence, comment, actorId, now],
    );
  }

  async recordBaselineChange(
    tx: Transaction,
    benefitId: string,
    change: BaselineChangeRecord,
    actorId: string,
    now: Date,
  ): Promise<void> {
    const { id, before, after, reason } = change;
    await tx.query(
      `insert into benefit_baseline_changes
         (id, benefit_id, old_value, old_on, new_value, new_on, reason, changed_by, changed_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [id, benefitId, before.value, before.on, after.value, after.on, reason, actorId, now],
    );
  }
}
