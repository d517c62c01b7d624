import { wordsIn } from '../frame/form-words.js';

/** What the rows of a form say, such as `goals.0.text`; a row that says nothing in its fields that count is left out. */
export const rowsIn = <Field extends string>(
  form: FormData,
  name: string,
  fields: readonly Field[],
  counting: readonly Field[] = fields,
): readonly Readonly<Record<Field, string>>[] => {
  const places = new Set<number>();
  for (const key of form.keys()) {
    const [of, place] = key.split('.');
    if (of === name && /^\d{1,3}$/.test(place ?? '')) places.add(Number(place));
  }
  return [...places]
    .sort((one, other) => one - other)
    .map((place) => {
      const words = fields.map((field) => [field, wordsIn(form, `${name}.${place}.${field}`)]);
      return Object.fromEntries(words) as Record<Field, string>;
    })
    .filter((row) => counting.some((field) => row[field] !== ''));
};
