import type { RefusedField } from '../desk/refusal.js';

/** What somebody else has written in a part since one began to write in it. */
export interface Theirs {
  readonly text: string;
  readonly version: string;
  readonly savedBy: string | null;
  readonly savedAt: string | null;
}

/** What came of saving a part. */
export type SavingOutcome =
  | { readonly kind: 'saved'; readonly version: string; readonly savedAt: string | null }
  | { readonly kind: 'conflict'; readonly theirs: Theirs }
  | { readonly kind: 'refused'; readonly why: RefusedField }
  | { readonly kind: 'signedOut' }
  | { readonly kind: 'otherPerson' }
  | { readonly kind: 'unreachable' };
