import type { INestApplicationContext } from '@nestjs/common';
import { personIdOf } from '#domain/identity';
import { StoriesModule, type StoryState } from '#domain/stories';
import { ANONYMOUS, type Actor, ROLES, newId, systemActor } from '#kernel';
import { layBodies } from '../../../../../test/support/builders/ground.builder.js';
import { aPerson } from '../../../../../test/support/builders/person.builder.js';
import { aStory } from '../../../../../test/support/builders/story.builder.js';
import { SetClock, TestJournal } from '../../../../../test/support/journal.js';
import { openRooms } from '../../../../../test/support/rooms.js';
import { COMMENT_STATES, type CommentState } from '../domain/comment.js';
import { commentSight, moderates, seesComment } from './comment.policy.js';

interface Kept {
  readonly id: string;
  readonly personId: string;
  readonly state: CommentState;
  readonly story: StoryState;
}

describe('the policy of comments', () => {
  let journal: TestJournal;
  let rooms: INestApplicationContext;
  let actors: readonly (readonly [string, Actor])[];
  const kept: Kept[] = [];

  beforeAll(async () => {
    journal = await TestJournal.open(new SetClock());
    rooms = await openRooms(journal, StoriesModule);
    const bodies = await layBodies(journal.database, [{ slug: 'own' }, { slug: 'other' }]);
    const make = (name: string): Promise<{ readonly id: string }> =>
      journal.database.transaction(systemActor('test'), (tx) => aPerson(tx, { name }));
    const [writer, other] = [await make('writer'), await make('other')];
    const person = ({ id }: { readonly id: string }, grants: Actor['grants']): Actor => ({
      ...ANONYMOUS,
      kind: 'PERSON',
      id: `person:${id}`,
      grants,
    });
    const grants = ROLES.flatMap((role) =>
      [bodies['own']!, bodies['other']!, null].map((organisationId) => [{ role, organisationId }] as const),
    );
    actors = [
      ['nobody', ANONYMOUS],
      ['the writer without rights', person(writer, [])],
      ['another without rights', person(other, [])],
      ...grants.flatMap((own) => {
        const [{ role, organisationId }] = own;
        const name = `${role} ${organisationId === null ? 'all' : organisationId === bodies['own'] ? 'own' : 'other'}`;
        return [
          [`writer, ${name}`, person(writer, own)],
          [`other, ${name}`, person(other, own)],
          [`key, ${name}`, { ...ANONYMOUS, kind: 'KEY', id: 'key:1', grants: own }],
        ] as const;
      }),
    ];
    for (const managed of [true, false]) {
      const story = await aStory(rooms)
        .with(managed ? { managingOrganisation: { slug: 'own' } } : {})
        .published();
      for (const state of COMMENT_STATES) {
        const one = { id: newId(), personId: writer.id, state, story };
        await journal.database.transaction(systemActor('test'), (tx) =>
          tx.query(
            `insert into comments (id, story_id, person_id, state, markdown, created_at, hidden_reason)
             values ($1, $2, $3, $4, $5, now(), $6)`,
            [one.id, story.id, writer.id, state, state === 'DELETED' ? '' : 'x', state === 'HIDDEN' ? 'x' : null],
          ),
        );
        kept.push(one);
      }
    }
  });
  afterAll(() => journal.end());

  it('says the same in SQL as in words, for every actor and comment', async () => {
    expect(kept).toHaveLength(8);
    for (const [who, actor] of actors) {
      const values: unknown[] = [];
      const sight = commentSight(actor, 's', values);
      const rows = await journal.database.readOnce<{ id: string; seen: boolean; own: boolean; moderated: boolean }>(
        `select c.id, ${sight.seen('c')} as seen, ${sight.own('c')} as own, ${sight.moderated} as moderated
         from comments c join stories s on s.id = c.story_id`,
        values,
      );
      for (const comment of kept) {
        const row = rows.find(({ id }) => id === comment.id);
        expect([who, comment.state, row?.seen, row?.own, row?.moderated]).toEqual([
          who,
          comment.state,
          seesComment(actor, comment.story, comment),
          personIdOf(actor) === comment.personId,
          moderates(actor, comment.story),
        ]);
      }
    }
  });

  it('shows what is shown to all, what waits or is hidden to its writer and the editors, and what is deleted to nobody', () => {
    for (const [who, actor] of actors) {
      for (const comment of kept) {
        const isEditor =
          /(EDITOR|ADMIN) (own|all)/.test(who) ||
          (/(EDITOR|ADMIN)/.test(who) && comment.story.managingOrganisationId === null);
        const isWriter = who.includes('writer');
        const expected = { SHOWN: true, PENDING: isWriter || isEditor, HIDDEN: isWriter || isEditor, DELETED: false };
        expect([who, comment.state, seesComment(actor, comment.story, comment)]).toEqual([
          who,
          comment.state,
          expected[comment.state],
        ]);
      }
    }
  });
});
