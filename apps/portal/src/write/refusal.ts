/** What a mutation refused, as the API says it. */
export interface Refusal {
  readonly code: 'BAD_USER_INPUT' | 'CONFLICT' | 'NOT_FOUND';
  readonly message: string;
  readonly path: readonly string[];
}

/** A field of a form that something is wrong with. */
export interface FieldFault {
  /** The name of the field; empty for the form as a whole. */
  readonly field: string;
  readonly message: string;
}

/** Refusals by the field of the form that they are about: the first name in the path of the input that the form has a field for. */
export const faultsByField = (refusals: readonly Refusal[], fields: readonly string[]): readonly FieldFault[] =>
  refusals.map(({ path, message }) => ({ field: path.find((step) => fields.includes(step)) ?? '', message }));

/** What is wrong with one field; undefined where nothing is. */
export const faultOf = (faults: readonly FieldFault[] | undefined, field: string): string | undefined =>
  faults?.find((fault) => fault.field === field)?.message;
