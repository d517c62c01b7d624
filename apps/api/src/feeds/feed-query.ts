import { LANGUAGES, type Language, badInput, isLanguage } from '#kernel';
import { STORY_KINDS, STORY_OUTCOMES, STORY_STATUSES, type StoryFilter } from '#domain/stories';
import type { FeedRequest, FeedSubject } from '#flows/feeds';

type Parameters = Readonly<Record<string, unknown>>;

const MOST_VALUES = 50;
const LONGEST_QUERY = 500;
const OF_EVERY_FEED = ['lang', 'after'] as const;
const NAMES = ['sectors', 'methods', 'organisations', 'municipalities'] as const;
const OF_A_SEARCH = [
  'q',
  ...NAMES,
  'kinds',
  'statuses',
  'outcomes',
  'languages',
  'publishedFrom',
  'publishedTo',
  'hasMeasuredBenefits',
] as const;

const one = (given: Parameters, name: string): string | null => {
  const value = given[name];
  if (value === undefined || value === '') return null;
  if (typeof value !== 'string') throw badInput(`Give \`${name}\` once.`, name);
  return value;
};

const some = (given: Parameters, name: string): readonly string[] | null => {
  const value = given[name];
  const texts = (Array.isArray(value) ? value : [value]).flatMap((text) =>
    typeof text === 'string' ? text.split(',') : [],
  );
  const values = texts.map((text) => text.trim()).filter((text) => text !== '');
  if (values.length > MOST_VALUES) throw badInput(`\`${name}\` holds at most ${MOST_VALUES} values.`, name);
  return values.length === 0 ? null : values;
};

const someOf = <T extends string>(given: Parameters, name: string, known: readonly T[]): readonly T[] | null => {
  const values = some(given, name);
  return (
    values?.map((value) => {
      const meant = known.find((candidate) => candidate.toLowerCase() === value.toLowerCase());
      if (meant === undefined) throw badInput(`\`${name}\` knows no "${value}"; it may be ${known.join(', ')}.`, name);
      return meant;
    }) ?? null
  );
};

const languageIn = (given: Parameters): Language | null => {
  const text = one(given, 'lang');
  if (text === null || isLanguage(text)) return text;
  throw badInput(`\`lang\` knows no "${text}"; it may be ${LANGUAGES.join(', ')}.`, 'lang');
};

const measured = (given: Parameters): boolean | null => {
  const text = one(given, 'hasMeasuredBenefits');
  if (text !== null && text !== 'true' && text !== 'false')
    throw badInput('`hasMeasuredBenefits` is true or false.', 'hasMeasuredBenefits');
  return text === null ? null : text === 'true';
};

const filterIn = (given: Parameters): StoryFilter => {
  const filter: StoryFilter = {
    ...Object.fromEntries(NAMES.map((name) => [name, some(given, name)])),
    kinds: someOf(given, 'kinds', STORY_KINDS),
    statuses: someOf(given, 'statuses', STORY_STATUSES),
    outcomes: someOf(given, 'outcomes', STORY_OUTCOMES),
    languages: someOf(given, 'languages', LANGUAGES),
    publishedFrom: one(given, 'publishedFrom'),
    publishedTo: one(given, 'publishedTo'),
    hasMeasuredBenefits: measured(given),
  };
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== null));
};

const refuseOthers = (given: Parameters, known: readonly string[]): void => {
  const strange = Object.keys(given).find((name) => !known.includes(name));
  if (strange !== undefined)
    throw badInput(`This feed has no \`${strange.slice(0, 50)}\`; it has ${known.join(', ')}.`, strange);
};

/**
 * Reads what a feed's address asks for.
 *
 * @param one the sector, method or body that the path names; null for a search, whose parameters say the rest.
 * @throws Failure BAD_USER_INPUT for parameters that the feed does not have, and for values that they do not know.
 */
export const readFeedQuery = (given: Parameters, named: FeedSubject | null): FeedRequest => {
  refuseOthers(given, named === null ? [...OF_A_SEARCH, ...OF_EVERY_FEED] : OF_EVERY_FEED);
  const query = one(given, 'q') ?? '';
  if (query.length > LONGEST_QUERY) throw badInput(`\`q\` has at most ${LONGEST_QUERY} characters.`, 'q');
  const subject = named ?? { kind: 'SEARCH', query, filter: filterIn(given) };
  return { subject, language: languageIn(given), after: one(given, 'after') };
};
