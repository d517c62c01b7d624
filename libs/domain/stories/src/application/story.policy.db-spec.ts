import type { INestApplicationContext } from '@nestjs/common';
import { ANONYMOUS, type Actor, ROLES, systemActor } from '#kernel';
import { layBodies } from '../../../../../test/support/builders/ground.builder.js';
import { aStory } from '../../../../../test/support/builders/story.builder.js';
import { SetClock, TestJournal } from '../../../../../test/support/journal.js';
import { openRooms } from '../../../../../test/support/rooms.js';
import { VISIBILITIES } from '../domain/story-content.js';
import type { StoryState } from '../domain/story-state.js';
import { StoriesModule } from '../stories.module.js';
import { ArchiveStory } from './archive-story.js';
import { WithdrawStory } from './withdraw-story.js';
import { decidesOn, mayRead, seesPublished, storySight, worksOn } from './story.policy.js';

describe('the policy of stories', () => {
  let journal: TestJournal;
  let rooms: INestApplicationContext;
  let actors: readonly (readonly [string, Actor])[];
  let shared: readonly string[];
  const stories: (readonly [string, StoryState])[] = [];

  beforeAll(async () => {
    journal = await TestJournal.open(new SetClock());
    rooms = await openRooms(journal, StoriesModule);
    const bodies = await layBodies(journal.database, [{ slug: 'own' }, { slug: 'other' }]);
    const key = (grants: Actor['grants']): Actor => ({ ...ANONYMOUS, kind: 'KEY', id: 'k', grants });
    const everywhere = [
      ['own', bodies['own']!],
      ['other', bodies['other']!],
      ['all', null],
    ] as const;
    actors = [
      ['nobody', ANONYMOUS],
      ['a key without rights', key([])],
      ...ROLES.flatMap((role) =>
        everywhere.map(([name, organisationId]) => [`${role} ${name}`, key([{ role, organisationId }])] as const),
      ),
    ];
    for (const visibility of VISIBILITIES) {
      for (const managed of [true, false]) {
        const made = aStory(rooms).with({ visibility, ...(managed && { managingOrganisation: { slug: 'own' } }) });
        const name = `${visibility}${managed ? '' : ' in nobody’s care'}`;
        stories.push([`draft ${name}`, await made.draft()]);
        stories.push([`published ${name}`, await made.published()]);
        stories.push([`under embargo ${name}`, await made.with({ embargoUntil: '2026-03-03T00:00:00Z' }).published()]);
        stories.push([`unpublished ${name}`, await made.unpublished()]);
      }
    }
    shared = stories.filter((_, at) => at % 3 === 0).map(([, { id }]) => id);
    actors = [
      ...actors,
      ['a co-author', { ...key([]), stories: shared }],
      [
        'CONTRIBUTOR other, co-author',
        { ...key([{ role: 'CONTRIBUTOR', organisationId: bodies['other']! }]), stories: shared },
      ],
    ];
    for (const verb of [ArchiveStory, WithdrawStory]) {
      const { id } = await aStory(rooms).published();
      const gone = await rooms.get<ArchiveStory>(verb).run(systemActor('test'), { id });
      if (gone.ok) stories.push([verb.name, gone.value]);
    }
  });

  afterAll(() => journal.end());

  it('says the same in SQL as in words, for every actor and story', async () => {
    const now = journal.clock.now();
    expect(stories).toHaveLength(26);
    for (const [who, actor] of actors) {
      for (const part of ['published', 'work', 'decides', 'readable'] as const) {
        const values: unknown[] = [];
        const sight = storySight(actor, now, 's', values);
        const rows = await journal.database.readOnce<{ id: string }>(
          `select s.id from stories s where ${sight[part]}`,
          values,
        );
        const expected = { published: seesPublished, work: worksOn, decides: decidesOn, readable: mayRead }[part];
        const named = (ids: readonly string[]) =>
          ids.map((id) => stories.find(([, { id: own }]) => own === id)?.[0]).toSorted();
        const allowed = stories.flatMap(([, story]) => (expected(actor, story, now) ? [story.id] : []));
        expect([who, part, named(rows.map(({ id }) => id))]).toEqual([who, part, named(allowed)]);
      }
    }
  });

  it('lets nobody but workers see what is not out, and nobody but editors decide', () => {
    const now = journal.clock.now();
    for (const [who, actor] of actors) {
      for (const [name, story] of stories) {
        const isOut = name.startsWith('published');
        const workers =
          story.managingOrganisationId === null
            ? /^(ADMIN|EDITOR|CONTRIBUTOR all)/
            : /^(ADMIN|EDITOR|CONTRIBUTOR) (own|all)/;
        const keeps = workers.test(who);
        const works = keeps || (who.includes('co-author') && shared.includes(story.id));
        expect([who, name, worksOn(actor, story)]).toEqual([who, name, works]);
        if (!isOut) expect([who, name, mayRead(actor, story, now)]).toEqual([who, name, works]);
        expect([who, name, decidesOn(actor, story)]).toEqual([who, name, keeps && !who.startsWith('CONTRIBUTOR')]);
        if (name === 'published OPEN') expect(mayRead(actor, story, now)).toBe(true);
        if (name === 'published PUBLIC_SECTOR')
          expect([who, mayRead(actor, story, now)]).toEqual([who, works || /^[A-Z]/.test(who)]);
        if (name === 'published AGENCY')
          expect([who, mayRead(actor, story, now)]).toEqual([who, works || /^[A-Z]+ (own|all)/.test(who)]);
      }
    }
  });
});
