import type { INestApplicationContext } from '@nestjs/common';
import { ArchiveStory, RequestChanges, StoriesModule, type StoryState, WithdrawStory } from '#domain/stories';
import { ANONYMOUS, type Actor, type Result, type Role, newId } from '#kernel';
import { BENEFIT, DESCRIBED, PRICED } from '../../../../../test/support/builders/benefit.builder.js';
import { layBodies } from '../../../../../test/support/builders/ground.builder.js';
import { aStory, expectDone } from '../../../../../test/support/builders/story.builder.js';
import { SetClock, TestJournal } from '../../../../../test/support/journal.js';
import { openRooms } from '../../../../../test/support/rooms.js';
import { BenefitsModule } from '../benefits.module.js';
import type { BenefitContent, BenefitView } from '../domain/benefit.js';
import { BenefitReader } from '../persistence/benefit.reader.js';
import { AddBenefit } from './add-benefit.js';
import { CorrectBaseline } from './correct-baseline.js';
import { RecordMeasurement } from './record-measurement.js';
import { ReviseBenefit } from './revise-benefit.js';

let journal: TestJournal;
let rooms: INestApplicationContext;
let bodies: Readonly<Record<string, string>>;

beforeAll(async () => {
  journal = await TestJournal.open(new SetClock());
  rooms = await openRooms(journal, StoriesModule, BenefitsModule);
  bodies = await layBodies(journal.database, [{ slug: 'digdir' }, { slug: 'dfo' }]);
});
afterAll(async () => {
  await rooms?.close();
  await journal?.end();
});

const actor = (role: Role, body = 'digdir'): Actor => {
  const organisationId = bodies[body]!;
  return { ...ANONYMOUS, kind: 'KEY', id: `${role} of ${body}`, grants: [{ role, organisationId }], organisationId };
};
const story = () => aStory(rooms).by(actor('EDITOR'));
const add = (who: Actor, storyId: string, benefit: BenefitContent = BENEFIT) =>
  rooms.get(AddBenefit).run(who, { storyId, benefit });
const revise = (who: Actor, id: string, expectedVersion: number, benefit: BenefitContent) =>
  rooms.get(ReviseBenefit).run(who, { id, expectedVersion, benefit });
const measure = (who: Actor, benefitId: string, value: number, measuredOn = '2025-06-01') =>
  rooms.get(RecordMeasurement).run(who, { benefitId, value, measuredOn, evidence: 'Rapport', comment: null });
const correct = (
  who: Actor,
  id: string,
  expectedVersion: number,
  value: number,
  on = '2024-05-01',
  reason = 'Talt feil',
) => rooms.get(CorrectBaseline).run(who, { id, expectedVersion, value, on, reason });
const added = async (of: StoryState, benefit?: BenefitContent): Promise<BenefitView> =>
  expectDone(await add(actor('CONTRIBUTOR'), of.id, benefit));
const faults = (result: Result<unknown>): readonly string[] =>
  result.ok ? [] : result.errors.map(({ code, path }) => `${code} ${path.join('.')}`);
const events = (id: string) =>
  journal.database.readOnce<{ kind: string; audience: string | null }>(
    'select kind, subject_version as version, audience from events where subject_id = $1 order by sequence',
    [id],
  );

const VERBS: readonly [
  string,
  string,
  (who: Actor, of: StoryState, benefit: BenefitView, id?: string) => Promise<Result<BenefitView>>,
  string,
][] = [
  ['add', 'BenefitAdded', (who, of, _, id) => add(who, id ?? of.id), 'storyId'],
  [
    'revise',
    'BenefitRevised',
    (who, _, { id: own, version }, id) => revise(who, id ?? own, version, { ...BENEFIT, title: 'Mye kortere' }),
    'id',
  ],
  ['measure', 'BenefitMeasured', (who, _, { id: own }, id) => measure(who, id ?? own, 30), 'benefitId'],
  [
    'correct the baseline',
    'BenefitRevised',
    (who, _, { id: own, version }, id) => correct(who, id ?? own, version, 42),
    'id',
  ],
];

