/** Where a comment stands: waiting for an editor, shown, hidden by an editor, or deleted by whoever wrote it. */
export const COMMENT_STATES = ['PENDING', 'SHOWN', 'HIDDEN', 'DELETED'] as const;
/** One of {@link COMMENT_STATES}. */
export type CommentState = (typeof COMMENT_STATES)[number];

/** Whether the editors of a body see comments before others do, or after. */
export const MODERATIONS = ['BEFORE', 'AFTER'] as const;
/** One of {@link MODERATIONS}. */
export type Moderation = (typeof MODERATIONS)[number];

/** What whoever wrote a comment is to its story: its author, or an editor of the body that keeps it. */
export const BADGES = ['AUTHOR', 'EDITOR'] as const;
/** One of {@link BADGES}. */
export type Badge = (typeof BADGES)[number];

/** The longest texts, in characters, and the most replies told with a comment. */
export const LIMITS = { markdown: 5_000, reason: 1_000, replies: 100 } as const;

/** A comment as one caller is shown it. Moments are ISO 8601, UTC. */
export interface CommentView {
  readonly id: string;
  readonly storyId: string;
  /** The comment that this one replies to; null for one that begins a thread. */
  readonly parentId: string | null;
  readonly state: CommentState;
  /** Null when it was deleted. */
  readonly markdown: string | null;
  /** Null when it was deleted, and for a person who was erased. */
  readonly authorName: string | null;
  readonly badges: readonly Badge[];
  readonly createdAt: string;
  readonly editedAt: string | null;
  /** Whether the caller has written it. */
  readonly isOwn: boolean;
  /** Why it was hidden, for its author and the editors. */
  readonly hiddenReason: string | null;
  /** How many reports wait for the editors; null to everybody else. */
  readonly reports: number | null;
  /** Oldest first; none for a reply. */
  readonly replies: readonly CommentView[];
}

/** What rules ask about a comment. */
export interface CommentStanding {
  readonly id: string;
  readonly storyId: string;
  readonly parentId: string | null;
  readonly personId: string;
  readonly state: CommentState;
  readonly createdAt: Date;
}
