import type { Language } from '#kernel';
import type { StoryKind, SubmissionOutcome } from '#domain/stories';

/** Where the review of a submission stands: waiting for an editor, to be published at a moment, or what came of it. */
export type ReviewState = 'WAITING' | 'SCHEDULED' | SubmissionOutcome;

/** The longest texts, in characters, and the most comments of one revision and answers to one comment. */
export const LIMITS = { words: 5_000, quote: 1_000, comments: 500, answers: 100 } as const;

/** Something on the checklist that has been looked at. */
export interface Tick {
  readonly item: string;
  /** Null for one who is no longer known. */
  readonly by: string | null;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** What is said of a part of a revision, or of the whole, to those who work on it. Moments are ISO 8601, UTC. */
export interface ReviewCommentView {
  readonly id: string;
  readonly storyId: string;
  /** The revision that it is about. */
  readonly revision: number;
  /** `title`, `summary`, the key of a section, or the name of a field; null for the story as a whole, and for an answer. */
  readonly part: string | null;
  readonly language: Language | null;
  /** The words that it is about, as they stood. */
  readonly quote: string | null;
  readonly words: string;
  /** Null for one who is no longer known. */
  readonly authorName: string | null;
  readonly isOwn: boolean;
  readonly at: string;
  readonly resolvedAt: string | null;
  readonly resolvedBy: string | null;
  /** Oldest first; none for an answer. */
  readonly answers: readonly ReviewCommentView[];
}

/** That a revision was submitted, and what came of it. Moments are ISO 8601, UTC. */
export interface SubmissionView {
  readonly revision: number;
  readonly state: ReviewState;
  readonly submittedAt: string;
  /** Null for one who is no longer known. */
  readonly submittedBy: string | null;
  readonly decidedAt: string | null;
  readonly decidedBy: string | null;
}

/** The review of what was last submitted of a story, as those who work on it see it. Moments are ISO 8601, UTC. */
export interface ReviewView extends SubmissionView {
  readonly storyId: string;
  readonly kind: StoryKind;
  /** When it is to be published by itself, if anybody has said so. */
  readonly publishAt: string | null;
  /** Null for one who is no longer known. */
  readonly scheduledBy: string | null;
  readonly assignee: { readonly id: string; readonly name: string } | null;
  /** A Norwegian calendar day, `YYYY-MM-DD`. */
  readonly dueOn: string;
  /** Whether it still waits after that day. */
  readonly isOverdue: boolean;
  /** Whether the caller may publish or schedule it: decides about the story, and four eyes do not leave it to others. */
  readonly mayPublish: boolean;
  /** Every submission of the story, newest first. */
  readonly submissions: readonly SubmissionView[];
  readonly ticks: readonly Tick[];
  /** Oldest first. */
  readonly comments: readonly ReviewCommentView[];
}

/** Which reviews a queue holds: AND between fields. */
export interface ReviewFilter {
  /** Slugs or organisation numbers of the bodies that keep the stories. */
  readonly organisations?: readonly string[] | null | undefined;
  readonly assigneeId?: string | null | undefined;
  readonly isAssigned?: boolean | null | undefined;
  readonly isOverdue?: boolean | null | undefined;
  /** What waits, when left out. */
  readonly states?: readonly ReviewState[] | null | undefined;
}
