import { speakersIn } from './discussion-mutations.js';
import type { PreparedChange } from './prepared-change.js';
import type { StoryWorld } from './story-world.js';

interface Answer {
  readonly errors: readonly object[];
  readonly follow?: { readonly id: string } | null;
}

/** The changes of what people follow and are told of; nobody else is shown any of them. */
export const noticeMutations = (world: () => StoryWorld): Readonly<Record<string, PreparedChange>> => {
  const change = (name: string, payload: string, input: (followId: string) => object): PreparedChange => ({
    seen: false,
    prepare: async () => {
      const { writer } = await speakersIn(world());
      const ask = async (mutation: string, asked: object, selection: string): Promise<Answer> => {
        const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
        const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${selection} errors { message } } }`;
        const answer = (await world().api.ask<Record<string, Answer>>(query, { input: asked }, writer))[mutation]!;
        if (answer.errors.length > 0) throw new Error(JSON.stringify(answer.errors));
        return answer;
      };
      const story = await world().published('Det varsles om');
      await world().rows(
        `with given as (insert into notices (id, person_id, event_sequence, kind, story_id, by_name, created_at)
           values (gen_random_uuid(), $1, 1, 'STORY_PUBLISHED', (select id from stories where slug = $2), false, now())
           returning id) select * from given`,
        [writer.personId, story.slug],
      );
      const { follow } = await ask('follow', { method: 'procurement' }, 'follow { id }');
      const ready = input(follow?.id ?? '');
      return () => ask(name, ready, payload);
    },
  });
  return {
    follow: change('follow', 'follow { id }', () => ({ organisation: 'asker', frequency: 'WEEKLY' })),
    changeFollow: change('changeFollow', 'follow { id }', (id) => ({ id, frequency: 'INSTANT' })),
    unfollow: change('unfollow', 'followId', (id) => ({ id })),
    changeNoticeSettings: change('changeNoticeSettings', 'settings { byMail }', () => ({ byMail: false })),
    markNoticesRead: change('markNoticesRead', 'isDone', () => ({})),
  };
};
