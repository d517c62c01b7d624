import type { GraphQLResolveInfo } from 'graphql';
import { selectedFields } from '#platform/graphql-kit';

/** The fields of a story that its card does not hold. */
export const WHOLE_STORY_FIELDS = [
  'sections',
  'body',
  'bodyHtml',
  'goals',
  'anchoring',
  'contributors',
  'attachments',
  'relations',
  'revisions',
  'changeNote',
  'revisionPublishedAt',
  'createdAt',
  'managingOrganisation',
  'provenance',
  'reviewNotes',
] as const;

/**
 * Says whether a query asks for more of its stories than their cards hold.
 *
 * @param path where the stories are below the field being resolved, such as `['edges', 'node']`.
 */
export const asksForWholeStories = (
  info: Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>,
  path: readonly string[] = [],
): boolean => {
  const asked = selectedFields(info, path);
  return WHOLE_STORY_FIELDS.some((field) => asked.has(field));
};
