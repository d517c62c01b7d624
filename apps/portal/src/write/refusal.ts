import type { RefusedField } from '../desk/refusal.js';

/** What a mutation refused, as the API says it. */
export interface Refusal {
  readonly code: 'BAD_USER_INPUT' | 'CONFLICT' | 'NOT_FOUND';
  readonly message: string;
  readonly path: readonly string[];
}

/** A refusal as it is told on a page, by the way to its place with dots. */
export const refusedOf = ({ code, path, message }: Refusal): RefusedField => ({ field: path.join('.'), code, message });

/** What the portal itself says of an answer. */
export type FaultKey = 'needed' | 'titleNeeded' | 'address' | 'email' | 'order' | 'number' | 'choose';

/** A field of a form that something is wrong with. */
export interface FieldFault {
  /** The name of the field; empty for the form as a whole. */
  readonly field: string;
  /** In words of ours, or as the API has refused it. */
  readonly words: FaultKey | RefusedField;
}

/**
 * Refusals by the field of the form that they are about.
 *
 * @param fields the names that the form has fields for; without them, the place in the input is the name, such as `goals.0.text`.
 */
export const faultsByField = (refusals: readonly Refusal[], fields?: readonly string[]): readonly FieldFault[] =>
  refusals.map(({ code, path, message }) => {
    const [, ...inside] = path[0] === 'input' ? path : ['input', ...path];
    const field = fields ? (inside.find((step) => fields.includes(step)) ?? '') : inside.join('.');
    return { field, words: { field: inside.join('.'), code, message } };
  });

/** What is wrong with one field; undefined where nothing is. */
export const faultOf = (faults: readonly FieldFault[] | undefined, field: string): FieldFault | undefined =>
  faults?.find((fault) => fault.field === field);
