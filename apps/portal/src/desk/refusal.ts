import { wordsIn } from '../frame/form-words.js';

/** An error as a mutation tells it. */
export interface ToldError {
  readonly code: string;
  readonly message: string;
  readonly path: readonly string[];
}

/** Something that could not be done with a form, and where in the form that is. */
export interface RefusedField {
  /** The name of the field; empty for the form as a whole. */
  readonly field: string;
  readonly code: string;
  /** What the API said, in English; empty for what the page itself saw. */
  readonly message: string;
}

/** What is shown of a form that was refused: what is wrong, and what was written in it. */
export interface Refusal {
  /** Which form of the page. */
  readonly intent: string;
  readonly errors: readonly RefusedField[];
  readonly values: Readonly<Record<string, readonly string[]>>;
}

/** What was written in a form, by field; files are none of ours. */
export const written = (form: FormData): Readonly<Record<string, readonly string[]>> => {
  const values: Record<string, string[]> = {};
  for (const [name, value] of form) if (typeof value === 'string') (values[name] ??= []).push(value);
  return values;
};

const fieldOf = ([first, ...rest]: readonly string[]): string =>
  (first === 'input' ? rest : first === undefined ? [] : [first, ...rest]).join('.');

/** What came of a form whose mutation was refused; null where it was not. */
export const refusalOf = (form: FormData, errors: readonly ToldError[]): Refusal | null =>
  errors.length === 0
    ? null
    : {
        intent: wordsIn(form, 'intent'),
        errors: errors.map(({ code, message, path }) => ({ field: fieldOf(path), code, message })),
        values: written(form),
      };

/** The refusal of a form in which fields that are needed are empty; null where none is. */
export const unfilled = (form: FormData, ...fields: readonly string[]): Refusal | null => {
  const empty = fields.filter((field) => wordsIn(form, field) === '');
  return refusalOf(
    form,
    empty.map((field) => ({ code: 'REQUIRED', message: '', path: [field] })),
  );
};
