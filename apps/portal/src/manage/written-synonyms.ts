import type { AddSynonymsInput, Language } from '../../.generated/documents.js';
import { wordsIn } from '../frame/form-words.js';
import { rowsOf } from './rows.js';

/** Reads what the form says that a search takes for one another. */
export const writtenSynonyms = (form: FormData): AddSynonymsInput & { direction: 'ONE_WAY' | 'BOTH_WAYS' } => ({
  direction: wordsIn(form, 'direction') === 'ONE_WAY' ? 'ONE_WAY' : 'BOTH_WAYS',
  note: wordsIn(form, 'note') || null,
  expressions: rowsOf(form, 'text', 'language').map(({ text, language }) => ({
    text,
    language: language === '' ? null : (language as Language),
  })),
});
