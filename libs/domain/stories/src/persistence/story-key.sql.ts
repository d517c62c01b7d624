/** What stories are asked for by. */
export type StoryKey = 'id' | 'slug';

/** For each: the key as it was asked for, where stories `s` come from, and which; `$1` is the list of keys. */
export const STORIES_BY: Readonly<
  Record<StoryKey, { readonly key: string; readonly from: string; readonly where: string }>
> = {
  id: { key: 's.id', from: 'stories s', where: 's.id = any($1::uuid[])' },
  slug: {
    key: 'g.slug',
    from: 'story_slugs g join stories s on s.id = g.story_id',
    where: 'g.slug = any($1::text[])',
  },
};
