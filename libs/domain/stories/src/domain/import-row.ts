import { norwegianDay } from '#kernel';
import { LIMITS } from './content-limits.js';
import type { Faults } from './faults.js';
import { readDay, readMoment, readText, readWebAddress } from './read-fields.js';
import type { ImportedStory } from './story-input.js';

/** What a row says of itself beside the story's content. */
export interface RowHead {
  readonly externalId: string;
  readonly sourceUrl: string | null;
  readonly publishedAt: Date | null;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

const readPublishedAt = (value: string | null | undefined, at: Faults, now: Date): Date | null => {
  if (value === null || value === undefined) return null;
  const text = DAY.test(value) ? readDay(value, at) : readMoment(value, at);
  if (text === null) return null;
  const moment = new Date(DAY.test(text) ? `${text}T11:00:00Z` : text);
  if (norwegianDay(moment) > norwegianDay(now)) at.add(`${value} has not come yet.`);
  return moment > now ? now : moment;
};

/** Reads a row's identity, address and day of publication; a day is taken as noon in Norway. */
export const readRowHead = (row: ImportedStory, at: Faults, now: Date): RowHead => ({
  externalId: readText(row.externalId, at.at('externalId'), LIMITS.externalId),
  sourceUrl: row.sourceUrl ? readWebAddress(row.sourceUrl, at.at('sourceUrl'), LIMITS.url) : null,
  publishedAt: readPublishedAt(row.publishedAt, at.at('publishedAt'), now),
});
