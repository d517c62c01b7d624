import type { SynonymExpression } from './synonym-set.js';

/** Which way the expressions of a set lead. */
export const SYNONYM_DIRECTIONS = ['BOTH_WAYS', 'ONE_WAY'] as const;

/** One of {@link SYNONYM_DIRECTIONS}: all of them mean the same, or the first leads to the others and none of them back. */
export type SynonymDirection = (typeof SYNONYM_DIRECTIONS)[number];

/** A synonym set as it is written down. */
export interface SynonymDefinition {
  readonly expressions: readonly SynonymExpression[];
  readonly direction: SynonymDirection;
  /** Why, for other editors. */
  readonly note: string | null;
}

/** A synonym set as editors see it. */
export interface SynonymSetView extends SynonymDefinition {
  readonly id: string;
  readonly version: number;
  /** Who changed it last, as the journal names them. */
  readonly changedBy: string;
  readonly changedAt: Date;
}
