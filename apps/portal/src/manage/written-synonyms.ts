import type { AddSynonymsInput, Language } from '../../.generated/documents.js';
import { textOf } from '../desk/refusal.js';
import { rowsOf } from './rows.js';

/** Reads what the form says that a search takes for one another. */
export const writtenSynonyms = (form: FormData): AddSynonymsInput & { direction: 'ONE_WAY' | 'BOTH_WAYS' } => ({
  direction: textOf(form, 'direction') === 'ONE_WAY' ? 'ONE_WAY' : 'BOTH_WAYS',
  note: textOf(form, 'note') || null,
  expressions: rowsOf(form, 'text', 'language').map(({ text, language }) => ({
    text,
    language: language === '' ? null : (language as Language),
  })),
});
