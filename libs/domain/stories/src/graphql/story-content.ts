import { fromGlobalId, readGlobalId } from '#platform/graphql-kit';
import type {
  CreateStoryInput,
  OrganisationReference,
  ReviseStoryInput,
  StoryContentInput,
} from '../domain/story-input.js';
import type { StoryContentArgs } from './story-content.inputs.js';
import type { OrganisationReferenceArgs } from './story-parts.inputs.js';
import type { CreateStoryArgs, ReviseStoryArgs } from './story-verbs.inputs.js';
import { stepOf } from './story-steps.js';

/** Keeps apart what was left out, what was emptied, and what was given. */
const each = <T, R>(
  list: readonly T[] | null | undefined,
  read: (item: T, place: string) => R,
): R[] | null | undefined => list && list.map((item, place) => read(item, String(place)));

const body = <T extends OrganisationReferenceArgs>(reference: T, ...path: string[]): T & OrganisationReference =>
  typeof reference.id === 'string'
    ? { ...reference, id: fromGlobalId('Organisation', reference.id, ...path, 'id') }
    : reference;

const keyOrSlug = (type: string, text: string): string => {
  const found = readGlobalId(text);
  return found?.type === type ? found.id : text;
};

const content = <T extends StoryContentArgs>(input: T): T & StoryContentInput => ({
  ...input,
  organisations: each(input.organisations, (one, place) => body(one, 'input', 'organisations', place)),
  places: each(input.places, (place) => keyOrSlug('Organisation', place)),
  relations: each(input.relations, ({ kind, story }) => ({ kind, story: keyOrSlug('Story', story) })),
});

/** A new story as the verb takes it. */
export const newStory = (input: CreateStoryArgs): CreateStoryInput => ({
  ...content(input),
  managingOrganisation: input.managingOrganisation && body(input.managingOrganisation, 'input', 'managingOrganisation'),
});

/** A change of what a story says as the verb takes it. */
export const storyChange = (input: ReviseStoryArgs): ReviseStoryInput => stepOf(content(input));
