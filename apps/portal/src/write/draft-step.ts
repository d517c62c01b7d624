import type { DraftFieldsQuery, ReviseStoryInput } from '../../.generated/documents.js';
import type { Option } from './options.js';
import type { FieldFault } from './refusal.js';

/** The fields of the story that is being written. */
export type DraftFields = NonNullable<DraftFieldsQuery['story']>;

/** A step that is answered by a form: how it is read, what the story says in the same words, and what it changes. */
export interface DraftStep<Written> {
  readonly name: string;
  readonly read: (form: FormData) => Written;
  readonly stands: (story: DraftFields) => Written;
  readonly change: (written: Written) => Omit<ReviseStoryInput, 'id' | 'expectedVersion'>;
  readonly faults?: (written: Written) => readonly FieldFault[];
}

/** What came of a step's form. */
export type StepAnswer<Written> =
  | { readonly kind: 'saved' }
  | { readonly kind: 'refused'; readonly faults: readonly FieldFault[]; readonly written: Written }
  | { readonly kind: 'met'; readonly written: Written; readonly stands: Written; readonly version: number | null }
  | { readonly kind: 'found'; readonly field: string; readonly options: readonly Option[]; readonly written: Written }
  | { readonly kind: 'more'; readonly written: Written }
  | { readonly kind: 'signedOut' }
  | { readonly kind: 'unreachable' };
