import type { Language } from '#kernel';

/** A word, or a few, that somebody may search with; null is any language. */
export interface SynonymExpression {
  readonly text: string;
  readonly language: Language | null;
}

/** Expressions that a search takes for one another. */
export interface SynonymSet {
  readonly expressions: readonly SynonymExpression[];
  /** The first leads to the others, and none of them back. */
  readonly oneWay: boolean;
  readonly from: 'EDITORS' | 'TAXONOMY';
}
