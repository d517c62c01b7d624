import type { INestApplicationContext } from '@nestjs/common';
import { ANONYMOUS, type Actor, newId, systemActor } from '#kernel';
import { layConcepts } from '../../../../../test/support/builders/ground.builder.js';
import { expectDone } from '../../../../../test/support/builders/story.builder.js';
import { SetClock, TestJournal } from '../../../../../test/support/journal.js';
import { openRooms } from '../../../../../test/support/rooms.js';
import type { ImportedStory } from '../domain/story-input.js';
import { StoryReader } from '../persistence/story.reader.js';
import { StoriesModule } from '../stories.module.js';
import { DeclineStory } from './decline-story.js';
import { ImportStories } from './import-stories.js';
import { ReviseStory } from './revise-story.js';
import { SubmitStory } from './submit-story.js';
import { UnpublishStory } from './unpublish-story.js';

const ADMIN = systemActor('test');

const row = (externalId: string, title = externalId, more: Partial<ImportedStory> = {}): ImportedStory => ({
  externalId,
  sourceUrl: `https://source.example/${externalId}`,
  publishedAt: '2017-12-18',
  content: {
    kind: 'CASE_STORY',
    originalLanguage: 'nb',
    texts: [{ language: 'nb', title, summary: 'Kort', sections: [{ key: 'body', markdown: 'Lang' }] }],
  },
  ...more,
});

