/** What a field of a form says, as it was written; empty where there is no such field. */
export const asWritten = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};

/** What a field of a form says, without the space around it; empty where it says nothing. */
export const wordsIn = (form: FormData, name: string): string => asWritten(form, name).trim();

/** All that the fields of one name say. */
export const allWordsIn = (form: FormData, name: string): readonly string[] =>
  form.getAll(name).flatMap((value) => (typeof value === 'string' && value.trim() !== '' ? [value.trim()] : []));

/** One of some words; undefined for any other. */
export const readOneOf = <T extends string>(word: string | null, known: readonly T[]): T | undefined =>
  known.find((one) => one === word);
