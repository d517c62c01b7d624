import { ANONYMOUS, type Actor } from '#kernel';
import { layBodies } from '../../../../../test/support/builders/ground.builder.js';
import { aStory, expectDone } from '../../../../../test/support/builders/story.builder.js';
import { throughEarlierSchema } from '../../../../../test/support/earlier-schema.js';
import { SetClock, TestJournal } from '../../../../../test/support/journal.js';
import { openRooms } from '../../../../../test/support/rooms.js';
import { DeclineStory } from '../application/decline-story.js';
import { PublishStory } from '../application/publish-story.js';
import { RequestChanges } from '../application/request-changes.js';
import { ReviseStory } from '../application/revise-story.js';
import { SubmitStory } from '../application/submit-story.js';
import { WithdrawStory } from '../application/withdraw-story.js';
import { StoriesModule } from '../stories.module.js';

const key = (id: string, organisationId: string): Actor => ({
  ...ANONYMOUS,
  kind: 'KEY',
  id,
  grants: [{ role: 'EDITOR', organisationId }],
  organisationId,
});

const open = async () => {
  const journal = await TestJournal.open(new SetClock());
  const rooms = await openRooms(journal, StoriesModule);
  const { own } = await layBodies(journal.database, [{ slug: 'own' }]);
  const [writer, editor] = [key('key:writer', own!), key('key:editor', own!)];
  return { journal, rooms, writer, editor };
};

describe('submissions', () => {
  let at: Awaited<ReturnType<typeof open>>;

  beforeAll(async () => {
    at = await open();
  });
  afterAll(() => at.journal.end());

  const submissions = (id: string) =>
    at.journal.database.readOnce<object>(
      `select version, number, submitted_by as by, outcome, decided_by as decided from story_submissions
       where story_id = $1 order by version`,
      [id],
    );

  it('are kept each with who made it, and what came of it', async () => {
    const { rooms, writer, editor } = at;
    const { id } = await aStory(rooms).by(writer).submitted();
    const submit = async () => expectDone(await rooms.get(SubmitStory).run(writer, { id }));
    const revise = async (expectedVersion: number) =>
      expectDone(await rooms.get(ReviseStory).run(writer, { id, expectedVersion, changeNote: 'Mer.' }));
    expectDone(await rooms.get(RequestChanges).run(editor, { id, note: 'Mer.' }));
    await revise((await submit()).version);
    await submit();
    await revise(expectDone(await rooms.get(DeclineStory).run(editor, { id, note: 'Nei.' })).version);
    await submit();
    await revise(expectDone(await rooms.get(PublishStory).run(editor, { id })).version);
    await submit();
    expectDone(await rooms.get(WithdrawStory).run(editor, { id }));
    const by = 'key:writer';
    expect(await submissions(id)).toEqual([
      { version: 2, number: 1, by, outcome: 'CHANGES_REQUESTED', decided: 'key:editor' },
      { version: 4, number: 1, by, outcome: 'TAKEN_BACK', decided: 'key:writer' },
      { version: 6, number: 1, by, outcome: 'DECLINED', decided: 'key:editor' },
      { version: 9, number: 1, by, outcome: 'PUBLISHED', decided: 'key:editor' },
      { version: 12, number: 2, by, outcome: 'WITHDRAWN', decided: 'key:editor' },
    ]);
  });

  it('that were waiting before they were kept are waiting after, with who wrote in them', async () => {
    const { journal, rooms, writer, editor } = at;
    const waiting = await aStory(rooms).by(writer).submitted();
    const declined = await aStory(rooms).by(writer).submitted();
    expectDone(await rooms.get(DeclineStory).run(editor, { id: declined.id, note: 'Nei.' }));
    const standing = `select id, state, pending_state as pending from stories where id in ('${waiting.id}', '${declined.id}') order by id`;
    await throughEarlierSchema(journal.url, 'StorySubmissions1790000023000', async (query) => {
      expect(await query(standing)).toEqual([
        { id: waiting.id, state: 'SUBMITTED', pending: 'SUBMITTED' },
        { id: declined.id, state: 'CHANGES_REQUESTED', pending: 'CHANGES_REQUESTED' },
      ]);
    });
    expect(await submissions(waiting.id)).toEqual([
      { version: 2, number: 1, by: 'key:writer', outcome: null, decided: null },
    ]);
    expect(await submissions(declined.id)).toEqual([]);
    expect(await rooms.get(PublishStory).run(writer, { id: waiting.id })).toMatchObject({
      errors: [{ code: 'CONFLICT', message: expect.stringContaining('four-eyes') as string }],
    });
    expectDone(await rooms.get(PublishStory).run(editor, { id: waiting.id }));
    expect(await submissions(waiting.id)).toMatchObject([{ outcome: 'PUBLISHED' }]);
  });

  it('are held by the database to one of a story that waits, and to an outcome with whoever decided', async () => {
    const { journal, rooms, writer } = at;
    const { id } = await aStory(rooms).by(writer).submitted();
    const write = (sql: string) => journal.database.transaction(writer, (tx) => tx.query(sql, [id]));
    const more = `insert into story_submissions (story_id, version, number, submitted_by, submitted_at)
      values ($1, 99, 1, 'x', now())`;
    await expect(write(more)).rejects.toThrow('uq_story_submissions_waiting');
    const half = `update story_submissions set outcome = 'DECLINED' where story_id = $1`;
    await expect(write(half)).rejects.toThrow('ck_story_submissions_decided');
  });
});
