import { toGlobalId } from '#platform/graphql-kit';
import type { Asking, SignedIn } from './api.js';
import { eventually } from './eventually.js';
import type { PreparedChange } from './prepared-change.js';
import type { StoryWorld } from './story-world.js';

const INVITE = `mutation ($input: InviteCoAuthorInput!) {
  inviteCoAuthor(input: $input) { invitation { id } link errors { message } } }`;
const ACCEPT = `mutation ($input: AcceptCoAuthorshipInput!) {
  acceptCoAuthorship(input: $input) { story { id } errors { message } } }`;
const REMOVE = `mutation ($input: RemoveCoAuthorInput!) {
  removeCoAuthor(input: $input) { story { id } errors { message } } }`;
const WITHDRAW = `mutation ($input: WithdrawCoAuthorInvitationInput!) {
  withdrawCoAuthorInvitation(input: $input) { invitation { id } errors { message } } }`;

/** An open invitation to write a story: its id and its secret. */
export const anInvitation = async (
  { api, contributor }: StoryWorld,
  storyId: string,
  more: object = {},
): Promise<{ readonly id: string; readonly secret: string }> => {
  const { inviteCoAuthor } = await api.ask<{
    inviteCoAuthor: { invitation: { id: string } | null; link: string | null; errors: object[] };
  }>(INVITE, { input: { storyId, ...more } }, contributor);
  const { invitation, link, errors } = inviteCoAuthor;
  if (invitation === null || link === null) throw new Error(JSON.stringify(errors));
  return { id: invitation.id, secret: link.split('/').at(-1) ?? '' };
};

/** Takes an invitation up; gives what was refused. */
export const joined = async ({ api }: StoryWorld, secret: string, asking: Asking): Promise<readonly object[]> => {
  const answer = await api.ask<{ acceptCoAuthorship: { errors: object[] } }>(ACCEPT, { input: { secret } }, asking);
  return answer.acceptCoAuthorship.errors;
};

/** Somebody who writes a story of the body together with it. */
export const aCoAuthor = async (world: StoryWorld, storyId: string, name = 'Med Forfatter'): Promise<SignedIn> => {
  const person = await world.api.person(null, null, name);
  const { secret } = await anInvitation(world, storyId);
  const errors = await joined(world, secret, person);
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  // What a session may do is looked up anew within a second.
  const draft = 'query ($id: ID!) { node(id: $id) { ... on Story { coAuthors { personId } } } }';
  await eventually(
    () => world.api.ask<{ node: { coAuthors: object[] } | null }>(draft, { id: storyId }, person),
    ({ node }) => (node?.coAuthors ?? []).length > 0,
  );
  return person;
};

/** The changes of who writes stories; answers that are kept for everybody show none of them. */
export const coAuthorMutations = (world: () => StoryWorld): Readonly<Record<string, PreparedChange>> => {
  const way = (prepare: (storyId: string) => Promise<() => Promise<unknown>>): PreparedChange => ({
    seen: false,
    prepare: async () => prepare((await world().published('Skrives sammen')).id),
  });
  return {
    inviteCoAuthor: way((storyId) => Promise.resolve(() => anInvitation(world(), storyId))),
    acceptCoAuthorship: way(async (storyId) => {
      const { secret } = await anInvitation(world(), storyId);
      const person = await world().api.person(null);
      return () => joined(world(), secret, person);
    }),
    removeCoAuthor: way(async (storyId) => {
      const { personId } = await aCoAuthor(world(), storyId);
      const input = { storyId, personId: toGlobalId('Person', personId) };
      return () => world().api.ask(REMOVE, { input }, world().contributor);
    }),
    withdrawCoAuthorInvitation: way(async (storyId) => {
      const { id } = await anInvitation(world(), storyId);
      return () => world().api.ask(WITHDRAW, { input: { id } }, world().contributor);
    }),
  };
};
