import type { RouterContextProvider } from 'react-router';
import { FollowedTargetsDocument, type FollowedTargetsQuery } from '../../.generated/documents.js';
import { ask } from '../api/ask.server.js';
import { surroundingsContext } from '../api/surroundings.js';
import { type Followed, type FollowTarget, targetKey } from './follow-target.js';

type Follows = NonNullable<NonNullable<FollowedTargetsQuery['viewer']>['follows']>;
type Follow = Follows['edges'][number]['node'];

/** What is followed, as it would be asked for; null for a story that may not be read now. */
export const targetOf = ({ kind, story, concept, organisation, contributor, search }: Follow): FollowTarget | null => {
  if (kind === 'STORY') return story && { story: story.id };
  if (kind === 'SECTOR') return concept && { sector: concept.slug };
  if (kind === 'METHOD') return concept && { method: concept.slug };
  if (kind === 'ORGANISATION') return organisation && { organisation: organisation.slug };
  if (kind === 'PERSON') return contributor ? { contributor } : null;
  return search && { search };
};

/** A person follows at most five times what one page tells. */
const MOST_PAGES = 5;

/**
 * Whether the person who asks for a page follows something already: for the loader of a page with a follow button.
 * Nothing is asked for where nobody is signed in.
 */
export const followedAs = async (
  context: Readonly<RouterContextProvider>,
  target: FollowTarget,
): Promise<Followed | null> => {
  if (!context.get(surroundingsContext).hasSession) return null;
  const wanted = targetKey(target);
  let after: string | null | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const follows: Follows | null | undefined = (await ask(context, FollowedTargetsDocument, { after })).viewer
      ?.follows;
    const found = follows?.edges.find(({ node }) => {
      const one = targetOf(node);
      return one !== null && targetKey(one) === wanted;
    });
    if (found) return { id: found.node.id };
    if (!follows?.pageInfo.hasNextPage) return null;
    after = follows.pageInfo.endCursor;
  }
  return null;
};
