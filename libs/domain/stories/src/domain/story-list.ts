import type { Language, PageRequest } from '#kernel';
import type { StoryKind, StoryOutcome, StoryStatus } from './story-content.js';
import type { EditorialState } from './story-state.js';

type Some<T> = readonly T[] | null | undefined;

/** Which stories a list holds: OR inside a field, AND between fields. */
export interface StoryFilter {
  /** Slugs; narrower concepts are included. */
  readonly sectors?: Some<string>;
  /** Slugs; narrower concepts are included. */
  readonly methods?: Some<string>;
  /** Slugs or organisation numbers; predecessors and successors are included. */
  readonly organisations?: Some<string>;
  /** Numbers (former ones too) or slugs; predecessors and successors are included. */
  readonly municipalities?: Some<string>;
  readonly kinds?: Some<StoryKind>;
  readonly statuses?: Some<StoryStatus>;
  readonly outcomes?: Some<StoryOutcome>;
  /** Languages in which the story has a text. */
  readonly languages?: Some<Language>;
  /** Norwegian calendar days, both included, `YYYY-MM-DD`. */
  readonly publishedFrom?: string | null | undefined;
  readonly publishedTo?: string | null | undefined;
  readonly hasMeasuredBenefits?: boolean | null | undefined;
  /** Work in these states instead of what is published; for contributors and editors. */
  readonly editorialStates?: Some<EditorialState>;
}

/** Which stories a list holds, where a search could not ask for it too. */
export interface StoryListFilter extends StoryFilter {
  /** The name of somebody who contributed, as it stands on the stories, in whatever case. */
  readonly contributor?: string | null | undefined;
}

/** The orders a list of stories can have. */
export const STORY_ORDER_FIELDS = ['PUBLISHED_AT', 'UPDATED_AT', 'TITLE'] as const;
/** One of {@link STORY_ORDER_FIELDS}. */
export type StoryOrderField = (typeof STORY_ORDER_FIELDS)[number];

/** By what a list is ordered, and which way. */
export interface StoryOrder {
  readonly field: StoryOrderField;
  readonly direction: 'ASC' | 'DESC';
}

/** A page of a list asked for; `language` null asks for each story's original text. */
export interface StoryListRequest {
  readonly filter?: StoryListFilter | null | undefined;
  /** Left out: newest publication first. */
  readonly orderBy?: StoryOrder | null | undefined;
  readonly page: PageRequest;
  readonly language?: Language | null | undefined;
}

/** What happened to a story, as the change feed tells it. */
export type StoryChangeKind = 'PUBLISHED' | 'REVISED' | 'BENEFITS_CHANGED' | 'UNPUBLISHED' | 'ARCHIVED' | 'WITHDRAWN';

/** One entry of the change feed. */
export interface StoryChange {
  /** Strictly increasing; a reader who has seen n is never given a smaller one later. */
  readonly sequence: string;
  readonly kind: StoryChangeKind;
  readonly storyId: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** The story is not, or no longer, there for this reader; slug and revision are null then. */
  readonly tombstone: boolean;
  readonly slug: string | null;
  readonly revision: number | null;
}
