const repaired = (value: unknown): unknown => {
  if (typeof value === 'string') return value.toWellFormed();
  if (Array.isArray(value)) return value.map(repaired);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, repaired(inner)]));
};

const LONE_SURROGATE = /\\ud[89a-f]/;

const asLine = (value: unknown): string => {
  const line = JSON.stringify(value);
  return LONE_SURROGATE.test(line) ? JSON.stringify(repaired(value)) : line;
};

/** Values as lines of JSON with every lone surrogate replaced: JSON can carry them, Meilisearch refuses the whole request. */
export const asLines = (values: readonly unknown[]): string => values.map(asLine).join('\n');
