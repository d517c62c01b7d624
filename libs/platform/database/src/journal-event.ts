/** Words of the product by their names. */
type Told = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** What happened, as a verb tells it: a nudge, not a payload. */
export interface NewEvent {
  /** Past tense and versioned by name, such as `StoryPublished`. */
  readonly kind: string;
  readonly subjectId: string;
  /** The subject's version after the change. */
  readonly subjectVersion: number;
  /** The revision concerned, for kinds that have one. */
  readonly revision?: number | null;
  /**
   * Who may learn of it through the change feed: everybody (`OPEN`), signed-in public employees, the body itself; left
   * out when nobody may.
   */
  readonly audience?: 'OPEN' | 'PUBLIC_SECTOR' | 'AGENCY' | null;
  /**
   * What the change changed, for the audit trail alone: words of the product such as a role or a state, never a text that
   * somebody wrote nor anything that names a person.
   */
  readonly before?: Told;
  readonly after?: Told;
}

/** The channel on which a committed event wakes the workers. */
export const JOURNAL_CHANNEL = 'ildsjel_events';
