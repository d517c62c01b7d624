import type { INestApplicationContext } from '@nestjs/common';
import { ANONYMOUS, systemActor } from '#kernel';
import { aStory, expectDone } from '../../../../../test/support/builders/story.builder.js';
import { SetClock, TestJournal } from '../../../../../test/support/journal.js';
import { openRooms } from '../../../../../test/support/rooms.js';
import { PublishStory } from '../application/publish-story.js';
import { ReviseStory } from '../application/revise-story.js';
import { SubmitStory } from '../application/submit-story.js';
import { StoriesModule } from '../stories.module.js';
import { StoryReader } from './story.reader.js';

const ADMIN = systemActor('test');

describe('how stories are kept', () => {
  let journal: TestJournal;
  let rooms: INestApplicationContext;
  const retitle = async (id: string, title: string) => {
    const { version } = (await rooms.get(StoryReader).byId(ADMIN, id))!;
    return expectDone(
      await rooms.get(ReviseStory).run(ADMIN, { id, expectedVersion: version!, texts: [{ language: 'nb', title }] }),
    );
  };
  const publish = async (id: string) => {
    expectDone(await rooms.get(SubmitStory).run(ADMIN, { id }));
    return expectDone(await rooms.get(PublishStory).run(ADMIN, { id }));
  };

  beforeAll(async () => {
    journal = await TestJournal.open(new SetClock());
    rooms = await openRooms(journal, StoriesModule);
  });
  afterAll(() => journal.end());

  it('gives slugs by fixed rules, numbers them, and leads from every one a reader has seen', async () => {
    const first = await aStory(rooms).titled('Ærlig øving på Ås').published();
    const second = await aStory(rooms).titled('Ærlig øving på Ås').published();
    expect([first.slug, second.slug]).toEqual(['aerlig-oving-pa-as', 'aerlig-oving-pa-as-2']);
    expect((await retitle(first.id, 'Ny')).slug).toBe(first.slug);
    expect((await publish(first.id)).slug).toBe('ny');
    await retitle(first.id, 'Nyest');
    await publish(first.id);
    for (const slug of ['aerlig-oving-pa-as', 'ny', 'nyest']) {
      expect(await rooms.get(StoryReader).bySlug(ANONYMOUS, slug)).toMatchObject({ id: first.id, slug: 'nyest' });
    }
    expect((await aStory(rooms).titled('Ny').published()).slug).toBe('ny-2');
  });

  it('lets a draft’s slug follow its title and frees the old one', async () => {
    const draft = await aStory(rooms).titled('Foreløpig').draft();
    expect((await retitle(draft.id, 'Endelig')).slug).toBe('endelig');
    expect((await aStory(rooms).titled('Foreløpig').draft()).slug).toBe('forelopig');
    expect(await rooms.get(StoryReader).bySlug(ANONYMOUS, 'endelig')).toBeNull();
  });

  it('gives every one of many stories of one title made at once a slug of its own', async () => {
    const made = await Promise.all(Array.from({ length: 8 }, () => aStory(rooms).titled('Samtidig').draft()));
    expect(new Set(made.map(({ slug }) => slug)).size).toBe(8);
  });

  it.each([
    ['texts', "update story_texts set title = 'x'"],
    ['texts', 'delete from story_texts'],
    ['texts', "insert into story_texts select story_id, number, 'en', title, summary, sections from story_texts"],
    ['revisions', "update story_revisions set status = 'STOPPED'"],
    ['revisions', 'delete from story_revisions'],
    [
      'contributors',
      "insert into story_contributors (story_id, number, position, name) select story_id, number, 9, 'x' from story_texts",
    ],
    ['contributors', 'delete from story_contributors'],
    ['notes', "update story_review_notes set note = 'x'"],
  ])('refuses to change the %s of what was published: %s', async (_part, sql) => {
    const story = await aStory(rooms)
      .with({ contributors: [{ name: 'Kari' }] })
      .unpublished();
    await journal.database.transaction(ADMIN, (tx) =>
      tx.query(
        `insert into story_review_notes values (gen_random_uuid(), '${story.id}', 1, 'UNPUBLISHED', 'n', 'me', now())`,
      ),
    );
    const change = journal.database.transaction(ADMIN, (tx) => tx.query(`${sql} where story_id = '${story.id}'`));
    await expect(change).rejects.toThrow(/immutable|append-only/);
  });

  it('still lets a contributor’s name be erased from what was published', async () => {
    const { id } = await aStory(rooms)
      .with({ contributors: [{ name: 'Kari', contact: 'k@x.example' }] })
      .published();
    await journal.database.transaction(ADMIN, (tx) =>
      tx.query(`update story_contributors set name = 'Slettet', contact = null where story_id = '${id}'`),
    );
    expect(await rooms.get(StoryReader).byId(ANONYMOUS, id)).toMatchObject({
      contributors: [{ name: 'Slettet', contact: null }],
    });
  });
});
