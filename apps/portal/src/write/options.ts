/** Something that can be chosen. */
export interface Option {
  readonly value: string;
  readonly label: string;
}

/** Where what can be chosen comes from. */
export type PickSource = 'SECTOR' | 'METHOD' | 'BODY' | 'PLACE';
export const PICK_SOURCES: readonly PickSource[] = ['SECTOR', 'METHOD', 'BODY', 'PLACE'];

/** An option as one field of a form, so that its name comes back with it. */
export const optionField = ({ value, label }: Option): string => `${value}:${label}`;

/** The options that the fields of one name say, each once. */
export const optionsIn = (form: FormData, name: string): readonly Option[] => {
  const all = form.getAll(name).flatMap((field): readonly (readonly [string, string])[] => {
    const [, value, label] = typeof field === 'string' ? (/^([^:]+):(.*)$/s.exec(field) ?? []) : [];
    return value === undefined ? [] : [[value, label || value]];
  });
  return [...new Map(all)].map(([value, label]) => ({ value, label }));
};
