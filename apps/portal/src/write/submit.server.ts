import type { RouterContextProvider } from 'react-router';
import { ReviseDraftDocument, SubmitDraftDocument } from '../../.generated/documents.js';
import { ask } from '../api/ask.server.js';
import type { RefusedField } from '../desk/refusal.js';
import { type Refusal, refusedOf } from './refusal.js';
import { type NotNow, notNow } from './signed-in.server.js';

/** What came of handing a story to the editors. */
export type SubmitAnswer =
  | { readonly kind: 'submitted' }
  | { readonly kind: 'changed' }
  | { readonly kind: 'lacking' }
  | { readonly kind: 'refused'; readonly why: RefusedField | null }
  | NotNow;

/** What is handed over, in the version that was looked at; a note of null is left as it is. */
export interface ToSubmit {
  readonly id: string;
  readonly version: number;
  readonly note: string | null;
}

const told = async (errors: readonly Refusal[], isLacking: () => Promise<boolean>): Promise<SubmitAnswer> => {
  if (errors.some(({ path }) => path.includes('expectedVersion'))) return { kind: 'changed' };
  if (await isLacking()) return { kind: 'lacking' };
  return { kind: 'refused', why: errors[0] ? refusedOf(errors[0]) : null };
};

/** Hands a story to the editors as it was looked at: not when somebody has changed it in between. */
export const submitDraft = async (
  context: Readonly<RouterContextProvider>,
  { id, version, note }: ToSubmit,
  isLacking: () => Promise<boolean>,
): Promise<SubmitAnswer> => {
  try {
    let expectedVersion = version;
    if (note !== null) {
      const input = { id, expectedVersion, changeNote: note || null };
      const { reviseStory } = await ask(context, ReviseDraftDocument, { input });
      if (reviseStory.errors.length > 0) return await told(reviseStory.errors, () => Promise.resolve(false));
      expectedVersion = reviseStory.story?.version ?? expectedVersion;
    }
    const { submitStory } = await ask(context, SubmitDraftDocument, { input: { id, expectedVersion } });
    return submitStory.errors.length === 0 ? { kind: 'submitted' } : await told(submitStory.errors, isLacking);
  } catch (thrown) {
    return notNow(thrown);
  }
};
