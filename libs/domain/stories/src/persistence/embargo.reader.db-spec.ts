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
      expect(await new EmbargoReader().passed(tx, journal.clock.now(), 100)).toEqual([passed]);
      const query = jest.spyOn(tx, 'query').mockResolvedValue([]);
      await new EmbargoReader().passed(tx, journal.clock.now(), 100);
      const [sql = '', values = []] = query.mock.calls[0] ?? [];
      query.mockRestore();
      return tx.query(`explain ${sql}`, values);
    });
    expect(JSON.stringify(plan)).toContain('ix_stories_embargo');
  });
});
