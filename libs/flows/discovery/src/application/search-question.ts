import type { Actor } from '#kernel';
import type { ValueField } from '../story-index/story-entry.js';
import type { FacetCounts, FacetField } from './facet-field.js';

/** The orders that matches can have. */
export const STORY_SEARCH_ORDERS = ['RELEVANCE', 'PUBLISHED_AT_DESC', 'PUBLISHED_AT_ASC'] as const;

/** One of {@link STORY_SEARCH_ORDERS}. */
export type StorySearchOrder = (typeof STORY_SEARCH_ORDERS)[number];

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

/** A question put to the index of stories, beside the things it asks for. */
export interface SearchQuestion {
  readonly actor: Actor;
  readonly now: Date;
  readonly conditions: readonly SearchCondition[];
  readonly order: StorySearchOrder;
  /** How many matches come before the page, where they are ordered by relevance. */
  readonly offset: number;
  /** The match before the page, where they are ordered by date; null for the first page. */
  readonly after: DatePlace | null;
  readonly limit: number;
  readonly facets: readonly FacetField[];
}

/** What was found; `score` is from 0 to 1, null where matches are ordered by date. */
export interface SearchAnswer {
  readonly hits: readonly (DatePlace & { readonly score: number | null })[];
  readonly total: number;
  /** How many there would be without conditions. */
  readonly matching: number;
  /** How many matches there are from the beginning of the page on. */
  readonly remaining: number;
  readonly facets: FacetCounts;
}

/** The order of the matches: by date where there is no word to be relevant to. */
export const orderOf = (order: StorySearchOrder, asksForWords: boolean): StorySearchOrder =>
  order === 'RELEVANCE' && !asksForWords ? 'PUBLISHED_AT_DESC' : order;
