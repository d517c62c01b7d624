/** What somebody names a story by. */
export type StoryNamed = { readonly id: string } | { readonly slug: string };

const GLOBAL_ID = /^U3Rvcnk6[\w+/=-]+$/;
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** The rooms in whose addresses a story stands, the name of it next. */
const ROOMS = ['stories', 'write', 'review'];

/** Reads what a story is named by: its address in any language and room, its short name, or its id; null where it is none of them. */
export const storyNamed = (written: string): StoryNamed | null => {
  const parts = (written.trim().split(/[?#]/, 1)[0] ?? '').split('/').filter(Boolean);
  const room = parts.findIndex((part) => ROOMS.includes(part));
  const name = (room === -1 ? parts.at(-1) : parts[room + 1]) ?? '';
  if (GLOBAL_ID.test(name)) return { id: name };
  return SLUG.test(name) ? { slug: name } : null;
};
