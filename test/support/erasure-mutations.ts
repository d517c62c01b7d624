import type { PreparedChange } from './prepared-change.js';
import type { StoryWorld } from './story-world.js';

const CONTRIBUTOR = `mutation ($input: EraseContributorInput!) {
  eraseContributor(input: $input) { story { id } errors { message } } }`;
const PERSON = `mutation ($input: ErasePersonInput!) { erasePerson(input: $input) { person errors { message } } }`;

/** Changes that forget people. Those of a story's contributors are seen by everybody who asks for contributors. */
export const erasureMutations = (world: () => StoryWorld): Readonly<Record<string, PreparedChange>> => ({
  eraseContributor: {
    seen: true,
    prepare: async () => {
      const { id } = await world().published('Navn skal bort', { contributors: [{ name: 'Glem Meg' }] });
      const input = { id, name: 'Glem Meg' };
      return () => world().api.ask(CONTRIBUTOR, { input }, world().editor);
    },
  },
  erasePerson: {
    seen: false,
    prepare: async () => {
      const person = await world().api.person('READER', null, 'Glem Person');
      return () => world().api.ask(PERSON, { input: { confirmName: 'Glem Person' } }, person);
    },
  },
});
