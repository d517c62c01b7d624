/** What type-ahead can lead to. */
export const SUGGESTION_KINDS = ['CONCEPT', 'ORGANISATION', 'STORY'] as const;

/** One of {@link SUGGESTION_KINDS}. */
export type SuggestionKind = (typeof SUGGESTION_KINDS)[number];

/** A completion of what is being typed. */
export interface Suggestion {
  readonly kind: SuggestionKind;
  /** What to show: a preferred label, a current name, or a title. */
  readonly text: string;
  /** The other name that was met, such as a former one; null when it is the text itself. */
  readonly matched: string | null;
  /** The slug of the concept, body or story. */
  readonly slug: string;
  /** The vocabulary, for concepts. */
  readonly scheme: 'SECTOR' | 'METHOD' | null;
}
