import type { INestApplicationContext } from '@nestjs/common';
import { StoriesModule } from '#domain/stories';
import { newId, systemActor } from '#kernel';
import { brokenConstraint } from '#platform/database';
import { BENEFIT, DESCRIBED, PRICED } from '../../../../../test/support/builders/benefit.builder.js';
import { aStory, expectDone } from '../../../../../test/support/builders/story.builder.js';
import { SetClock, TestJournal } from '../../../../../test/support/journal.js';
import { openRooms } from '../../../../../test/support/rooms.js';
import { AddBenefit } from '../application/add-benefit.js';
import { CorrectBaseline } from '../application/correct-baseline.js';
import { RecordMeasurement } from '../application/record-measurement.js';
import { BenefitsModule } from '../benefits.module.js';
import type { BenefitContent } from '../domain/benefit.js';

const ACTOR = systemActor('test');

/** A rule, how it is broken on a counted (or other) benefit, and how it is kept all but. */
const RULES: readonly [string, string, string, BenefitContent?][] = [
  ['ck_benefits_title', `title = ''`, `title = 'x'`],
  ['ck_benefits_sign', `sign = 'GAIN'`, `sign = 'DISBENEFIT'`],
  [
    'ck_benefits_type',
    `type = 'OTHER', importance = null, extent = null`,
    `type = 'SOCIETY', importance = null, extent = null`,
  ],
  ['ck_benefits_valuation', `valuation = 'GUESSED'`, `valuation = 'COUNTED'`],
  ['ck_benefits_expectedness', `expectedness = 'HOPED'`, `expectedness = 'UNEXPECTED'`],
  ['ck_benefits_recipients', `recipients = '{}'`, `recipients = '{OWN_BODY}'`],
  ['ck_benefits_recipients', `recipients = '{OWN_BODY,ALIENS}'`, `recipients = '{OWN_BODY,MUNICIPALITIES}'`],
  ['ck_benefits_status', `status = 'DONE'`, `status = 'REALISED'`],
  ['ck_benefits_direction', `direction = 'SIDEWAYS'`, `direction = null`],
  ['ck_benefits_baseline', `baseline_on = null`, `baseline_on = null, baseline_value = null`],
  ['ck_benefits_baseline', `baseline_value = null`, `baseline_value = 0`],
  ['ck_benefits_target', `target_on = null`, `target_on = '2030-01-01'`],
  [
    'ck_benefits_target',
    `target_value = null, target_low = null, target_high = null`,
    `target_value = null, target_on = null, target_low = null, target_high = null`,
  ],
  ['ck_benefits_target_after_baseline', `target_on = '2024-05-31'`, `target_on = '2024-06-01'`],
  ['ck_benefits_target_range', `target_low = 21`, `target_low = 20`],
  ['ck_benefits_target_range', `target_high = 19`, `target_high = 20`],
  ['ck_benefits_target_range', `target_low = 1`, `target_low = null`, DESCRIBED],
  ['ck_benefits_baseline_before_effect', `first_effect_on = '2024-05-31'`, `first_effect_on = '2024-06-01'`],
  ['ck_benefits_described_has_no_number', `valuation = 'DESCRIBED'`, `valuation = 'COUNTED'`],
  ['ck_benefits_unit', `unit = null`, `unit = 'uker'`],
  ['ck_benefits_unit', `unit = ''`, `unit = 'u'`],
  ['ck_benefits_money', `valuation = 'COUNTED'`, `valuation = 'PRICED'`, PRICED],
  ['ck_benefits_money', `price_year = null`, `price_year = 2024`, PRICED],
  ['ck_benefits_money', `recurrence = null`, `recurrence = 'ONCE'`, PRICED],
  ['ck_benefits_money', `budget_effect = null`, `budget_effect = false`, PRICED],
  ['ck_benefits_money', `price_year = 2024`, `price_year = null`],
  ['ck_benefits_price_year', `price_year = 1899`, `price_year = 1900`, PRICED],
  ['ck_benefits_price_year', `price_year = 2201`, `price_year = 2200`, PRICED],
  ['ck_benefits_recurrence', `recurrence = 'MONTHLY'`, `recurrence = 'YEARLY'`, PRICED],
  ['ck_benefits_priced', `valuation = 'PRICED'`, `valuation = 'COUNTED'`],
  ['ck_benefits_importance', `extent = null`, `extent = null, importance = null`],
  ['ck_benefits_importance', `importance = null`, `importance = 'SMALL'`],
  ['ck_benefits_importance', `type = 'BUDGET'`, `type = 'QUALITY'`],
  ['ck_benefits_importance_kind', `importance = 'HUGE'`, `importance = 'MEDIUM'`],
  ['ck_benefits_extent', `extent = 4`, `extent = 3`],
  ['ck_benefits_extent', `extent = -4`, `extent = -3`],
  ['ck_benefits_magnitude', `baseline_value = 1.1e15`, `baseline_value = 1e15`],
  ['ck_benefits_magnitude', `target_value = 'NaN'`, `target_value = 1e15, target_high = null`],
  ['ck_benefits_magnitude', `target_low = '-Infinity'`, `target_low = -1e15`],
  ['ck_benefits_magnitude', `target_high = 'Infinity'`, `target_high = 1e15`],
  ['ck_benefits_magnitude', `amount_nok = -1.1e15`, `amount_nok = -1e15`, PRICED],
  ['ck_benefits_points', `points = 5`, `points = 5, poker_session_id = gen_random_uuid()`],
  [
    'ck_benefits_points',
    `points = -1, poker_session_id = gen_random_uuid()`,
    `points = 0, poker_session_id = gen_random_uuid()`,
  ],
  ['fk_benefits_story', `story_id = gen_random_uuid()`, `story_id = story_id`],
];

