import type { StoryContent, Visibility } from './story-content.js';

/** Where a story stands in its editorial life. */
export const EDITORIAL_STATES = [
  'DRAFT',
  'SUBMITTED',
  'CHANGES_REQUESTED',
  'DECLINED',
  'PUBLISHED',
  'UNPUBLISHED',
  'ARCHIVED',
  'WITHDRAWN',
] as const;
/** One of {@link EDITORIAL_STATES}. */
export type EditorialState = (typeof EDITORIAL_STATES)[number];

/** Where the revision being worked on stands. */
export const PENDING_STATES = ['DRAFT', 'SUBMITTED', 'CHANGES_REQUESTED', 'DECLINED'] as const;
/** One of {@link PENDING_STATES}. */
export type PendingState = (typeof PENDING_STATES)[number];

/** What policies ask about a story. */
export interface StoryStanding {
  readonly id: string;
  readonly state: EditorialState;
  readonly visibility: Visibility;
  readonly embargoUntil: Date | null;
  readonly managingOrganisationId: string | null;
}

/** Settings of a story that are in force for its readers; a revision brings its own when it is published. */
export type StorySettings = Pick<
  StoryContent,
  'kind' | 'originalLanguage' | 'visibility' | 'withheldOrganisation' | 'lastConfirmedOn' | 'nextFollowUpOn' | 'license'
> & { readonly embargoUntil: Date | null };

/** A story's place in its editorial life and the settings in force for readers; what it says is its content. */
export interface StoryState extends StoryStanding, StorySettings {
  readonly slug: string;
  /** State of the revision being worked on; null when there is none. */
  readonly pendingState: PendingState | null;
  /** Goes up by one with every change. */
  readonly version: number;
  readonly latestRevision: number;
  readonly pendingRevision: number | null;
  readonly publishedRevision: number | null;
  /** When the submitted revision is to be published by itself; null when it waits for somebody to do it. */
  readonly publishAt: Date | null;
  /** Who has said so. */
  readonly scheduledBy: string | null;
  readonly createdBy: string;
  readonly createdAt: Date;
  /** The last change that readers could notice; work beside a published revision is none. */
  readonly updatedAt: Date;
  /** First publication; for an imported story the source's. */
  readonly publishedAt: Date | null;
  readonly source: string | null;
  readonly externalId: string | null;
  readonly sourceUrl: string | null;
  readonly sourceDigest: string | null;
}
