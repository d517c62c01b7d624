import type { Visibility } from '#domain/stories';

/** What stories are chosen and counted by. Lines hold bodies with those before and after them. */
export const VALUE_FIELDS = [
  'sectors',
  'methods',
  'organisations',
  'organisationLine',
  'placeLine',
  'levels',
  'languages',
  'kind',
  'status',
  'outcome',
] as const;

/** One of {@link VALUE_FIELDS}. */
export type ValueField = (typeof VALUE_FIELDS)[number];

/** Everything that a published story is found, chosen, ordered and counted by. */
export interface StoryEntry {
  readonly visibility: Visibility;
  /** Milliseconds since 1970; 0 without an embargo. */
  readonly visibleFrom: number;
  /** The body that manages the story, where it alone may read it; told to nobody. */
  readonly managingBody: string | null;
  /** Milliseconds since 1970. */
  readonly publishedAt: number;
  /** The Norwegian day of publication as a number, such as 20171218. */
  readonly publishedDay: number;
  readonly measuredBenefits: boolean;
  readonly values: Readonly<Record<ValueField, readonly string[]>>;
  /** How many words each field has, in the order of the fields. */
  readonly lengths: readonly number[];
  /** Words of Norwegian text in normal form, each followed by its packed counts in base 36, all separated by spaces. */
  readonly norwegian: string;
  /** Words of other text, likewise. */
  readonly foreign: string;
}

/** A Norwegian day (`YYYY-MM-DD`) as a number that can be compared, such as 20171218. */
export const dayNumber = (day: string): number => Number(day.replaceAll('-', ''));

/** Calls `see` for each word of a list of words as an entry keeps it, with where it stands in the list. */
export const eachWord = (list: string, see: (from: number, to: number, packed: number) => void): void => {
  for (let from = 0; from < list.length;) {
    const to = list.indexOf(' ', from);
    let packed = 0;
    let place = to + 1;
    for (; place < list.length; place += 1) {
      const code = list.charCodeAt(place);
      if (code === SPACE) break;
      packed = packed * 36 + (code >= SMALL_A ? code - SMALL_A + 10 : code - ZERO);
    }
    see(from, to, packed);
    from = place + 1;
  }
};

const SPACE = 32;
const ZERO = 48;
const SMALL_A = 97;
