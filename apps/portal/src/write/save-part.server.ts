import type { RouterContextProvider } from 'react-router';
import { type Language, SavePartDocument } from '../../.generated/documents.js';
import { ask, type PageFault } from '../api/ask.server.js';
import { refusedOf } from './refusal.js';
import type { SavingOutcome } from './saving.js';
import { isSignedOut } from './signed-in.server.js';

/** Words for a part, and the version that they were written over; empty where there was none. */
export interface PartToSave {
  readonly id: string;
  readonly language: Language;
  readonly part: string;
  readonly text: string;
  readonly basedOn: string;
}

const told = async (thrown: unknown): Promise<SavingOutcome> => {
  if (isSignedOut(thrown)) return { kind: 'signedOut' };
  if (!(thrown instanceof Response)) throw thrown;
  if (thrown.status === 429 || thrown.status >= 500) return { kind: 'unreachable' };
  const { code, message } = (await thrown.json()) as PageFault;
  return { kind: 'refused', why: { field: '', code, message } };
};

/** Saves what is written in a part, and says what came of it; nothing that is to be expected is thrown. */
export const savePart = async (
  context: Readonly<RouterContextProvider>,
  { basedOn, ...part }: PartToSave,
): Promise<SavingOutcome> => {
  try {
    const { saveStoryPart } = await ask(context, SavePartDocument, { input: { ...part, basedOn: basedOn || null } });
    const [first] = saveStoryPart.errors;
    const { part: stands } = saveStoryPart;
    if (!first) return { kind: 'saved', version: stands?.version ?? '', savedAt: stands?.savedAt ?? null };
    if (first.code === 'CONFLICT' && stands) return { kind: 'conflict', theirs: stands };
    return { kind: 'refused', why: refusedOf(first) };
  } catch (thrown) {
    return told(thrown);
  }
};
