import type { Asking, SignedIn } from './api.js';
import type { PreparedChange } from './prepared-change.js';
import type { StoryWorld } from './story-world.js';

/** People who take part in discussions in tests: one with every right, and one who writes. */
export interface Speakers {
  readonly editor: SignedIn;
  readonly writer: SignedIn;
}

/** Two signed-in people, of whom nobody else knows. */
export const speakersIn = async ({ api }: StoryWorld): Promise<Speakers> => ({
  editor: await api.person('ADMIN', null, 'Rita Redaktør'),
  writer: await api.person('READER', null, 'Siri Skriver'),
});

const asked = async (
  { api }: StoryWorld,
  name: string,
  input: object,
  payload: string,
  asking: Asking,
): Promise<Readonly<Record<string, { readonly id: string } | null>>> => {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${payload} errors { message } } }`;
  const answer = (await api.ask<Record<string, { errors: object[] }>>(query, { input }, asking))[name]!;
  if (answer.errors.length > 0) throw new Error(JSON.stringify(answer.errors));
  return answer as unknown as Readonly<Record<string, { readonly id: string } | null>>;
};

/** A new comment's id, by whoever asks. */
export const aComment = async (world: StoryWorld, storyId: string, asking: Asking): Promise<string> => {
  const input = { storyId, markdown: 'Hva kostet det?' };
  const id = (await asked(world, 'addComment', input, 'comment { id }', asking))['comment']?.id;
  if (id === undefined) throw new Error('The comment was refused.');
  return id;
};

/** The changes of discussions; answers that are kept for everybody show none of them. */
export const discussionMutations = (world: () => StoryWorld): Readonly<Record<string, PreparedChange>> => {
  const way = (
    name: string,
    payload: string,
    by: keyof Speakers,
    input: (storyId: string, speakers: Speakers) => Promise<object> | object,
  ): PreparedChange => ({
    seen: false,
    prepare: async () => {
      const speakers = await speakersIn(world());
      const { id } = await world().published(`Drøftes ved ${name}`);
      const ready = await input(id, speakers);
      return () => asked(world(), name, ready, payload, speakers[by]);
    },
  });
  const onComment = (name: string, by: keyof Speakers, more: object = {}): PreparedChange =>
    way(name, 'comment { id }', by, async (storyId, { writer }) => ({
      id: await aComment(world(), storyId, writer),
      ...more,
    }));
  return {
    addComment: way('addComment', 'comment { id }', 'writer', (storyId) => ({ storyId, markdown: 'Takk.' })),
    editComment: onComment('editComment', 'writer', { markdown: 'Endret.' }),
    deleteComment: onComment('deleteComment', 'writer'),
    approveComment: onComment('approveComment', 'editor'),
    hideComment: onComment('hideComment', 'editor', { reason: 'Usaklig.' }),
    reportComment: onComment('reportComment', 'editor', { reason: 'Usaklig.' }),
    closeDiscussion: way('closeDiscussion', 'story { id }', 'editor', (storyId) => ({ storyId })),
    openDiscussion: way('openDiscussion', 'story { id }', 'editor', async (storyId, { editor }) => {
      await asked(world(), 'closeDiscussion', { storyId }, 'story { id }', editor);
      return { storyId };
    }),
    changeModeration: way('changeModeration', 'moderation', 'editor', () => ({
      organisation: 'asker',
      moderation: 'AFTER',
    })),
  };
};
