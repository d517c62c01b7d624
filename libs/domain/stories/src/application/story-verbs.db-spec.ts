import type { INestApplicationContext } from '@nestjs/common';
import { ANONYMOUS, type Actor, type Role, newId } from '#kernel';
import { layBodies, layConcepts } from '../../../../../test/support/builders/ground.builder.js';
import { STORY_INPUT, aStory, expectDone } from '../../../../../test/support/builders/story.builder.js';
import { SetClock, TestJournal } from '../../../../../test/support/journal.js';
import { openRooms } from '../../../../../test/support/rooms.js';
import { StoryReader } from '../persistence/story.reader.js';
import { StoriesModule } from '../stories.module.js';
import { ArchiveStory } from './archive-story.js';
import { CreateStory } from './create-story.js';
import { DeclineStory } from './decline-story.js';
import { PublishStory } from './publish-story.js';
import { RequestChanges } from './request-changes.js';
import { ReviseStory } from './revise-story.js';
import { SchedulePublication } from './schedule-publication.js';
import { SubmitStory } from './submit-story.js';
import { UnpublishStory } from './unpublish-story.js';
import { WithdrawStory } from './withdraw-story.js';

describe('the verbs of a story', () => {
  let journal: TestJournal;
  let rooms: INestApplicationContext;
  let bodies: Readonly<Record<string, string>>;
  const actor = (role: Role, body = 'digdir'): Actor => ({
    ...ANONYMOUS,
    kind: 'KEY',
    id: `${role} of ${body}`,
    grants: [{ role, organisationId: bodies[body]! }],
    organisationId: bodies[body]!,
  });
  const own = () => aStory(rooms).by(actor('CONTRIBUTOR'));
  const events = async (id: string) =>
    journal.database.readOnce<{ kind: string; audience: string | null; version: number; revision: number }>(
      'select kind, audience, subject_version as version, revision from events where subject_id = $1 order by sequence',
      [id],
    );

  beforeAll(async () => {
    journal = await TestJournal.open(new SetClock());
    rooms = await openRooms(journal, StoriesModule);
    bodies = await layBodies(journal.database, [
      { slug: 'digdir', number: '991825827' },
      { slug: 'dfo' },
      { slug: 'asker', kind: 'MUNICIPALITY', codes: ['3203'] },
    ]);
    await layConcepts(journal.database, [
      { scheme: 'SECTOR', slug: 'bygg' },
      { scheme: 'METHOD', slug: 'gevinstkart' },
    ]);
  });

  afterAll(() => journal.end());

  const VERBS = [
    ['revise', ReviseStory, 'CONTRIBUTOR', () => own().draft(), 'DRAFT', 'DRAFT', 'StoryRevised'],
    ['revise published', ReviseStory, 'CONTRIBUTOR', () => own().published(), 'PUBLISHED', 'DRAFT', 'StoryRevised'],
    ['submit', SubmitStory, 'CONTRIBUTOR', () => own().draft(), 'SUBMITTED', 'SUBMITTED', 'StorySubmitted'],
    [
      'request changes',
      RequestChanges,
      'EDITOR',
      () => own().submitted(),
      'CHANGES_REQUESTED',
      'CHANGES_REQUESTED',
      'StoryChangesRequested',
    ],
    ['decline', DeclineStory, 'EDITOR', () => own().submitted(), 'DECLINED', 'DECLINED', 'StoryDeclined'],
    [
      'schedule',
      SchedulePublication,
      'EDITOR',
      () => own().submitted(),
      'SUBMITTED',
      'SUBMITTED',
      'PublicationScheduled',
    ],
    ['publish', PublishStory, 'EDITOR', () => own().submitted(), 'PUBLISHED', null, 'StoryPublished'],
    ['publish again', PublishStory, 'EDITOR', () => own().unpublished(), 'PUBLISHED', null, 'StoryPublished'],
    ['unpublish', UnpublishStory, 'EDITOR', () => own().published(), 'UNPUBLISHED', null, 'StoryUnpublished'],
    ['archive', ArchiveStory, 'EDITOR', () => own().published(), 'ARCHIVED', null, 'StoryArchived'],
    ['withdraw', WithdrawStory, 'CONTRIBUTOR', () => own().published(), 'WITHDRAWN', null, 'StoryWithdrawn'],
  ] as const;

  describe.each(VERBS)('%s', (_name, verb, role, given, state, pendingState, event) => {
    const run = (who: Actor, input: { id: string; expectedVersion: number }) =>
      rooms
        .get<{ run: ReviseStory['run'] }>(verb)
        .run(who, { ...input, ...{ note: 'Fordi.', at: new Date('2099-01-01') } });

    it('succeeds, one version on, with its event', async () => {
      const before = await given();
      const after = expectDone(await run(actor(role), { id: before.id, expectedVersion: before.version }));
      expect(after).toMatchObject({ state, pendingState, version: before.version + 1 });
      expect((await events(before.id)).at(-1)).toMatchObject({
        kind: event,
        version: after.version,
        audience:
          ['PUBLISHED', 'UNPUBLISHED', 'ARCHIVED', 'WITHDRAWN'].includes(state) && pendingState === null
            ? 'OPEN'
            : null,
      });
    });

    it('refuses another version with CONFLICT and writes nothing', async () => {
      const before = await given();
      expect(await run(actor(role), { id: before.id, expectedVersion: before.version - 1 })).toMatchObject({
        ok: false,
        errors: [
          { code: 'CONFLICT', message: expect.stringContaining(`it is at version ${before.version} now`) as string },
        ],
      });
      expect(await rooms.get(StoryReader).byId(actor(role), before.id)).toMatchObject({ version: before.version });
    });

    it('knows nobody, refuses those without the right, and hides what one may not see', async () => {
      const before = await given();
      const input = { id: before.id, expectedVersion: before.version };
      await expect(run(ANONYMOUS, input)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
      const seen = before.state === 'PUBLISHED';
      for (const who of [actor('READER'), actor('EDITOR', 'dfo')]) {
        if (seen) await expect(run(who, input)).rejects.toMatchObject({ code: 'FORBIDDEN' });
        else expect(await run(who, input)).toMatchObject({ ok: false, errors: [{ code: 'NOT_FOUND' }] });
      }
      if (role === 'EDITOR')
        await expect(run(actor('CONTRIBUTOR'), input)).rejects.toMatchObject({ code: 'FORBIDDEN' });
      for (const id of [newId(), 'no-id', "'; drop table stories; --\0"]) {
        expect(await run(actor(role), { ...input, id })).toMatchObject({ ok: false, errors: [{ code: 'NOT_FOUND' }] });
      }
    });

    it('refuses a withdrawn story with CONFLICT', async () => {
      const { id } = await own().draft();
      const gone = expectDone(await rooms.get(WithdrawStory).run(actor('EDITOR'), { id }));
      expect(await run(actor('EDITOR'), { id, expectedVersion: gone.version })).toMatchObject({
        ok: false,
        errors: [
          { code: 'CONFLICT', message: expect.stringContaining('A story that is WITHDRAWN cannot be') as string },
        ],
      });
    });
  });

  it('creates a draft for the own body, not for another, not for readers and not for nobody', async () => {
    const create = rooms.get(CreateStory);
    expect(expectDone(await create.run(actor('CONTRIBUTOR'), STORY_INPUT))).toMatchObject({
      state: 'DRAFT',
      managingOrganisationId: bodies['digdir'],
      version: 1,
    });
    const foreign = { ...STORY_INPUT, managingOrganisation: { slug: 'dfo' } };
    await expect(create.run(actor('CONTRIBUTOR'), foreign)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(create.run(actor('READER'), STORY_INPUT)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(create.run(ANONYMOUS, STORY_INPUT)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('tells all faults of an input at once, each at its place, and writes nothing', async () => {
    const result = await rooms.get(CreateStory).run(actor('CONTRIBUTOR'), {
      ...STORY_INPUT,
      texts: [{ language: 'nb', title: ' ', sections: [{ key: 'steps', markdown: 'x' }] }],
      sectors: ['bygg', 'finnes-ikke'],
      methods: ['bygg'],
      organisations: [
        { organisationNumber: '991825828', role: 'OWNER' },
        { organisationNumber: '974760673', role: 'OWNER' },
        { slug: 'nobody', role: 'PARTNER' },
        { role: 'PARTNER' },
      ],
      places: ['3203', '9999'],
      periodFrom: '2024-02-01',
      periodTo: '2023-02-01',
      lastConfirmedOn: '2023-02-30',
      attachments: [{ kind: 'ATTACHMENT', title: 'a', url: 'javascript:alert(1)' }],
      relations: [{ kind: 'BASED_ON', story: 'no-such-story' }],
    });
    if (result.ok) throw new Error('must be refused');
    expect(result.errors.map(({ path }) => path.join('.')).toSorted()).toEqual([
      'input.attachments.0.url',
      'input.lastConfirmedOn',
      'input.methods.0',
      'input.organisations.0.organisationNumber',
      'input.organisations.1.organisationNumber',
      'input.organisations.2.slug',
      'input.organisations.3',
      'input.periodTo',
      'input.places.1',
      'input.relations.0.story',
      'input.sectors.1',
      'input.texts.0.sections.0.key',
      'input.texts.0.title',
    ]);
    expect(result.errors.map(({ message }) => message)).toEqual(
      expect.arrayContaining([
        expect.stringContaining('"991825828"'),
        'There is no sector "finnes-ikke".',
        'There is no organisation "nobody".',
      ]),
    );
  });

  it('demands "would do differently" at submission, and a note with a request for changes', async () => {
    const bare = {
      ...STORY_INPUT,
      texts: [{ language: 'nb' as const, title: 'Uten', summary: 'x', sections: [{ key: 'need', markdown: 'y' }] }],
    };
    const { id } = expectDone(await rooms.get(CreateStory).run(actor('CONTRIBUTOR'), bare));
    expect(await rooms.get(SubmitStory).run(actor('CONTRIBUTOR'), { id })).toMatchObject({
      ok: false,
      errors: [{ code: 'BAD_USER_INPUT', path: ['texts', 'nb', 'sections', 'would-do-differently'] }],
    });
    const waiting = await own().submitted();
    expect(await rooms.get(RequestChanges).run(actor('EDITOR'), { id: waiting.id, note: ' ' })).toMatchObject({
      ok: false,
      errors: [{ code: 'BAD_USER_INPUT', path: ['input', 'note'] }],
    });
    expectDone(await rooms.get(RequestChanges).run(actor('EDITOR'), { id: waiting.id, note: 'Si mer.' }));
    expect((await rooms.get(StoryReader).byId(actor('CONTRIBUTOR'), waiting.id))?.reviewNotes).toEqual([
      expect.objectContaining({ kind: 'CHANGES_REQUESTED', note: 'Si mer.', revision: 1 }),
    ]);
  });

  it('lets exactly one of two simultaneous revisions through', async () => {
    const { id, version } = await own().draft();
    const revise = (title: string) =>
      rooms
        .get(ReviseStory)
        .run(actor('CONTRIBUTOR'), { id, expectedVersion: version, texts: [{ language: 'nb', title }] });
    const results = await Promise.all(['A', 'B', 'C', 'D'].map(revise));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.filter((result) => !result.ok && result.errors[0]?.code === 'CONFLICT')).toHaveLength(3);
    expect(await rooms.get(StoryReader).byId(actor('CONTRIBUTOR'), id)).toMatchObject({ version: version + 1 });
  });

  it('keeps what a revision leaves out, and the published one readable meanwhile', async () => {
    const story = await own()
      .with({ status: 'IN_USE', sectors: ['bygg'], levels: ['STATE'] })
      .published();
    const revised = expectDone(
      await rooms.get(ReviseStory).run(actor('CONTRIBUTOR'), {
        id: story.id,
        expectedVersion: story.version,
        texts: [
          { language: 'nb', title: 'Ny tittel' },
          { language: 'nn', title: 'Ny tittel på nynorsk' },
        ],
        status: null,
        visibility: 'AGENCY',
      }),
    );
    expect(revised).toMatchObject({ slug: story.slug, visibility: 'OPEN', pendingRevision: 2 });
    const reader = rooms.get(StoryReader);
    expect(await reader.byId(ANONYMOUS, story.id, { revision: 'WORKING' })).toMatchObject({
      revision: 1,
      status: 'IN_USE',
      pendingState: null,
    });
    expect(await reader.byId(ANONYMOUS, story.id, { revision: 2 })).toBeNull();
    expect(await reader.byId(actor('CONTRIBUTOR'), story.id, { revision: 'WORKING', language: 'nn' })).toMatchObject({
      revision: 2,
      title: 'Ny tittel på nynorsk',
      textLanguage: 'nn',
      status: null,
      summary: '',
      levels: ['STATE'],
      sectors: [{ slug: 'bygg' }],
      visibility: 'AGENCY',
    });
    expectDone(await rooms.get(SubmitStory).run(actor('CONTRIBUTOR'), { id: story.id }));
    const again = expectDone(await rooms.get(PublishStory).run(actor('EDITOR'), { id: story.id }));
    expect(again).toMatchObject({ publishedRevision: 2, visibility: 'AGENCY', slug: 'ny-tittel' });
    expect((await events(story.id)).at(-1)).toMatchObject({
      kind: 'StoryRevisionPublished',
      audience: 'OPEN',
      revision: 2,
    });
    expect(await reader.byId(ANONYMOUS, story.id)).toBeNull();
    expect(await reader.bySlug(actor('READER'), story.slug)).toMatchObject({ slug: 'ny-tittel', revision: 2 });
    expect(await reader.byId(actor('READER'), story.id, { revision: 1 })).toMatchObject({
      revision: 1,
      status: 'IN_USE',
    });
  });
});
