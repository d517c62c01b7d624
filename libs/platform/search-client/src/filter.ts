/** A value that documents are filtered by. */
export type FilterValue = string | number | boolean;

/**
 * Which documents may be found. Text is compared as Meilisearch does it: without regard to case.
 * `in` with no values lets nothing through, `notIn` with none everything; both ends of a range belong to it.
 */
export type FilterExpression =
  | { readonly kind: 'equals'; readonly field: string; readonly value: FilterValue }
  /** Text before or after this one in the order of its characters, or numbers less or greater. */
  | { readonly kind: 'before' | 'after'; readonly field: string; readonly value: FilterValue }
  | { readonly kind: 'in' | 'notIn'; readonly field: string; readonly values: readonly FilterValue[] }
  | { readonly kind: 'range'; readonly field: string; readonly from?: number; readonly to?: number }
  | { readonly kind: 'exists' | 'missing'; readonly field: string }
  | { readonly kind: 'and'; readonly of: readonly FilterExpression[] }
  | { readonly kind: 'or'; readonly of: readonly [FilterExpression, ...FilterExpression[]] };

// Meilisearch reads a backslash together with the character after it, so both it and the quote are doubled up.
const quoted = (text: string): string => `"${text.toWellFormed().replace(/[\\"]/g, (character) => `\\${character}`)}"`;

const literal = (value: FilterValue): string => {
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new RangeError(`${value} is not a number to filter by`);
  return String(value);
};

const list = (values: readonly FilterValue[]): string => `[${values.map(literal).join(', ')}]`;

const range = (field: string, from?: number, to?: number): string | null => {
  const bounds = [
    ...(from === undefined ? [] : [`${quoted(field)} >= ${literal(from)}`]),
    ...(to === undefined ? [] : [`${quoted(field)} <= ${literal(to)}`]),
  ];
  return bounds.length === 0 ? null : bounds.join(' AND ');
};

const joined = (parts: readonly string[], operator: 'AND' | 'OR'): string =>
  parts.length === 1 ? (parts[0] ?? '') : parts.map((part) => `(${part})`).join(` ${operator} `);

/**
 * Writes a filter the way Meilisearch reads it; no value can end the place it stands in. Null lets everything through.
 *
 * @throws RangeError for a number that is not finite.
 */
export const meiliFilter = (expression: FilterExpression): string | null => {
  switch (expression.kind) {
    case 'equals':
      return `${quoted(expression.field)} = ${literal(expression.value)}`;
    case 'before':
      return `${quoted(expression.field)} < ${literal(expression.value)}`;
    case 'after':
      return `${quoted(expression.field)} > ${literal(expression.value)}`;
    case 'in':
      return `${quoted(expression.field)} IN ${list(expression.values)}`;
    case 'notIn':
      return expression.values.length === 0 ? null : `${quoted(expression.field)} NOT IN ${list(expression.values)}`;
    case 'range':
      return range(expression.field, expression.from, expression.to);
    case 'exists':
      return `${quoted(expression.field)} EXISTS`;
    case 'missing':
      return `${quoted(expression.field)} NOT EXISTS`;
    case 'and': {
      const parts = expression.of.map(meiliFilter).filter((part) => part !== null);
      return parts.length === 0 ? null : joined(parts, 'AND');
    }
    case 'or': {
      const parts = expression.of.map(meiliFilter);
      return parts.includes(null)
        ? null
        : joined(
            parts.filter((part) => part !== null),
            'OR',
          );
    }
  }
};
