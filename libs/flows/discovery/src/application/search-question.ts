import type { Actor } from '#kernel';
import type { FacetCounts, FacetField } from './facet-field.js';

/** The orders that matches can have. */
export const STORY_SEARCH_ORDERS = ['RELEVANCE', 'PUBLISHED_AT_DESC', 'PUBLISHED_AT_ASC'] as const;

/** One of {@link STORY_SEARCH_ORDERS}. */
export type StorySearchOrder = (typeof STORY_SEARCH_ORDERS)[number];

/** What an engine keeps of a story to choose by. Lines hold bodies with those before and after them. */
export type ValueField =
  'sectors' | 'methods' | 'organisationLine' | 'placeLine' | 'kind' | 'status' | 'outcome' | 'languages';

/** One field of a filter with all its references looked up; `facet` is what it is the own filter of. */
export type SearchCondition =
  | {
      readonly kind: 'ANY_OF';
      readonly facet: FacetField | null;
      /** One of these fields holds one of the values. */
      readonly fields: readonly ValueField[];
      readonly values: readonly string[];
    }
  | {
      readonly kind: 'PUBLISHED_BETWEEN';
      readonly facet: 'YEAR';
      /** Norwegian days, both included. */
      readonly from: string | null;
      readonly to: string | null;
    }
  | { readonly kind: 'MEASURED'; readonly facet: null; readonly measured: boolean };

/** A place in a list ordered by date: the match before it. */
export interface DatePlace {
  /** Milliseconds since 1970. */
  readonly publishedAt: number;
  readonly id: string;
}

/** A question put to either engine. */
export interface SearchQuestion {
  readonly actor: Actor;
  readonly now: Date;
  /** Analysed terms; none finds everything. */
  readonly words: readonly string[];
  readonly conditions: readonly SearchCondition[];
  readonly order: StorySearchOrder;
  /** How many matches come before the page, where they are ordered by relevance. */
  readonly offset: number;
  /** The match before the page, where they are ordered by date; null for the first page. */
  readonly after: DatePlace | null;
  readonly limit: number;
  readonly facets: readonly FacetField[];
  /** Stories that must not be found, though the engine may not know it yet. */
  readonly excluded: readonly string[];
}

/** What an engine found; `score` is from 0 to 1, null where matches are ordered by date. */
export interface SearchAnswer {
  readonly hits: readonly (DatePlace & { readonly score: number | null })[];
  readonly total: number;
  /** How many matches there are from the beginning of the page on. */
  readonly remaining: number;
  readonly facets: FacetCounts;
}

/** The last word of a query also finds longer words that begin with it, from this many letters on. */
const SHORTEST_BEGINNING = 4;

/** Says whether the last word of a query is also taken as the beginning of one. */
export const lastIsBeginning = (words: readonly string[]): boolean => (words.at(-1)?.length ?? 0) >= SHORTEST_BEGINNING;

/** The order of the matches: by date where there is no word to be relevant to. */
export const orderOf = ({ order, words }: Pick<SearchQuestion, 'order' | 'words'>): StorySearchOrder =>
  order === 'RELEVANCE' && words.length === 0 ? 'PUBLISHED_AT_DESC' : order;
