import { slugify } from '#kernel';

/** The slug of a story's title; a title without Latin letters gives `story-` and the end of the story's identifier. */
export const slugOfTitle = (title: string, storyId: string): string =>
  slugify(title) || `story-${storyId.replaceAll('-', '').slice(-8)}`;

/** Says whether a slug is the one wanted, or that with a number to tell it from others. */
export const isSlugFor = (slug: string, wanted: string): boolean =>
  slug === wanted || (slug.startsWith(`${wanted}-`) && /^[1-9]\d*$/.test(slug.slice(wanted.length + 1)));

/** The first of `wanted`, `wanted-2`, `wanted-3` … that is not taken. */
export const freeSlug = (wanted: string, taken: ReadonlySet<string>): string => {
  if (!taken.has(wanted)) return wanted;
  let number = 2;
  while (taken.has(`${wanted}-${number}`)) number += 1;
  return `${wanted}-${number}`;
};