describe('the ledger in the database', () => {
  let journal: TestJournal;
  let rooms: INestApplicationContext;
  let storyId: string;

  beforeAll(async () => {
    journal = await TestJournal.open(new SetClock());
    rooms = await openRooms(journal, StoriesModule, BenefitsModule);
    storyId = (await aStory(rooms).published()).id;
  });
  afterAll(async () => {
    await rooms?.close();
    await journal?.end();
  });

  const added = async (benefit: BenefitContent = BENEFIT): Promise<string> =>
    expectDone(await rooms.get(AddBenefit).run(ACTOR, { storyId, benefit })).id;
  const measured = async (): Promise<string> => {
    const benefitId = await added();
    expectDone(
      await rooms
        .get(RecordMeasurement)
        .run(ACTOR, { benefitId, value: 30, measuredOn: '2025-06-01', evidence: null, comment: null }),
    );
    return benefitId;
  };
  const corrected = async (): Promise<string> => {
    const id = await added();
    expectDone(
      await rooms.get(CorrectBaseline).run(ACTOR, { id, expectedVersion: 1, value: 41, on: '2024-06-01', reason: 'r' }),
    );
    return id;
  };
  const run = (sql: string, values: readonly unknown[] = []): Promise<unknown> =>
    journal.database.transaction(ACTOR, (tx) => tx.query(sql, values));
  /** The name of the rule that refuses a statement; null when none does. */
  const refusedBy = (sql: string, values: readonly unknown[] = []): Promise<string | null> =>
    run(sql, values).then(() => null, brokenConstraint);

  it.each(RULES)('holds to %s: not "%s", but "%s"', async (...[rule, broken, kept, benefit]) => {
    const id = await added(benefit);
    expect(await refusedBy(`update benefits set ${broken} where id = $1`, [id])).toBe(rule);
    expect(await refusedBy(`update benefits set ${kept} where id = $1`, [id])).toBeNull();
  });

  it('has every one of its checks broken above', async () => {
    const rows = await journal.database.readOnce<{ name: string }>(
      `select conname as name from pg_constraint where conrelid = 'benefits'::regclass and contype in ('c', 'f')`,
    );
    expect(rows.map(({ name }) => name).toSorted()).toEqual([...new Set(RULES.map(([rule]) => rule))].toSorted());
  });

  it('gives no place and no key twice', async () => {
    const [one, two] = [await added(), await added()];
    expect(
      await refusedBy('update benefits set position = (select position from benefits where id = $2) where id = $1', [
        one,
        two,
      ]),
    ).toBe('uq_benefits_position');
    expect(await refusedBy('update benefits set id = $2 where id = $1', [one, two])).toBe('pk_benefits');
  });

  it('fixes the unit once something is measured', async () => {
    const [free, fixed] = [await added(), await measured()];
    const sql = `update benefits set unit = 'uker' where id = $1`;
    expect(await refusedBy(sql, [free])).toBeNull();
    expect(await refusedBy(sql, [fixed])).toBe('tr_benefits_unit_fixed');
    expect(await refusedBy(`update benefits set unit = unit, title = 'y' where id = $1`, [fixed])).toBeNull();
  });

  const MEASUREMENT = `insert into benefit_measurements (id, benefit_id, value, measured_on, recorded_at, recorded_by)
    values (gen_random_uuid(), $1, 1, $2, $3, 'x')`;

  it.each([
    ['tr_benefit_measurements_unit', () => added(DESCRIBED), '2025-01-01', '2025-06-01T00:00:00Z'],
    [
      'tr_benefit_measurements_unit',
      () => added({ ...BENEFIT, baseline: null, target: null, indicator: { ...BENEFIT.indicator, unit: null } }),
      '2025-01-01',
      '2025-06-01T00:00:00Z',
    ],
    ['tr_benefit_measurements_unit', async () => newId(), '2025-01-01', '2025-06-01T00:00:00Z'],
    ['ck_benefit_measurements_not_future', () => added(), '2025-06-02', '2025-06-01T21:59:59Z'],
    [null, () => added(), '2025-06-02', '2025-06-01T22:00:00Z'],
  ] as const)('measures by %s', async (rule, benefit, day, recorded) => {
    expect(await refusedBy(MEASUREMENT, [await benefit(), day, recorded])).toBe(rule);
  });

  it.each([
    ['benefit_measurements', () => measured(), `set value = 0`],
    ['benefit_measurements', () => measured(), `set comment = 'x'`],
    ['benefit_baseline_changes', () => corrected(), `set reason = 'x'`],
    ['benefit_baseline_changes', () => corrected(), `set old_value = 0`],
  ] as const)('never changes or takes away a row of %s', async (table, given, change) => {
    const id = await given();
    expect(await refusedBy(`update ${table} ${change} where benefit_id = $1`, [id])).toBe(`tr_${table}_append_only`);
    expect(await refusedBy(`delete from ${table} where benefit_id = $1`, [id])).toBe(`tr_${table}_append_only`);
    expect(await refusedBy('delete from benefits where id = $1', [id])).toBe(`fk_${table}_benefit`);
  });

  it('corrects no baseline without a reason, nor of a benefit that is not there', async () => {
    const sql = `insert into benefit_baseline_changes (id, benefit_id, old_value, old_on, new_value, new_on, reason, changed_at, changed_by)
      values (gen_random_uuid(), $1, 1, '2024-01-01', 2, '2024-01-01', $2, now(), 'x')`;
    expect(await refusedBy(sql, [await added(), ''])).toBe('ck_benefit_baseline_changes_reason');
    expect(await refusedBy(sql, [newId(), 'r'])).toBe('fk_benefit_baseline_changes_benefit');
    expect(await refusedBy(sql, [await added(), 'r'])).toBeNull();
  });
});
