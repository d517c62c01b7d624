import { setTimeout as pause } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { ANONYMOUS, type Actor, systemActor } from '#kernel';
import { aStory, expectDone } from '../../../../../test/support/builders/story.builder.js';
import { SetClock, TestJournal } from '../../../../../test/support/journal.js';
import { openRooms } from '../../../../../test/support/rooms.js';
import { ReleaseEmbargoes } from '../application/release-embargoes.js';
import { UnpublishStory } from '../application/unpublish-story.js';
import { WithdrawStory } from '../application/withdraw-story.js';
import type { StoryChange } from '../domain/story-list.js';
import { StoriesModule } from '../stories.module.js';
import { StoryChangesReader } from './story-changes.reader.js';

const ADMIN = systemActor('test');
const READER: Actor = { ...ANONYMOUS, kind: 'KEY', id: 'k', grants: [{ role: 'READER', organisationId: null }] };

describe('the change feed', () => {
  let journal: TestJournal & { readonly clock: SetClock };
  let rooms: INestApplicationContext;
  const poll = async (
    who: Actor,
    after: string | null,
    size = 3,
  ): Promise<{ seen: StoryChange[]; after: string | null }> => {
    const seen: StoryChange[] = [];
    for (let more = true; more;) {
      const page = await rooms.get(StoryChangesReader).changes(who, { after, size });
      seen.push(...page.edges.map(({ node }) => node));
      after = page.edges.at(-1)?.cursor ?? after;
      more = page.hasNextPage;
    }
    return { seen, after };
  };
  const kinds = (seen: readonly StoryChange[]): string[] =>
    seen.map(({ kind, tombstone }) => (tombstone ? `(${kind})` : kind));

  beforeAll(async () => {
    journal = await TestJournal.open(new SetClock());
    rooms = await openRooms(journal, StoriesModule);
  });
  afterAll(() => journal.end());

  it('tells of publication, and of what is gone by identifier, kind and time alone', async () => {
    const { after } = await poll(ANONYMOUS, null);
    const story = await aStory(rooms).titled('Kommer og går').published();
    const first = await poll(ANONYMOUS, after);
    expect(first.seen).toMatchObject([
      { kind: 'PUBLISHED', storyId: story.id, slug: 'kommer-og-gar', revision: 1, tombstone: false },
    ]);
    expectDone(await rooms.get(UnpublishStory).run(ADMIN, { id: story.id, note: 'Feil tall.' }));
    expectDone(await rooms.get(WithdrawStory).run(ADMIN, { id: story.id }));
    const { seen } = await poll(ANONYMOUS, first.after);
    expect(kinds(seen)).toEqual(['(UNPUBLISHED)', '(WITHDRAWN)']);
    expect(
      Object.entries(seen[0]!)
        .filter(([, value]) => value !== null)
        .map(([name]) => name)
        .toSorted(),
    ).toEqual(['at', 'kind', 'sequence', 'storyId', 'tombstone']);
  });

  it('keeps work and closed stories from those they are not for', async () => {
    const { after } = await poll(READER, null);
    await aStory(rooms).submitted();
    await aStory(rooms).with({ visibility: 'PUBLIC_SECTOR' }).published();
    await aStory(rooms).with({ visibility: 'AGENCY' }).published();
    expect(kinds((await poll(ANONYMOUS, after)).seen)).toEqual([]);
    expect(kinds((await poll(READER, after)).seen)).toEqual(['PUBLISHED', 'PUBLISHED']);
    expect(
      kinds(
        (
          await poll(
            { ...READER, grants: [{ role: 'READER', organisationId: '0190c0de-0000-7000-8000-00000badcafe' }] },
            after,
          )
        ).seen,
      ),
    ).toEqual(['PUBLISHED']);
  });

  it('tells of a story under embargo when the embargo has passed, once', async () => {
    const { after } = await poll(ANONYMOUS, null);
    const until = new Date(journal.clock.now().getTime() + 60_000);
    const story = await aStory(rooms).with({ embargoUntil: until }).published();
    const release = rooms.get(ReleaseEmbargoes);
    expect(await release.run(ADMIN)).toBe(0);
    expect((await poll(ANONYMOUS, after)).seen).toEqual([]);
    journal.clock.advance(61);
    expect(await release.run(ADMIN)).toBe(1);
    expect(await release.run(ADMIN)).toBe(0);
    expect((await poll(ANONYMOUS, after)).seen).toMatchObject([
      { kind: 'PUBLISHED', storyId: story.id, tombstone: false },
    ]);
    await expect(release.run(READER)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(release.run(ANONYMOUS)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('never keeps one from a reader who polls while writers commit out of order', async () => {
    let { after } = await poll(ANONYMOUS, null);
    const seen: string[] = [];
    const written: string[] = [];
    const write = async (writer: number): Promise<void> => {
      for (let number = 0; number < 6; number += 1) {
        const { id } = await aStory(rooms).titled(`Skriver ${writer} nummer ${number}`).submitted();
        await journal.database.transaction(ADMIN, async (tx) => {
          await tx.query('select pg_sleep($1)', [Math.random() / 20]);
          await tx.query('select 1 from stories where id = $1 for update', [id]);
          tx.append({ kind: 'StoryRevisionPublished', subjectId: id, subjectVersion: 9, audience: 'OPEN' });
          await tx.query('select pg_sleep($1)', [Math.random() / 20]);
        });
        written.push(id);
      }
    };
    const writers = Promise.all([1, 2, 3, 4, 5].map(write));
    let busy = true;
    void writers.finally(() => {
      busy = false;
    });
    const sequences: number[] = [];
    for (let last = false; !last;) {
      last = !busy;
      const polled = await poll(ANONYMOUS, after, 2);
      after = polled.after;
      seen.push(...polled.seen.map(({ storyId }) => storyId));
      sequences.push(...polled.seen.map(({ sequence }) => Number(sequence)));
      await pause(3);
    }
    await writers;
    expect(seen.toSorted()).toEqual(written.toSorted());
    expect(sequences).toEqual(sequences.toSorted((one, other) => one - other));
    expect(written).toHaveLength(30);
  });

  it('refuses forged cursors and sizes out of bounds', async () => {
    const changes = rooms.get(StoryChangesReader);
    await expect(changes.changes(ANONYMOUS, { after: 'abc', size: 1 })).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
    });
    await expect(changes.changes(ANONYMOUS, { size: 1_001 })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});
