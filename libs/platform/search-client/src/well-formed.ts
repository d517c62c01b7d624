/** A value with every lone surrogate replaced: JSON can carry them, Meilisearch refuses the whole request. */
export const wellFormed = <T>(value: T): T => repaired(value) as T;

const repaired = (value: unknown): unknown => {
  if (typeof value === 'string') return value.toWellFormed();
  if (Array.isArray(value)) return value.map(repaired);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, repaired(inner)]));
};
