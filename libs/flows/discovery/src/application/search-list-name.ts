import { createHash } from 'node:crypto';
import type { StoryFilter } from '#domain/stories';
import type { StorySearchOrder } from './search-question.js';

/** The name of the list that a search pages through: another query, filter or order is another list. */
export const searchListName = (query: string, filter: StoryFilter, order: StorySearchOrder): string => {
  const given = Object.entries(filter).filter(([, value]) => value !== null && value !== undefined);
  const asked = JSON.stringify([query, order, given.sort(([a], [b]) => (a < b ? -1 : 1))]);
  return `search:${createHash('sha256').update(asked).digest('base64url')}`;
};
