/** An event as the journal keeps it: who did what to which subject, and when; what it led to is read from the subject. */
export interface JournalEvent {
  /** Its number in the journal; numbers come in the order of the commits. */
  readonly sequence: number;
  readonly id: string;
  /** Past tense and versioned by name, such as `StoryPublished`. */
  readonly kind: string;
  readonly subjectId: string;
  /** The subject's version after the change. */
  readonly subjectVersion: number;
  readonly revision: number | null;
  readonly audience: 'OPEN' | 'PUBLIC_SECTOR' | 'AGENCY' | null;
  readonly actorId: string;
  readonly occurredAt: Date;
}
