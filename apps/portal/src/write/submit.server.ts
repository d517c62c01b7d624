import type { RouterContextProvider } from 'react-router';
import { ReviseDraftDocument, SubmitDraftDocument } from '../../.generated/documents.js';
import { ask } from '../api/ask.server.js';
import { type Refusal, type Refused, refusedOf } from './refusal.js';
import { isSignedOut } from './signed-in.server.js';

/** What came of handing a story to the editors. */
export type SubmitAnswer =
  | { readonly kind: 'submitted' }
  | { readonly kind: 'changed' }
  | { readonly kind: 'lacking' }
  | { readonly kind: 'refused'; readonly why: Refused | null }
  | { readonly kind: 'signedOut' }
  | { readonly kind: 'unreachable' };

/** What is handed over, in the version that was looked at; a note of null is left as it is. */
export interface ToSubmit {
  readonly id: string;
  readonly version: number;
  readonly note: string | null;
}

const told = (errors: readonly Refusal[], hasMissing: boolean): SubmitAnswer => {
  if (errors.some(({ path }) => path.includes('expectedVersion'))) return { kind: 'changed' };
  return hasMissing ? { kind: 'lacking' } : { kind: 'refused', why: errors[0] ? refusedOf(errors[0]) : null };
};

/** Hands a story to the editors as it was looked at: not when somebody has changed it in between. */
export const submitDraft = async (
  context: Readonly<RouterContextProvider>,
  { id, version, note }: ToSubmit,
  hasMissing: boolean,
): Promise<SubmitAnswer> => {
  try {
    let expectedVersion = version;
    if (note !== null) {
      const input = { id, expectedVersion, changeNote: note || null };
      const { reviseStory } = await ask(context, ReviseDraftDocument, { input });
      if (reviseStory.errors.length > 0) return told(reviseStory.errors, false);
      expectedVersion = reviseStory.story?.version ?? expectedVersion;
    }
    const { submitStory } = await ask(context, SubmitDraftDocument, { input: { id, expectedVersion } });
    return submitStory.errors.length === 0 ? { kind: 'submitted' } : told(submitStory.errors, hasMissing);
  } catch (thrown) {
    if (isSignedOut(thrown)) return { kind: 'signedOut' };
    if (thrown instanceof Response && (thrown.status === 429 || thrown.status === 503)) return { kind: 'unreachable' };
    throw thrown;
  }
};
