import { systemActor } from '#kernel';
import { SetClock, TestJournal } from '../../../../../test/support/journal.js';
import { writeStories } from '../../../../../test/support/published-stories.js';
import { EmbargoReader } from './embargo.reader.js';

const ACTOR = systemActor('test');

describe('embargoes', () => {
  let journal: TestJournal & { readonly clock: SetClock };

  beforeAll(async () => {
    journal = await TestJournal.open(new SetClock());
  });
  afterAll(() => journal.end());

  it('that have passed are found by an index, however many stories have none', async () => {
    await writeStories(
      journal.database,
      Array.from({ length: 3_000 }, (_, place) => ({ title: `Uten sperrefrist ${place}` })),
    );
    const [passed] = await writeStories(journal.database, [
      { title: 'Forbi', embargoUntil: '2026-01-01T00:00:00Z' },
      { title: 'Ikke ennå', embargoUntil: '2027-01-01T00:00:00Z' },
      { title: 'Utkast', embargoUntil: '2026-01-01T00:00:00Z', state: 'DRAFT' },
    ]);
    const plan = await journal.database.transaction(ACTOR, async (tx) => {
      await tx.query('analyze stories');
      expect(await new EmbargoReader(journal.database).passed(tx, journal.clock.now(), 100)).toEqual([passed]);
      const query = jest.spyOn(tx, 'query').mockResolvedValue([]);
      await new EmbargoReader(journal.database).passed(tx, journal.clock.now(), 100);
      const [sql = '', values = []] = query.mock.calls[0] ?? [];
      query.mockRestore();
      return tx.query(`explain ${sql}`, values);
    });
    expect(JSON.stringify(plan)).toContain('ix_stories_embargo');
  });

  it('that pass next are known beforehand, those of published stories only', async () => {
    const reader = new EmbargoReader(journal.database);
    await writeStories(journal.database, [
      { title: 'Om en uke', embargoUntil: '2026-03-09T09:00:00Z' },
      { title: 'I morgen, utkast', embargoUntil: '2026-03-03T09:00:00Z', state: 'DRAFT' },
    ]);
    expect(await reader.next(journal.clock.now())).toEqual(new Date('2026-03-09T09:00:00Z'));
    expect(await reader.next(new Date('2026-03-09T09:00:00Z'))).toEqual(new Date('2027-01-01T00:00:00Z'));
    expect(await reader.next(new Date('2027-01-01T00:00:00Z'))).toBeNull();
  });
});
