import type { INestApplicationContext } from '@nestjs/common';
import { ANONYMOUS, type Actor, systemActor } from '#kernel';
import { layBodies } from '../../../../../test/support/builders/ground.builder.js';
import { aStory, expectDone } from '../../../../../test/support/builders/story.builder.js';
import { SetClock, TestJournal } from '../../../../../test/support/journal.js';
import { openRooms } from '../../../../../test/support/rooms.js';
import { StoryReader } from '../persistence/story.reader.js';
import { StoriesModule } from '../stories.module.js';
import { ArchiveStory } from './archive-story.js';
import { CancelScheduledPublication } from './cancel-scheduled-publication.js';
import { DeclineStory } from './decline-story.js';
import { PublishScheduled } from './publish-scheduled.js';
import { PublishStory } from './publish-story.js';
import { RequestChanges } from './request-changes.js';
import { ReviseStory } from './revise-story.js';
import { SchedulePublication } from './schedule-publication.js';
import { SubmitStory } from './submit-story.js';
import { UnpublishStory } from './unpublish-story.js';
import { WithdrawStory } from './withdraw-story.js';

const SYSTEM = systemActor('publications');
const NOTE = { note: 'Fordi.' };

describe('a scheduled publication', () => {
  let journal: TestJournal & { readonly clock: SetClock };
  let rooms: INestApplicationContext;
  let other: INestApplicationContext;
  let writer: Actor;
  let editor: Actor;
  const inSeconds = (seconds: number): Date => new Date(journal.clock.now().getTime() + seconds * 1_000);
  const story = () => aStory(rooms).by(writer);
  const schedule = async (id: string, seconds = 60) =>
    expectDone(await rooms.get(SchedulePublication).run(editor, { id, at: inSeconds(seconds) }));
  const due = async (): Promise<void> => {
    while ((await rooms.get(PublishScheduled).run(SYSTEM)) > 0);
  };
  const told = async (id: string) =>
    journal.database.readOnce<{ kind: string; at: Date }>(
      `select kind, occurred_at as at from events where subject_id = $1 and kind in ('StoryPublished', 'StoryRevisionPublished')
       order by sequence`,
      [id],
    );
  const standing = (id: string) => rooms.get(StoryReader).byId(editor, id, { revision: 'WORKING' });
  /** Work beside a published revision, submitted. */
  const resubmitted = async () => {
    const { id, version } = await story().published();
    const input = { id, expectedVersion: version, ...{ license: 'CC0-1.0' as const } };
    expectDone(await rooms.get(ReviseStory).run(writer, input));
    return expectDone(await rooms.get(SubmitStory).run(writer, { id }));
  };

  beforeAll(async () => {
    journal = await TestJournal.open(new SetClock());
    rooms = await openRooms(journal, StoriesModule);
    other = await openRooms(journal, StoriesModule);
    const { own } = await layBodies(journal.database, [{ slug: 'own' }]);
    const key = (id: string): Actor => ({
      ...ANONYMOUS,
      kind: 'KEY',
      id,
      grants: [{ role: 'EDITOR', organisationId: own! }],
      organisationId: own!,
    });
    [writer, editor] = [key('key:writer'), key('key:editor')];
  });
  afterAll(() => journal.end());

  it('happens at its moment and not before, in the name of whoever scheduled it', async () => {
    const { id } = await story().submitted();
    expect(await schedule(id)).toMatchObject({ state: 'SUBMITTED', publishAt: inSeconds(60), scheduledBy: editor.id });
    journal.clock.advance(59);
    await due();
    expect(await standing(id)).toMatchObject({ state: 'SUBMITTED' });
    journal.clock.advance(1);
    await due();
    await due();
    expect(await standing(id)).toMatchObject({
      state: 'PUBLISHED',
      publishedAt: journal.clock.now().toISOString(),
    });
    expect(await told(id)).toHaveLength(1);
    const [submission] = await journal.database.readOnce(
      'select outcome, decided_by, decided_at from story_submissions where story_id = $1',
      [id],
    );
    expect(submission).toEqual({ outcome: 'PUBLISHED', decided_by: editor.id, decided_at: journal.clock.now() });
  });

  it('happens late, and once, where nobody was there at its moment', async () => {
    const { id } = await story().submitted();
    const { id: revised } = await resubmitted();
    await schedule(id);
    await schedule(revised);
    journal.clock.advance(86_400);
    await due();
    expect(await standing(id)).toMatchObject({ state: 'PUBLISHED', revision: 1 });
    expect(await standing(revised)).toMatchObject({ state: 'PUBLISHED', revision: 2, pendingState: null });
    expect((await told(revised)).map(({ kind }) => kind)).toEqual(['StoryPublished', 'StoryRevisionPublished']);
  });

  it('happens once however many workers are at it', async () => {
    const ids: string[] = [];
    for (let number = 0; number < 12; number += 1) ids.push((await story().submitted()).id);
    for (const id of ids) await schedule(id);
    journal.clock.advance(60);
    const workers = [rooms, other, rooms, other].map((room) => room.get(PublishScheduled));
    await Promise.all(workers.map((worker) => worker.run(SYSTEM)));
    await due();
    for (const id of ids) expect(await told(id)).toHaveLength(1);
    const states = await journal.database.readOnce<{ version: number }>(
      `select distinct version from stories where id = any($1::uuid[]) and state = 'PUBLISHED'`,
      [ids],
    );
    expect(states).toEqual([{ version: 4 }]);
  });

  it('happens once where an editor publishes by hand at that very moment', async () => {
    for (let turn = 0; turn < 5; turn += 1) {
      const { id } = await story().submitted();
      await schedule(id);
      journal.clock.advance(60);
      const [, , byHand] = await Promise.all([
        rooms.get(PublishScheduled).run(SYSTEM),
        other.get(PublishScheduled).run(SYSTEM),
        rooms.get(PublishStory).run(editor, { id }),
      ]);
      if (!byHand.ok) expect(byHand.errors).toMatchObject([{ code: 'CONFLICT' }]);
      await due();
      expect(await told(id)).toHaveLength(1);
      expect(await standing(id)).toMatchObject({ state: 'PUBLISHED', version: 4 });
    }
  });

  it('is not kept from the others by one that fails', async () => {
    const [first, second] = [await story().submitted(), await story().submitted()];
    await schedule(first.id, 30);
    await schedule(second.id, 40);
    journal.clock.advance(60);
    const blocked = await journal.database.transaction(SYSTEM, async (tx) => {
      await tx.query(`create function refuse_one() returns trigger language plpgsql as $$
        begin raise exception 'broken'; end $$`);
      await tx.query(`create trigger tr_broken before update on stories for each row
        when (old.id = '${first.id}') execute function refuse_one()`);
      return true;
    });
    expect(blocked).toBe(true);
    await expect(rooms.get(PublishScheduled).run(SYSTEM)).rejects.toThrow();
    expect(await standing(second.id)).toMatchObject({ state: 'PUBLISHED' });
    await journal.database.transaction(SYSTEM, (tx) => tx.query('drop trigger tr_broken on stories'));
    await due();
    expect(await standing(first.id)).toMatchObject({ state: 'PUBLISHED' });
  });

  it.each([
    [
      'revised',
      async (id: string, version: number) =>
        rooms.get(ReviseStory).run(writer, { id, expectedVersion: version, ...{ license: 'NLOD-2.0' as const } }),
    ],
    ['sent back', (id: string) => rooms.get(RequestChanges).run(editor, { id, ...NOTE })],
    ['declined', (id: string) => rooms.get(DeclineStory).run(editor, { id, ...NOTE })],
    ['withdrawn', (id: string) => rooms.get(WithdrawStory).run(editor, { id })],
    ['unpublished', (id: string) => rooms.get(UnpublishStory).run(editor, { id })],
    ['archived', (id: string) => rooms.get(ArchiveStory).run(editor, { id })],
    ['cancelled', (id: string) => rooms.get(CancelScheduledPublication).run(editor, { id })],
    ['published by hand', (id: string) => rooms.get(PublishStory).run(editor, { id })],
  ])('does not happen once the story was %s', async (_name, step) => {
    const { id } = await resubmitted();
    const { version } = await schedule(id);
    expect(expectDone(await step(id, version))).toMatchObject({ publishAt: null, scheduledBy: null });
    const before = await standing(id);
    journal.clock.advance(3_600);
    await due();
    expect(await standing(id)).toEqual(before);
  });

  it('goes on to another moment, and not to one that has passed', async () => {
    const { id } = await story().submitted();
    await schedule(id, 60);
    await schedule(id, 120);
    journal.clock.advance(60);
    await due();
    expect(await standing(id)).toMatchObject({ state: 'SUBMITTED' });
    for (const seconds of [0, -1])
      expect(await rooms.get(SchedulePublication).run(editor, { id, at: inSeconds(seconds) })).toMatchObject({
        errors: [{ code: 'BAD_USER_INPUT', path: ['input', 'at'] }],
      });
    journal.clock.advance(60);
    await due();
    expect(await standing(id)).toMatchObject({ state: 'PUBLISHED' });
  });

  it('is refused to whoever wrote in the revision, for what does not wait, and where there is none to cancel', async () => {
    const { id } = await story().submitted();
    const at = inSeconds(60);
    expect(await rooms.get(SchedulePublication).run(writer, { id, at })).toMatchObject({
      errors: [{ code: 'CONFLICT', message: expect.stringContaining('four-eyes') as string }],
    });
    expect(await rooms.get(CancelScheduledPublication).run(editor, { id })).toMatchObject({
      errors: [{ code: 'CONFLICT' }],
    });
    const draft = await story().draft();
    expect(await rooms.get(SchedulePublication).run(editor, { id: draft.id, at })).toMatchObject({
      errors: [{ code: 'CONFLICT' }],
    });
    await expect(rooms.get(PublishScheduled).run(editor)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('is found by an index, and held together by the database', async () => {
    const plan = await journal.database.transaction(SYSTEM, async (tx) => {
      await tx.query('set local enable_seqscan = off');
      return tx.query(
        'explain select s.id from stories s where s.publish_at <= now() order by s.publish_at, s.id limit 100',
      );
    });
    expect(JSON.stringify(plan)).toContain('ix_stories_scheduled');
    const { id } = await story().draft();
    const write = (sql: string) => journal.database.transaction(SYSTEM, (tx) => tx.query(sql, [id]));
    for (const set of [`publish_at = now(), scheduled_by = 'x'`, 'publish_at = now()', `scheduled_by = 'x'`])
      await expect(write(`update stories set ${set} where id = $1`)).rejects.toThrow('ck_stories_scheduled');
  });
});
