import { toGlobalId } from '#platform/graphql-kit';
import { BODY, soundStory } from '../story-world.js';
import type { RightsWorld, Subject } from './rights-world.js';
import { NAMED, storySubject } from './story-subjects.js';
import type { Trial } from './walk.js';

const nothing = async (): Promise<Subject> => ({ id: '' });
const globalId = ({ id }: Subject): string => toGlobalId('Story', id);

/** How the stories' fields are asked for. */
export const storyTrials = (rights: RightsWorld): Readonly<Record<string, Trial>> => {
  const make = (state: string): Promise<Subject> => storySubject(rights, state);
  const step = (more: (subject: Subject) => object = () => ({})): Trial => ({
    make,
    variables: (subject) => ({ input: { id: globalId(subject), ...more(subject) } }),
  });
  const bySlug = ({ more }: Subject): object => ({ slug: more?.['slug'] });
  const noted = step(() => ({ note: 'Mer, takk.' }));
  return {
    'Query.story': {
      make,
      query: 'query ($slug: String!) { story(slug: $slug) { id } }',
      variables: bySlug,
      shown: globalId,
    },
    'Query.compareRevisions': {
      make,
      query: 'query ($slug: String!) { compareRevisions(slug: $slug, from: 1, to: 1) { __typename } }',
      variables: bySlug,
    },
    'Query.stories': {
      make,
      query: '{ stories(first: 100) { edges { node { id } } } }',
      variables: () => ({}),
      shown: globalId,
    },
    'Query.changes': { make: nothing, query: '{ changes(first: 1) { edges { cursor } } }', variables: () => ({}) },
    'Query.storyTemplate': {
      make: nothing,
      query: '{ storyTemplate(kind: GUIDE) { __typename } }',
      variables: () => ({}),
    },
    'Query.reviewRules': {
      make: nothing,
      query: 'query ($body: String!) { reviewRules(organisation: $body) { fourEyes } }',
      variables: () => ({ body: BODY }),
    },
    'Mutation.createStory': {
      make: nothing,
      variables: () => ({ input: soundStory('Ny', { managingOrganisation: { slug: BODY } }) }),
      keeps: true,
    },
    'Mutation.reviseStory': step(({ more }) => ({ expectedVersion: more?.['version'], costBand: 'UNDER_25' })),
    'Mutation.saveStoryPart': step(() => ({ language: 'NB', part: 'measures', text: 'Én løsning.' })),
    'Mutation.submitStory': step(),
    'Mutation.withdrawStory': step(),
    'Mutation.requestChanges': noted,
    'Mutation.declineStory': noted,
    'Mutation.publishStory': step(),
    'Mutation.schedulePublication': step(() => ({ at: '2998-01-01T00:00:00Z' })),
    'Mutation.cancelScheduledPublication': step(),
    'Mutation.unpublishStory': step(),
    'Mutation.archiveStory': step(),
    'Mutation.eraseContributor': step(() => ({ name: NAMED })),
    'Mutation.changeReviewRules': {
      make: nothing,
      variables: () => ({ input: { organisation: BODY, fourEyes: true } }),
      keeps: true,
    },
  };
};
