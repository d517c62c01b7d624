import type { ImportedStory } from './story-input.js';

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (value instanceof Date || typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  return Object.fromEntries(
    entries.toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([key, one]) => [key, sorted(one)]),
  );
};

/**
 * The text that two rows have in common exactly when they say the same, however their fields are ordered. When the source
 * published it is left out: a story keeps the day of its first publication.
 */
export const canonicalRow = ({ publishedAt: _, ...row }: ImportedStory): string => JSON.stringify(sorted(row));
