import type { GovernmentLevel, StoryKind, StoryOutcome, StoryStatus } from '#domain/stories';
import { STORY_KINDS, STORY_OUTCOMES, STORY_STATUSES } from '#domain/stories';
import { type Language, isLanguage } from '#kernel';

/** A word of a file as one of ours: `in-use`, `In use` and `IN_USE` are the same. */
export const asOurs = (word: string): string =>
  word
    .trim()
    .toUpperCase()
    .replace(/[\s-]+/g, '_');

/** A value of ours as a word of a file: `in-use`. */
export const asWord = (value: string): string => value.toLowerCase().replaceAll('_', '-');

const known = <T extends string>(word: string, ours: readonly T[], others: Readonly<Record<string, T>>): T | null => {
  const value = asOurs(word);
  return ours.find((one) => one === value) ?? (Object.hasOwn(others, value) ? (others[value] ?? null) : null);
};

const OTHER_KINDS: Readonly<Record<string, StoryKind>> = {
  CASE: 'CASE_STORY',
  ARTICLE: 'CASE_STORY',
  BLOG: 'CASE_STORY',
  NEWS: 'CASE_STORY',
};

/** The kind that a word stands for; articles, blog posts and news tell an experience. Null for a word we do not know. */
export const kindOf = (word: string): StoryKind | null => known(word, STORY_KINDS, OTHER_KINDS);

const OTHER_STATUSES: Readonly<Record<string, StoryStatus>> = {
  IMPLEMENTED: 'IN_USE',
  IN_PRODUCTION: 'IN_USE',
  IN_DEVELOPMENT: 'ONGOING',
  PILOT: 'PILOTING',
  NOT_IN_USE_ANYMORE: 'STOPPED',
};

/** The status that a word stands for, or null for one we do not know. */
export const statusOf = (word: string): StoryStatus | null => known(word, STORY_STATUSES, OTHER_STATUSES);

const OTHER_OUTCOMES: Readonly<Record<string, StoryOutcome>> = {
  ECONOMIC: 'ACHIEVED',
  TIME_SAVED: 'ACHIEVED',
  QUALITY: 'ACHIEVED',
  CLIMATE: 'ACHIEVED',
  ENVIRONMENT: 'ACHIEVED',
  USER_SATISFACTION: 'ACHIEVED',
  WORKING_ENVIRONMENT: 'ACHIEVED',
  INDUSTRY: 'ACHIEVED',
};

/** The outcome that a word stands for; a kind of benefit that came means that something was achieved. Null for a word we do not know. */
export const outcomeOf = (word: string): StoryOutcome | null => known(word, STORY_OUTCOMES, OTHER_OUTCOMES);

/** The level of a body that a source calls so; null for what is no level of government. */
export const levelOf = (category: string): GovernmentLevel | null => {
  const levels: Readonly<Record<string, GovernmentLevel>> = {
    CENTRAL_GOVERNMENT: 'STATE',
    REGIONAL_GOVERNMENT: 'COUNTY',
    LOCAL_GOVERNMENT: 'MUNICIPALITY',
  };
  return levels[asOurs(category)] ?? null;
};

const OTHER_CODES: ReadonlyMap<string, Language> = new Map([
  ['no', 'nb'],
  ['nob', 'nb'],
  ['nno', 'nn'],
  ['eng', 'en'],
  ['sme', 'se'],
]);

/** The language of a code such as `nb`, `nb-NO`, `no` or `eng`; null for one we keep no texts in. */
export const languageOf = (code: string): Language | null => {
  const [primary = ''] = code.trim().toLowerCase().split(/[-_]/);
  return isLanguage(primary) ? primary : (OTHER_CODES.get(primary) ?? null);
};
