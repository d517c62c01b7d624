import { setTimeout as pause } from 'node:timers/promises';
import { Editions } from '#platform/database';
import { CachedDoors, START_MS } from '../support/cached-doors.js';
import { numberedSubjects } from '../support/numbered-subjects.js';
import { type NumberedSubject, cacheOutcomes, dataFrom, readWhileChanging } from '../support/readers.js';

describe('what was acknowledged is in the next answer, at every door', () => {
  let doors: CachedDoors;
  let subjects: readonly NumberedSubject[];

  beforeAll(async () => {
    doors = await CachedDoors.open();
    subjects = await numberedSubjects(doors.world);
  }, START_MS);
  afterAll(() => doors.close());
  afterEach(() => jest.restoreAllMocks());

  const hits = async (): Promise<readonly number[]> =>
    Promise.all([doors.here, doors.own].map(async (door) => (await cacheOutcomes(door)).hit));

  it('while many read and everything changes', async () => {
    const { reads, wrong } = await readWhileChanging(subjects, [doors.here, doors.own], {
      from: 1,
      rounds: 12,
      withinMs: 30_000,
      readersOfEach: 2,
    });
    expect(wrong).toEqual([]);
    expect(reads).toBeGreaterThan(100);
    for (const count of await hits()) expect(count).toBeGreaterThan(20);
  });

  it('with nobody listening to what the journal tells', async () => {
    const listening = await doors.world.rows(
      `select pg_terminate_backend(pid) from pg_stat_activity where query ilike 'listen%' and datname = current_database()`,
    );
    expect(listening).toEqual([]);
    const changing = { from: 101, rounds: 3, withinMs: 20_000, readersOfEach: 1 };
    expect((await readWhileChanging(subjects, [doors.here, doors.own], changing)).wrong).toEqual([]);
  });

  it('and would not be if kept answers were taken for good: the check finds those', async () => {
    jest.spyOn(doors.world.api.get(Editions), 'current').mockResolvedValue('00000000-0000-0000-0000-000000000000');
    const changing = { from: 201, rounds: 4, withinMs: 20_000, readersOfEach: 1 };
    const { wrong } = await readWhileChanging(subjects, [doors.here], changing);
    expect(new Set(wrong.map(({ subject }) => subject)).size).toBe(subjects.length);
    expect(wrong.every(({ shown, least }) => shown < least)).toBe(true);
  });

  it('when an embargo passes, to the moment', async () => {
    const moment = Date.now() + 3_000;
    const { slug } = await doors.world.published('Sperret', { embargoUntil: new Date(moment).toISOString() });
    const query = `{ story(slug: "${slug}") { title } }`;
    const wrong: string[] = [];
    const counted = { before: 0, after: 0 };
    const follow = async (door: string): Promise<void> => {
      for (const end = moment + 1_000; Date.now() < end; await pause(1)) {
        const begun = Date.now();
        const shown = (await dataFrom(door, query)).includes('Sperret');
        if (Date.now() < moment) counted.before += 1;
        if (begun >= moment) counted.after += 1;
        if ((shown && Date.now() < moment) || (!shown && begun >= moment)) wrong.push(`${door} ${begun - moment}`);
      }
    };
    await Promise.all([doors.here, doors.own].flatMap((door) => [follow(door), follow(door)]));
    expect(wrong).toEqual([]);
    expect(counted.before).toBeGreaterThan(20);
    expect(counted.after).toBeGreaterThan(20);
  });
});
