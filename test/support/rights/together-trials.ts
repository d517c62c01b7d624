import { hashOfSecret, newSecret } from '#domain/identity';
import { newId } from '#kernel';
import { toGlobalId } from '#platform/graphql-kit';
import { BODY, OTHER_BODY } from '../story-world.js';
import type { RightsWorld, Subject } from './rights-world.js';
import { aStoryThatIs, dueStory, storiesThatStay, storySubject } from './story-subjects.js';
import type { Trial } from './walk.js';

const nothing = async (): Promise<Subject> => ({ id: '' });
const put = async ({ api }: RightsWorld, sql: string, values: readonly unknown[]): Promise<void> => {
  await api.rows(`with it as (${sql} returning 1) select * from it`, values);
};

/** On which kind of story a comment stands that is named by where it is. */
const ON: Readonly<Record<string, string>> = { ON_AGENCY: 'AGENCY', ON_UNPUBLISHED: 'UNPUBLISHED' };

/** A comment, written by a reader of another body, who is SELF. */
const aCommentThatIs = async (
  rights: RightsWorld,
  state: string,
  standing: (state: string) => Promise<Subject>,
): Promise<Subject> => {
  const [self, story] = await Promise.all([
    rights.api.person('READER', OTHER_BODY, 'Siri Skriver'),
    standing(ON[state] ?? 'OPEN'),
  ]);
  const [id, stands] = [newId(), state in ON ? 'SHOWN' : state];
  const isHidden = stands === 'HIDDEN';
  await put(
    rights,
    `insert into comments (id, story_id, person_id, state, markdown, created_at, hidden_reason)
     values ($1, $2, $3, $4, $5, now(), $6)`,
    [id, story.id, self.personId, stands, stands === 'DELETED' ? '' : 'Hva kostet det?', isHidden ? 'Usaklig.' : null],
  );
  return { id, storyId: story.id, self };
};

/** How the fields of discussions are asked for. */
export const discussionTrials = (rights: RightsWorld): Readonly<Record<string, Trial>> => {
  const standing = storiesThatStay(rights);
  const onComment = (more: object = {}): Trial => ({
    make: (state) => aCommentThatIs(rights, state, standing),
    variables: ({ id }) => ({ input: { id: toGlobalId('Comment', id), ...more } }),
  });
  const onStory = (more: object = {}, keeps = true): Trial => ({
    make: async (state) => {
      const subject = await storySubject(rights, state === 'CLOSED' ? 'OPEN' : state);
      const closed = `insert into closed_discussions (story_id, closed_at, closed_by) values ($1, now(), 'test')`;
      if (state === 'CLOSED') await put(rights, closed, [subject.id]);
      return { ...subject, self: await rights.api.person('READER', OTHER_BODY) };
    },
    variables: ({ id }) => ({ input: { storyId: toGlobalId('Story', id), ...more } }),
    keeps,
  });
  return {
    'Query.moderationQueue': {
      make: () => aCommentThatIs(rights, 'PENDING', standing),
      query: '{ moderationQueue(first: 100) { edges { node { id } } } }',
      variables: () => ({}),
      shown: ({ id }) => toGlobalId('Comment', id),
    },
    'Query.moderation': {
      make: nothing,
      query: 'query ($body: String!) { moderation(organisation: $body) }',
      variables: () => ({ body: BODY }),
    },
    'Mutation.addComment': onStory({ markdown: 'Takk.' }),
    'Mutation.editComment': onComment({ markdown: 'Endret.' }),
    'Mutation.deleteComment': onComment(),
    'Mutation.approveComment': onComment(),
    'Mutation.hideComment': onComment({ reason: 'Usaklig.' }),
    'Mutation.reportComment': onComment({ reason: 'Usaklig.' }),
    'Mutation.closeDiscussion': onStory({}, false),
    'Mutation.openDiscussion': onStory({}, false),
    'Mutation.changeModeration': {
      make: nothing,
      variables: () => ({ input: { organisation: BODY, moderation: 'AFTER' } }),
      keeps: true,
    },
  };
};

/** How the fields of reviews and follow-ups are asked for. */
export const reviewTrials = (rights: RightsWorld): Readonly<Record<string, Trial>> => {
  const make = (state: string): Promise<Subject> => storySubject(rights, state);
  const onStory = (more: object, keeps = true): Trial => ({
    make,
    variables: ({ id }) => ({ input: { storyId: toGlobalId('Story', id), ...more } }),
    keeps,
  });
  const onComment = (more: object = {}): Trial => ({
    make: async () => {
      const { id: storyId } = await aStoryThatIs(rights, 'SUBMITTED');
      const id = newId();
      await put(
        rights,
        `insert into review_comments (id, story_id, number, words, created_at, actor_id)
         values ($1, $2, 1, 'Hvem er dette for?', now(), 'test')`,
        [id, storyId],
      );
      return { id, storyId };
    },
    variables: ({ id }) => ({ input: { id: toGlobalId('ReviewComment', id), ...more } }),
    keeps: true,
  });
  const listed = (name: string, one: () => Promise<Subject>): Trial => ({
    make: one,
    query: `{ ${name}(first: 100) { edges { node { ${name === 'reviewQueue' ? 'story { id }' : 'id'} } } } }`,
    variables: () => ({}),
    shown: ({ id }) => toGlobalId('Story', id),
  });
  return {
    'Query.reviewQueue': listed('reviewQueue', () => make('SUBMITTED')),
    'Query.dueFollowUps': listed('dueFollowUps', () => dueStory(rights)),
    'Mutation.assignReview': onStory({ dueOn: '2999-01-01' }),
    'Mutation.tickReviewItem': onStory({ item: 'honest', isTicked: true }, false),
    'Mutation.addReviewComment': onStory({ part: 'summary', words: 'Hvem er dette for?' }),
    'Mutation.answerReviewComment': onComment({ words: 'For kommuner.' }),
    'Mutation.resolveReviewComment': onComment(),
    'Mutation.answerFollowUp': onStory({ answer: 'STILL_HOLDS' }),
  };
};

/** How the fields of those who write stories together are asked for. */
export const coAuthorTrials = (rights: RightsWorld): Readonly<Record<string, Trial>> => {
  const anInvitation = async (): Promise<Subject> => {
    const { id: storyId } = await aStoryThatIs(rights, 'DRAFT');
    const [id, secret] = [newId(), newSecret()];
    await put(
      rights,
      `insert into story_invitations (id, story_id, token_hash, created_at, created_by, expires_at)
       values ($1, $2, $3, now(), 'test', now() + interval '1 day')`,
      [id, storyId, hashOfSecret(secret)],
    );
    return { id, storyId, more: { secret } };
  };
  return {
    'Mutation.inviteCoAuthor': {
      make: (state) => storySubject(rights, state),
      variables: ({ id }) => ({ input: { storyId: toGlobalId('Story', id) } }),
    },
    'Mutation.acceptCoAuthorship': {
      make: anInvitation,
      variables: ({ more }) => ({ input: { secret: more?.['secret'] } }),
    },
    'Mutation.withdrawCoAuthorInvitation': {
      make: anInvitation,
      variables: ({ id }) => ({ input: { id: toGlobalId('CoAuthorInvitation', id) } }),
    },
    'Mutation.removeCoAuthor': {
      make: async () => {
        const subject = await storySubject(rights, 'DRAFT');
        return { ...subject, coAuthor: await rights.coAuthor(subject.id) };
      },
      variables: ({ id, coAuthor }) => ({
        input: { storyId: toGlobalId('Story', id), personId: toGlobalId('Person', coAuthor?.personId ?? '') },
      }),
    },
  };
};
