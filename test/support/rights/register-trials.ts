import { newId } from '#kernel';
import { toGlobalId } from '#platform/graphql-kit';
import { SYNONYMS, synonymsAtHand } from '../search-mutations.js';
import { BODY, OTHER_BODY } from '../story-world.js';
import type { RightsWorld, Subject } from './rights-world.js';
import type { Trial } from './walk.js';

const nothing = async (): Promise<Subject> => ({ id: '' });
const open = (query: string): Trial => ({ make: nothing, query, variables: () => ({}) });
let places = 0;
const unique = (): string => `rett-${(places += 1)}`;

/** How the registers' fields are asked for. */
export const registerTrials = (rights: RightsWorld): Readonly<Record<string, Trial>> => ({
  'Query.node': {
    make: async () => {
      const [row] = await rights.world.rows<{ id: string }>('select id from concepts limit 1');
      return { id: toGlobalId('Concept', row!.id) };
    },
    query: 'query ($id: ID!) { node(id: $id) { id } }',
    variables: ({ id }) => ({ id }),
  },
  'Query.concept': open('{ concept(scheme: METHOD, slug: "procurement") { id } }'),
  'Query.concepts': open('{ concepts(scheme: METHOD, first: 1) { edges { cursor } } }'),
  'Query.organisation': open(`{ organisation(slug: "${BODY}") { id } }`),
  'Query.organisations': open('{ organisations(first: 1) { edges { cursor } } }'),
  'Mutation.defineConcept': {
    make: nothing,
    variables: () => ({
      input: { scheme: 'METHOD', slug: unique(), labels: [{ language: 'NB', kind: 'PREFERRED', label: 'Ny' }] },
    }),
    keeps: true,
  },
  'Mutation.registerOrganisation': {
    make: nothing,
    variables: () => ({
      input: { slug: unique(), kind: 'OTHER', names: [{ language: 'NB', kind: 'CURRENT', name: 'Nyskapt' }] },
    }),
    keeps: true,
  },
  'Mutation.recordSuccession': {
    make: async () => {
      const [id, slug] = [newId(), unique()];
      await rights.api.rows(
        `with it as (insert into organisations (id, slug, kind, version, created_at, updated_at)
           values ($1, $2, 'OTHER', 1, now(), now()) returning 1) select * from it`,
        [id, slug],
      );
      return { id: slug };
    },
    variables: ({ id }) => ({ input: { predecessor: BODY, successor: id, on: '2030-01-01', kind: 'PART' } }),
  },
});

/** How the fields of searching are asked for. */
export const searchTrials = (rights: RightsWorld): Readonly<Record<string, Trial>> => {
  const onSet = (more: object = {}): Trial => ({
    make: async () => {
      const { id, version } = await synonymsAtHand(rights.world);
      return { id, more: { version } };
    },
    variables: ({ id, more: { version } = {} }) => ({ input: { id, expectedVersion: version, ...more } }),
  });
  return {
    'Query.beforeYouStart': open('{ beforeYouStart(text: "Ny sak om anskaffelser") { __typename } }'),
    'Query.searchStories': open('{ searchStories(query: "skole") { totalCount } }'),
    'Query.suggest': open('{ suggest(prefix: "sko") { __typename } }'),
    'Query.searchIndexHealth': open('{ searchIndexHealth { publishedStories } }'),
    'Query.searchLog': open('{ searchLog(first: 1) { edges { cursor } } }'),
    'Query.synonyms': open('{ synonyms(first: 1) { edges { cursor } } }'),
    'Mutation.addSynonyms': { make: nothing, variables: () => ({ input: { expressions: SYNONYMS } }), keeps: true },
    'Mutation.changeSynonyms': onSet({ expressions: SYNONYMS }),
    'Mutation.removeSynonyms': onSet(),
    'Mutation.recordSearchClick': {
      make: nothing,
      variables: () => ({ input: { query: 'skole', position: 1 } }),
      keeps: true,
    },
  };
};

/** How the fields of following and being told are asked for. */
export const noticeTrials = (rights: RightsWorld): Readonly<Record<string, Trial>> => {
  const aReader = async (): Promise<Subject> => ({ id: '', self: await rights.api.person('READER', OTHER_BODY) });
  const onFollow = (more: object = {}): Trial => ({
    make: async () => {
      const [id, self] = [newId(), await rights.api.person('READER', OTHER_BODY)];
      await rights.api.rows(
        `with it as (insert into follows (id, person_id, kind, contributor, frequency, created_at)
           values ($1, $2, 'PERSON', 'Kari', 'DAILY', now()) returning 1) select * from it`,
        [id, self.personId],
      );
      return { id: toGlobalId('Follow', id), self };
    },
    variables: ({ id }) => ({ input: { id, ...more } }),
  });
  return {
    'Mutation.follow': { make: aReader, variables: () => ({ input: { organisation: BODY } }), keeps: true },
    'Mutation.changeFollow': onFollow({ frequency: 'WEEKLY' }),
    'Mutation.unfollow': onFollow(),
    'Mutation.changeNoticeSettings': { make: aReader, variables: () => ({ input: { byMail: false } }), keeps: true },
    'Mutation.markNoticesRead': { make: aReader, variables: () => ({ input: {} }), keeps: true },
  };
};