describe.each(VERBS)('to %s', (_name, event, run, field) => {
  it('is done by those who work on the story, and told of to its readers', async () => {
    const of = await story().published();
    const benefit = await added(of);
    expectDone(await run(actor('CONTRIBUTOR'), of, benefit));
    expectDone(await run(actor('EDITOR'), of, (await rooms.get(BenefitReader).byId(ANONYMOUS, benefit.id))!));
    expect((await events(of.id)).slice(-2)).toEqual(
      Array(2).fill({ kind: event, version: of.version, audience: 'OPEN' }),
    );
  });

  it('is refused to nobody, to readers and to other bodies, who do not even learn of a draft', async () => {
    const [open, draft] = [await story().published(), await story().draft()];
    const [seen, unseen] = [await added(open), await added(draft)];
    await expect(run(ANONYMOUS, open, seen)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    for (const who of [actor('READER'), actor('EDITOR', 'dfo')])
      await expect(run(who, open, seen)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    for (const who of [ANONYMOUS, actor('READER'), actor('EDITOR', 'dfo')]) {
      expect(faults(await run(who, draft, unseen))).toEqual([`NOT_FOUND input.${field}`]);
    }
    expect((await events(draft.id)).map(({ audience }) => audience)).toEqual([null, null]);
  });

  it('finds nothing under ids that are none', async () => {
    const of = await story().draft();
    const benefit = await added(of);
    for (const id of [newId(), 'no-id', '', "'; drop table benefits; --\0"]) {
      expect(faults(await run(actor('EDITOR'), of, benefit, id))).toEqual([`NOT_FOUND input.${field}`]);
    }
  });

  it('is in conflict with a withdrawn story', async () => {
    const of = await story().draft();
    const benefit = await added(of);
    expectDone(await rooms.get(WithdrawStory).run(actor('EDITOR'), { id: of.id }));
    expect(faults(await run(actor('EDITOR'), of, benefit))).toEqual([`CONFLICT input.${field}`]);
  });
});

describe('adding a benefit', () => {
  it.each([BENEFIT, DESCRIBED, PRICED])('keeps all that is said of it', async (benefit) => {
    const of = await story().draft();
    const made = await added(of, benefit);
    expect(made).toEqual({
      ...benefit,
      id: made.id,
      storyId: of.id,
      position: 1,
      version: 1,
      points: null,
      measurements: [],
      baselineChanges: [],
    });
    expect(await rooms.get(BenefitReader).byId(actor('CONTRIBUTOR'), made.id)).toEqual(made);
  });

  it('refuses a broken record with every fault in its place, and writes nothing', async () => {
    const of = await story().draft();
    const broken: BenefitContent = {
      ...BENEFIT,
      title: ' ',
      recipients: [],
      firstEffectOn: '2020-01-01',
      valuation: 'PRICED',
      type: 'BUDGET',
    };
    expect(faults(await add(actor('CONTRIBUTOR'), of.id, broken)).toSorted()).toEqual(
      ['baseline.on', 'money', 'quality', 'recipients', 'title'].map((path) => `BAD_USER_INPUT input.benefit.${path}`),
    );
    expect((await rooms.get(BenefitReader).ofStories(actor('EDITOR'), [of.id])).size).toBe(0);
    expect(await events(of.id)).toHaveLength(1);
  });

  it('gives each its own place, also those added at the same moment', async () => {
    const of = await story().draft();
    await Promise.all(Array.from({ length: 8 }, () => added(of)));
    const ledger = (await rooms.get(BenefitReader).ofStories(actor('EDITOR'), [of.id])).get(of.id)!;
    expect(ledger.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });
});

describe('two who change the same benefit', () => {
  it('do not overwrite each other: one is refused with CONFLICT', async () => {
    const benefit = await added(await story().draft());
    const titles = ['A', 'B', 'C', 'D'];
    const results = await Promise.all(
      titles.map((title) => revise(actor('CONTRIBUTOR'), benefit.id, 1, { ...BENEFIT, title })),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.flatMap(faults)).toEqual(Array(3).fill('CONFLICT input.expectedVersion'));
    expect(faults(await correct(actor('CONTRIBUTOR'), benefit.id, 1, 3))).toEqual(['CONFLICT input.expectedVersion']);
    const [winner] = results.flatMap((result) => (result.ok ? [result.value] : []));
    expect(await rooms.get(BenefitReader).byId(actor('EDITOR'), benefit.id)).toEqual(winner);
    expect(winner!.version).toBe(2);
  });
});

describe('the unit', () => {
  const inHours: BenefitContent = { ...BENEFIT, indicator: { ...BENEFIT.indicator, unit: 'timer' } };

  it('is free until something is measured, and fixed after that', async () => {
    const { id } = await added(await story().draft());
    expectDone(await revise(actor('CONTRIBUTOR'), id, 1, inHours));
    expectDone(await measure(actor('CONTRIBUTOR'), id, 30));
    expect(faults(await revise(actor('CONTRIBUTOR'), id, 2, BENEFIT))).toEqual([
      'BAD_USER_INPUT input.benefit.indicator.unit',
    ]);
    expect(faults(await revise(actor('CONTRIBUTOR'), id, 2, DESCRIBED))).toEqual([
      'BAD_USER_INPUT input.benefit.indicator.unit',
      'BAD_USER_INPUT input.benefit.valuation',
    ]);
    expectDone(await revise(actor('CONTRIBUTOR'), id, 2, { ...inHours, title: 'Annet navn' }));
  });
});

describe('a measurement', () => {
  it('stands after those before it, oldest first, also when recorded late', async () => {
    const { id } = await added(await story().draft());
    for (const [value, day] of [
      [25, '2025-09-01'],
      [35, '2025-03-01'],
      [30, '2026-03-02'],
    ] as const) {
      expectDone(await measure(actor('CONTRIBUTOR'), id, value, day));
    }
    const found = await rooms.get(BenefitReader).byId(actor('EDITOR'), id);
    expect(found!.measurements.map(({ value }) => value)).toEqual([35, 25, 30]);
    expect(found!.measurements[0]).toMatchObject({ measuredOn: '2025-03-01', evidence: 'Rapport', comment: null });
    expect(found!.version).toBe(1);
  });

  it('is never of the future, no number, or of what has no unit', async () => {
    const of = await story().draft();
    const [counted, described] = [await added(of), await added(of, DESCRIBED)];
    expect(faults(await measure(actor('CONTRIBUTOR'), counted.id, 1, '2026-03-03'))).toEqual([
      'BAD_USER_INPUT input.measuredOn',
    ]);
    expect(faults(await measure(actor('CONTRIBUTOR'), counted.id, Number.NaN))).toEqual(['BAD_USER_INPUT input.value']);
    expect(faults(await measure(actor('CONTRIBUTOR'), described.id, 1))).toEqual(['BAD_USER_INPUT input.benefitId']);
    expect((await rooms.get(BenefitReader).byId(actor('EDITOR'), counted.id))!.measurements).toEqual([]);
  });
});

describe('a baseline', () => {
  const other: BenefitContent = { ...BENEFIT, baseline: { value: 50, on: '2024-01-01' } };
  const editor = () => actor('EDITOR');
  const sentBack = async () =>
    rooms.get(RequestChanges).run(editor(), { id: (await story().submitted()).id, note: 'Mer.' });
  const archived = async () => rooms.get(ArchiveStory).run(editor(), { id: (await story().published()).id });
  const NEVER_SEEN: readonly [string, () => Promise<StoryState>][] = [
    ['a draft', () => story().draft()],
    ['a story submitted', () => story().submitted()],
    ['a story sent back', async () => expectDone(await sentBack())],
  ];
  const SEEN: readonly [string, () => Promise<StoryState>][] = [
    ['a published story', () => story().published()],
    ['an unpublished story', () => story().unpublished()],
    ['an archived story', async () => expectDone(await archived())],
  ];

  it.each(NEVER_SEEN)('of %s changes freely', async (_, given) => {
    const { id } = await added(await given());
    expect(expectDone(await revise(actor('CONTRIBUTOR'), id, 1, other))).toMatchObject({
      baseline: other.baseline,
      baselineChanges: [],
    });
  });

  it.each(SEEN)('of %s is only corrected, and set when there was none', async (_, given) => {
    const of = await given();
    const { id } = await added(of);
    for (const change of [
      other,
      { ...BENEFIT, baseline: { value: 40, on: '2024-06-02' } },
      { ...BENEFIT, baseline: null },
    ]) {
      expect(faults(await revise(actor('CONTRIBUTOR'), id, 1, change))).toEqual([
        'BAD_USER_INPUT input.benefit.baseline',
      ]);
    }
    expectDone(await correct(actor('CONTRIBUTOR'), id, 1, 50));
    const late = await added(of, { ...BENEFIT, baseline: null });
    expectDone(await revise(actor('CONTRIBUTOR'), late.id, 1, BENEFIT));
  });

  it('that is corrected keeps every old value with its reason', async () => {
    const { id } = await added(await story().published());
    expectDone(await correct(actor('CONTRIBUTOR'), id, 1, 42, '2024-05-01', 'Glemte sakene på papir'));
    const twice = expectDone(await correct(actor('EDITOR'), id, 2, 43, '2024-05-01', 'Og de i arkivet'));
    expect(twice).toMatchObject({ version: 3, baseline: { value: 43, on: '2024-05-01' } });
    expect(twice.baselineChanges).toMatchObject([
      { oldValue: 40, oldOn: '2024-06-01', newValue: 42, newOn: '2024-05-01', reason: 'Glemte sakene på papir' },
      { oldValue: 42, oldOn: '2024-05-01', newValue: 43, newOn: '2024-05-01', reason: 'Og de i arkivet' },
    ]);
  });

  it('is not corrected without a reason, against the other days, or where there is none', async () => {
    const of = await story().published();
    const { id } = await added(of);
    const bare = await added(of, DESCRIBED);
    expect(faults(await correct(actor('CONTRIBUTOR'), id, 1, 42, '2024-05-01', '  '))).toEqual([
      'BAD_USER_INPUT input.reason',
    ]);
    expect(faults(await correct(actor('CONTRIBUTOR'), id, 1, 42, '2025-01-02'))).toEqual(['BAD_USER_INPUT input.on']);
    expect(faults(await correct(actor('CONTRIBUTOR'), id, 1, Number.POSITIVE_INFINITY))).toEqual([
      'BAD_USER_INPUT input.value',
    ]);
    expect(faults(await correct(actor('CONTRIBUTOR'), bare.id, 1, 42))).toEqual(['BAD_USER_INPUT input.id']);
    expect(await rooms.get(BenefitReader).byId(actor('EDITOR'), id)).toMatchObject({
      version: 1,
      baseline: BENEFIT.baseline,
      baselineChanges: [],
    });
  });
});
