/** What can be followed. */
export const FOLLOW_KINDS = ['STORY', 'SEARCH', 'SECTOR', 'METHOD', 'ORGANISATION', 'PERSON'] as const;

/** One of {@link FOLLOW_KINDS}. */
export type FollowKind = (typeof FOLLOW_KINDS)[number];

/** How often mails tell of what is followed, the most often first. */
export const FREQUENCIES = ['INSTANT', 'DAILY', 'WEEKLY'] as const;

/** One of {@link FREQUENCIES}. */
export type Frequency = (typeof FREQUENCIES)[number];

/** What somebody follows: one of these is not null, as the kind says. */
export interface FollowTarget {
  readonly kind: FollowKind;
  readonly storyId: string | null;
  readonly conceptId: string | null;
  readonly organisationId: string | null;
  /** The name of somebody who has contributed to stories. */
  readonly contributor: string | null;
  /** A search as {@link searchText} writes it. */
  readonly search: string | null;
}

/** Something that a person follows. */
export interface Follow extends FollowTarget {
  readonly id: string;
  readonly frequency: Frequency;
  /** A moment in ISO 8601. */
  readonly createdAt: string;
}

/** Nothing yet of what somebody follows. */
export const NO_TARGET = {
  storyId: null,
  conceptId: null,
  organisationId: null,
  contributor: null,
  search: null,
} as const;

/** A person follows no more than these. */
export const MOST_FOLLOWS = 500;
