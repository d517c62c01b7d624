import type { INestApplicationContext } from '@nestjs/common';
import { StoriesModule, type StoryState, UnpublishStory } from '#domain/stories';
import { ANONYMOUS, type Actor, type Role, newId, systemActor } from '#kernel';
import { BENEFIT } from '../../../../../test/support/builders/benefit.builder.js';
import { layBodies } from '../../../../../test/support/builders/ground.builder.js';
import { aStory, expectDone } from '../../../../../test/support/builders/story.builder.js';
import { SetClock, TestJournal } from '../../../../../test/support/journal.js';
import { countStatements } from '../../../../../test/support/statements.js';
import { openRooms } from '../../../../../test/support/rooms.js';
import { AddBenefit } from '../application/add-benefit.js';
import { RecordMeasurement } from '../application/record-measurement.js';
import { BenefitsModule } from '../benefits.module.js';
import { BenefitReader } from './benefit.reader.js';

const SYSTEM = systemActor('test');

describe('the benefits that a caller sees', () => {
  let journal: TestJournal & { readonly clock: SetClock };
  let rooms: INestApplicationContext;
  let bodies: Readonly<Record<string, string>>;
  let reader: BenefitReader;

  beforeAll(async () => {
    journal = await TestJournal.open(new SetClock());
    rooms = await openRooms(journal, StoriesModule, BenefitsModule);
    bodies = await layBodies(journal.database, [{ slug: 'digdir' }, { slug: 'dfo' }]);
    reader = rooms.get(BenefitReader);
  });
  afterAll(async () => {
    await rooms?.close();
    await journal?.end();
  });

  const actor = (role: Role, body: string): Actor => {
    const organisationId = bodies[body]!;
    return { ...ANONYMOUS, kind: 'KEY', id: `${role} of ${body}`, grants: [{ role, organisationId }], organisationId };
  };
  const callers = (): Record<string, Actor> => ({
    nobody: ANONYMOUS,
    'reader elsewhere': actor('READER', 'dfo'),
    'editor elsewhere': actor('EDITOR', 'dfo'),
    'reader here': actor('READER', 'digdir'),
    'contributor here': actor('CONTRIBUTOR', 'digdir'),
    system: SYSTEM,
  });
  const story = (more: object = {}) => aStory(rooms).by(actor('EDITOR', 'digdir')).with(more);
  const measured = async ({ id: storyId }: StoryState): Promise<string> => {
    const { id: benefitId } = expectDone(await rooms.get(AddBenefit).run(SYSTEM, { storyId, benefit: BENEFIT }));
    const input = { benefitId, value: 30, measuredOn: '2025-06-01', evidence: 'Rapport 7 fra Digdir', comment: 'Ok' };
    expectDone(await rooms.get(RecordMeasurement).run(SYSTEM, input));
    return benefitId;
  };

  const WORKERS = ['contributor here', 'system'];
  const EMPLOYEES = ['reader elsewhere', 'editor elsewhere', 'reader here', ...WORKERS];
  const SEEN_BY: readonly [string, () => Promise<StoryState>, readonly string[]][] = [
    ['a draft', () => story().draft(), WORKERS],
    ['a submitted story', () => story().submitted(), WORKERS],
    ['an open story', () => story().published(), ['nobody', ...EMPLOYEES]],
    ['a story for public employees', () => story({ visibility: 'PUBLIC_SECTOR' }).published(), EMPLOYEES],
    ['a story for its own body', () => story({ visibility: 'AGENCY' }).published(), ['reader here', ...WORKERS]],
    ['a story under embargo', () => story({ embargoUntil: '2026-03-02T10:00:00.000Z' }).published(), WORKERS],
    [
      'an unpublished story',
      async () => expectDone(await rooms.get(UnpublishStory).run(SYSTEM, { id: (await story().published()).id })),
      WORKERS,
    ],
  ];

  it.each(SEEN_BY)('of %s are seen by those who see the story', async (_, given, expected) => {
    const of = await given();
    const id = await measured(of);
    const seen: string[] = [];
    for (const [name, who] of Object.entries(callers())) {
      const [alone, listed] = [await reader.byId(who, id), (await reader.ofStories(who, [of.id])).get(of.id)];
      expect(listed ?? []).toEqual(alone ? [alone] : []);
      if (alone) seen.push(name);
    }
    expect(seen).toEqual(expected);
  });

  it('of a story that withholds its organisation tell outsiders nothing of who answers and what figures rest on', async () => {
    const of = await story({ withheldOrganisation: true }).published();
    const id = await measured(of);
    for (const [name, who] of Object.entries(callers())) {
      const found = (await reader.byId(who, id))!;
      expect((await reader.ofStories(who, [of.id])).get(of.id)).toEqual([found]);
      expect(Object.keys(found)).not.toContain('withheld');
      const told = [
        found.owner,
        found.indicator.source,
        found.actions[0]?.responsible,
        found.measurements[0]?.evidence,
      ];
      expect(told).toEqual(
        WORKERS.includes(name)
          ? ['Avdelingsleder byggesak', 'ePhorte', 'Kari', 'Rapport 7 fra Digdir']
          : [null, null, null, null],
      );
      expect(found).toMatchObject({
        title: BENEFIT.title,
        measurements: [{ value: 30, comment: 'Ok' }],
        actions: [{ action: 'Opplæring' }],
      });
    }
  });

  it('are read for many stories with one statement, each under its own story', async () => {
    const [one, two, hidden] = [await story().published(), await story().published(), await story().draft()];
    for (const each of [one, one, two, hidden]) await measured(each);
    const statements = countStatements(journal.database);
    const found = await reader.ofStories(ANONYMOUS, [two.id, one.id, hidden.id, newId()]);
    expect(statements.count).toBe(1);
    statements.end();
    expect([...found].map(([id, ledger]) => [id, ledger.map(({ position }) => position)]).toSorted()).toEqual(
      [
        [one.id, [1, 2]],
        [two.id, [1]],
      ].toSorted(),
    );
  });

  it('appear by themselves when the embargo passes', async () => {
    const of = await story({ embargoUntil: '2026-03-02T09:30:00.000Z' }).published();
    const id = await measured(of);
    expect(await reader.byId(ANONYMOUS, id)).toBeNull();
    journal.clock.advance(1_800);
    expect(await reader.byId(ANONYMOUS, id)).toMatchObject({ id });
  });
});
