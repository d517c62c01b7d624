import type { INestApplicationContext } from '@nestjs/common';
import { ANONYMOUS, type Actor, pageRequest, systemActor } from '#kernel';
import { layBodies } from '../../../../../test/support/builders/ground.builder.js';
import { aStory } from '../../../../../test/support/builders/story.builder.js';
import { SetClock, TestJournal } from '../../../../../test/support/journal.js';
import { openRooms } from '../../../../../test/support/rooms.js';
import { countStatements } from '../../../../../test/support/statements.js';
import { ReviewsModule } from '../reviews.module.js';
import { ReviewReader } from './review.reader.js';

const SYSTEM = systemActor('test');
const DECIDED = 3_000;

describe('the review queue among much that was decided', () => {
  let journal: TestJournal & { readonly clock: SetClock };
  let rooms: INestApplicationContext;
  let editor: Actor;
  const waiting: string[] = [];

  beforeAll(async () => {
    journal = await TestJournal.open(new SetClock());
    rooms = await openRooms(journal, ReviewsModule);
    const { own } = await layBodies(journal.database, [{ slug: 'own' }, { slug: 'other' }]);
    editor = { ...ANONYMOUS, kind: 'KEY', id: 'key:e', grants: [{ role: 'EDITOR', organisationId: own! }] };
    const made = aStory(rooms).with({ managingOrganisation: { slug: 'own' } });
    const { id } = await made.published();
    for (let number = 0; number < 3; number += 1) waiting.push((await made.submitted()).id);
    await made.with({ managingOrganisation: { slug: 'other' } }).submitted();
    await journal.database.transaction(SYSTEM, async (tx) => {
      await tx.query(
        `insert into story_submissions (story_id, version, number, submitted_by, submitted_at, outcome, decided_by, decided_at)
         select $1, n, 1, 'x', now(), 'DECLINED', 'x', now() from generate_series(100, $2::integer) n`,
        [id, 100 + DECIDED],
      );
      await tx.query('analyze story_submissions');
    });
  });
  afterAll(() => journal.end());

  it('is told with one statement, which finds what waits by an index', async () => {
    const statements = countStatements(journal.database);
    const page = await rooms.get(ReviewReader).queue(editor, {}, pageRequest({}));
    expect(page.edges.map(({ node }) => node.storyId).toSorted()).toEqual(waiting.toSorted());
    expect(statements.count).toBe(1);
    statements.end();
    const read = jest.spyOn(journal.database, 'read').mockResolvedValue([]);
    await rooms.get(ReviewReader).queue(editor, {}, pageRequest({}));
    const [, sql = '', values = []] = read.mock.calls[0] ?? [];
    read.mockRestore();
    const plan = JSON.stringify(await journal.database.readOnce(`explain ${sql}`, values));
    expect(plan).toContain('uq_story_submissions_waiting');
    expect(plan).not.toContain('Seq Scan on story_submissions q');
  });

  it('holds each story once where all that was decided is asked for', async () => {
    const states = ['DECLINED', 'PUBLISHED'] as const;
    const page = await rooms.get(ReviewReader).queue(editor, { states }, pageRequest({}));
    expect(page.edges).toHaveLength(1);
    expect(page.edges[0]?.node).toMatchObject({ state: 'DECLINED', isOverdue: false, mayPublish: false });
  });
});
