import { wordsIn } from '../../frame/form-words.js';
import type { FormFault } from './form-outcome.js';

/** What was written in a field, or null where it was left empty. */
export const perhaps = (form: FormData, name: string): string | null => wordsIn(form, name) || null;

/** A number as people write it, with a comma or a point; null where it is none. */
export const numberIn = (words: string): number | null => {
  const plain = words
    .replace(/[\s\u00a0]/g, '')
    .replace(',', '.')
    .replace('−', '-');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
};

/** Says that a field is not filled in as it must be. */
export const unfit = (field: string): FormFault => ({ field, code: 'BAD_USER_INPUT', message: '' });