describe('importing stories', () => {
  let journal: TestJournal & { readonly clock: SetClock };
  let rooms: INestApplicationContext;
  let source: string;
  const load = async (
    rows: readonly ImportedStory[],
    how: { publish?: boolean; dryRun?: boolean } = {},
    who: Actor = ADMIN,
  ) => rooms.get(ImportStories).run(who, { source, rows, ...how });
  const told = async (id: string) =>
    (
      await journal.database.readOnce<{ kind: string }>(
        'select kind from events where subject_id = $1 order by sequence',
        [id],
      )
    ).map(({ kind }) => kind);

  beforeAll(async () => {
    journal = await TestJournal.open(new SetClock());
    rooms = await openRooms(journal, StoriesModule);
    await layConcepts(journal.database, [{ scheme: 'METHOD', slug: 'gevinstkart' }]);
  });
  beforeEach(() => {
    source = newId();
  });
  afterAll(() => journal.end());

  it('publishes through the same steps, with the source’s date, and does nothing the second time', async () => {
    const [first] = await load([row('a')], { publish: true });
    expect(first).toMatchObject({ outcome: 'CREATED', errors: [] });
    const id = first!.storyId!;
    expect(await rooms.get(StoryReader).byId(ANONYMOUS, id)).toMatchObject({
      publishedAt: '2017-12-18T11:00:00.000Z',
      source,
      externalId: 'a',
      sourceUrl: 'https://source.example/a',
      sections: [{ key: 'body', markdown: 'Lang' }],
      revision: 1,
    });
    const steps = ['StoryCreated', 'StorySubmitted', 'StoryPublished'];
    expect(await told(id)).toEqual(steps);
    const turned = Object.fromEntries(Object.entries(row('a')).toReversed()) as unknown as ImportedStory;
    expect(await load([turned], { publish: true })).toMatchObject([{ outcome: 'UNCHANGED', storyId: id }]);
    expect(await told(id)).toEqual(steps);
    expect(await load([row('a', 'Ny')], { publish: true })).toMatchObject([{ outcome: 'UPDATED', storyId: id }]);
    expect(await rooms.get(StoryReader).byId(ANONYMOUS, id)).toMatchObject({
      title: 'Ny',
      revision: 2,
      publishedAt: '2017-12-18T11:00:00.000Z',
    });
    expect((await told(id)).at(-1)).toBe('StoryRevisionPublished');
  });

  it('makes drafts without `publish`, and publishes them when told to', async () => {
    const [draft] = await load([row('b')]);
    expect(await rooms.get(StoryReader).byId(ANONYMOUS, draft!.storyId!)).toBeNull();
    expect(await load([row('b')])).toMatchObject([{ outcome: 'UNCHANGED' }]);
    expect(await load([row('b')], { publish: true })).toMatchObject([{ outcome: 'UPDATED', storyId: draft!.storyId }]);
    expect(await rooms.get(StoryReader).byId(ANONYMOUS, draft!.storyId!)).toMatchObject({ state: 'PUBLISHED' });
  });

  it('reports bad rows with their places and keeps the good ones', async () => {
    const { content } = row('x');
    const outcomes = await load(
      [
        row('good'),
        row('bad', ' '),
        row('worse', 'W', {
          content: { ...content, methods: ['gevinstkart', 'ukjent'] },
          sourceUrl: 'nowhere',
          publishedAt: '2999-01-01',
        }),
        row('unknown', 'U', { content: { ...content, methods: ['gevinstkart', 'ukjent'] } }),
        row('good'),
      ],
      { publish: true },
    );
    expect(outcomes.map(({ outcome, errors }) => [outcome, ...errors.map(({ path }) => path.join('.'))])).toEqual([
      ['CREATED'],
      ['REJECTED', 'rows.1.texts.0.title'],
      ['REJECTED', 'rows.2.sourceUrl', 'rows.2.publishedAt'],
      ['REJECTED', 'rows.3.methods.1'],
      ['REJECTED', 'rows.4.externalId'],
    ]);
  });

  it('writes nothing in a dry run', async () => {
    expect(await load([row('d'), row('e', '')], { publish: true, dryRun: true })).toMatchObject([
      { outcome: 'CREATED', storyId: null },
      { outcome: 'REJECTED' },
    ]);
    expect(await load([row('d')], { dryRun: true })).toMatchObject([{ outcome: 'CREATED' }]);
  });

  it('loses nothing that was done here: unfinished work is a conflict, what was taken down stays down', async () => {
    const [made] = await load([row('f')], { publish: true });
    const id = made!.storyId!;
    const { version } = (await rooms.get(StoryReader).byId(ADMIN, id))!;
    expectDone(await rooms.get(ReviseStory).run(ADMIN, { id, expectedVersion: version!, status: 'IN_USE' }));
    expect(await load([row('f', 'Ny')], { publish: true })).toMatchObject([
      { outcome: 'REJECTED', errors: [{ code: 'CONFLICT' }] },
    ]);
    const [other] = await load([row('g')], { publish: true });
    expectDone(await rooms.get(UnpublishStory).run(ADMIN, { id: other!.storyId! }));
    expect(await load([row('g')], { publish: true })).toMatchObject([{ outcome: 'UNCHANGED' }]);
    expect(await load([row('g', 'Ny')], { publish: true })).toMatchObject([{ outcome: 'UPDATED' }]);
    expect(await rooms.get(StoryReader).byId(ANONYMOUS, other!.storyId!)).toBeNull();
  });

  it('leaves to the editors here what they have declined: new words wait as submitted, the same words change nothing', async () => {
    const [made] = await load([row('i')]);
    const id = made!.storyId!;
    expectDone(await rooms.get(SubmitStory).run(ADMIN, { id }));
    expectDone(await rooms.get(DeclineStory).run(ADMIN, { id, note: 'Ikke her.' }));
    expect(await load([row('i')], { publish: true })).toMatchObject([{ outcome: 'UNCHANGED' }]);
    expect(await load([row('i', 'Ny')], { publish: true })).toMatchObject([{ outcome: 'UPDATED' }]);
    expect(await rooms.get(StoryReader).byId(ADMIN, id)).toMatchObject({ state: 'SUBMITTED', title: 'Ny' });

    const [published] = await load([row('j')], { publish: true });
    const other = published!.storyId!;
    const { version } = (await rooms.get(StoryReader).byId(ADMIN, other))!;
    expectDone(await rooms.get(ReviseStory).run(ADMIN, { id: other, expectedVersion: version!, status: 'IN_USE' }));
    expectDone(await rooms.get(SubmitStory).run(ADMIN, { id: other }));
    expectDone(await rooms.get(DeclineStory).run(ADMIN, { id: other, note: 'Nei.' }));
    expect(await load([row('j', 'Ny')], { publish: true })).toMatchObject([{ outcome: 'UPDATED' }]);
    expect(await rooms.get(StoryReader).byId(ANONYMOUS, other)).toMatchObject({ title: 'j', revision: 1 });
    const kept = await journal.database.readOnce<{ outcome: string | null }>(
      'select outcome from story_submissions where story_id = any($1::uuid[]) order by story_id, version',
      [[id, other]],
    );
    expect(kept.map(({ outcome }) => outcome)).toEqual(['DECLINED', null, 'DECLINED', null]);
  });

  it('lets two imports of one source at once make each story once', async () => {
    const rows = Array.from({ length: 20 }, (_, number) => row(`same-${number}`, 'Samme tittel'));
    const both = (
      await Promise.all([load(rows, { publish: true }), load(rows.toReversed(), { publish: true })])
    ).flat();
    expect(both.filter(({ outcome }) => outcome === 'CREATED')).toHaveLength(20);
    expect(both.filter(({ outcome }) => outcome === 'UNCHANGED')).toHaveLength(20);
    const views = await rooms.get(StoryReader).cardsByIds(ANONYMOUS, [...new Set(both.map(({ storyId }) => storyId!))]);
    const slugs = views.map((view) => view!.slug);
    expect(new Set(slugs).size).toBe(20);
    expect(slugs).toEqual(expect.arrayContaining(['samme-tittel', 'samme-tittel-2', 'samme-tittel-20']));
  });

  it('is for editors of every body', async () => {
    await expect(load([row('h')], {}, ANONYMOUS)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    const editor: Actor = { ...ANONYMOUS, kind: 'KEY', id: 'k', grants: [{ role: 'EDITOR', organisationId: newId() }] };
    await expect(load([row('h')], {}, editor)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});
