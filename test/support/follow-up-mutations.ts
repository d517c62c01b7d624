import type { PreparedChange } from './prepared-change.js';
import type { StoryWorld } from './story-world.js';

const ANSWER = `mutation ($input: AnswerFollowUpInput!) {
  answerFollowUp(input: $input) { story { id } errors { message } } }`;

/** The changes of follow-ups; answers that are kept for everybody show none of them. */
export const followUpMutations = (world: () => StoryWorld): Readonly<Record<string, PreparedChange>> => ({
  answerFollowUp: {
    seen: false,
    prepare: async () => {
      const { id } = await world().published('Følges opp');
      const input = { storyId: id, answer: 'STILL_HOLDS' };
      return () => world().api.ask(ANSWER, { input }, world().contributor);
    },
  },
});
