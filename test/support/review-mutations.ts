import type { Asking } from './api.js';
import type { PreparedChange } from './prepared-change.js';
import { OTHER_BODY, type StoryAtHand, type StoryWorld, mutationOf } from './story-world.js';

type Payload = Readonly<Record<string, { readonly id: string } | null>>;

/** Calls a change of a review that must succeed, for what it answers. */
export const reviewed = async (
  { api }: Pick<StoryWorld, 'api'>,
  name: string,
  input: object,
  payload: string,
  asking: Asking,
): Promise<Payload> => {
  const [head] = mutationOf(name).split('\n');
  const query = `${head}\n ${name}(input: $input) { ${payload} errors { message } } }`;
  const answer = (await api.ask<Record<string, { errors: object[] }>>(query, { input }, asking))[name]!;
  if (answer.errors.length > 0) throw new Error(`${name}: ${JSON.stringify(answer.errors)}`);
  return answer as unknown as Payload;
};

/** A new comment on what is being written of a story, by its permanent id. */
export const aReviewComment = async (world: StoryWorld, storyId: string): Promise<string> => {
  const input = { storyId, part: 'summary', words: 'Hvem er dette for?' };
  const { comment } = await reviewed(world, 'addReviewComment', input, 'comment { id }', world.editor);
  if (!comment) throw new Error('The comment was refused.');
  return comment.id;
};

/** The changes of reviews, and of when and by which rules something is published; readers see none of them. */
export const reviewMutations = (world: () => StoryWorld): Readonly<Record<string, PreparedChange>> => {
  const way = (
    name: string,
    payload: string,
    input: (story: StoryAtHand) => Promise<object> | object,
  ): Readonly<Record<string, PreparedChange>> => ({
    [name]: {
      seen: false,
      prepare: async () => {
        const ready = await input(await world().submitted(`Ses på ved ${name}`));
        return () => reviewed(world(), name, ready, payload, world().editor);
      },
    },
  });
  const onComment = (name: string, more: object = {}): Readonly<Record<string, PreparedChange>> =>
    way(name, 'comment { id }', async ({ id }) => ({ id: await aReviewComment(world(), id), ...more }));
  const SOON = { at: '2099-01-01T00:00:00Z' };
  return {
    ...way('declineStory', 'story { id }', ({ id }) => ({ id, note: 'Nei, takk.' })),
    ...way('schedulePublication', 'story { id }', ({ id }) => ({ id, ...SOON })),
    ...way('cancelScheduledPublication', 'story { id }', async ({ id }) => {
      await world().done('schedulePublication', { id, ...SOON }, world().editor);
      return { id };
    }),
    changeReviewRules: {
      seen: false,
      prepare: async () => {
        const admin = await world().api.key('ADMIN', OTHER_BODY);
        const input = { organisation: OTHER_BODY, fourEyes: false };
        return () => reviewed(world(), 'changeReviewRules', input, 'reviewRules { fourEyes }', admin);
      },
    },
    ...way('assignReview', 'review { dueOn }', ({ id }) => ({ storyId: id, dueOn: '2099-01-01' })),
    ...way('tickReviewItem', 'review { dueOn }', ({ id }) => ({ storyId: id, item: 'honest', isTicked: true })),
    ...way('addReviewComment', 'comment { id }', ({ id }) => ({ storyId: id, words: 'Godt fortalt.' })),
    ...onComment('answerReviewComment', { words: 'For kommuner.' }),
    ...onComment('resolveReviewComment'),
  };
};
