import type { TermFields } from './term-fields.js';

type Weight = 'A' | 'B' | 'C' | 'D';

const FIELD_WEIGHTS: readonly (readonly [keyof TermFields, Weight])[] = [
  ['title', 'A'],
  ['summary', 'B'],
  ['labels', 'B'],
  ['names', 'B'],
  ['wider', 'C'],
  ['sections', 'D'],
];

/** PostgreSQL keeps positions up to here and at most 255 of a term; how often a term is told of counts ever less. */
const LAST_POSITION = 16_383;
const MOST_POSITIONS = 32;
/** PostgreSQL refuses a vector of a megabyte. */
const MOST_BYTES = 900_000;

/**
 * The terms of a story as a PostgreSQL `tsvector`: title A, summary and own names B, wider names C, sections D. Written as
 * a literal, so that no text search configuration takes the terms apart again. What does not fit is left out from the end.
 */
export const termVector = (fields: TermFields): string => {
  const known = new Map<string, { places: string; count: number }>();
  let position = 0;
  let bytes = 0;
  for (const [field, weight] of FIELD_WEIGHTS) {
    for (const term of fields[field]) {
      position = Math.min(position + 1, LAST_POSITION);
      const told = known.get(term);
      const cost = told ? 2 : Buffer.byteLength(term) + 10;
      if ((told?.count ?? 0) >= MOST_POSITIONS || bytes + cost > MOST_BYTES) continue;
      bytes += cost;
      if (told) {
        told.places += `,${position}${weight}`;
        told.count += 1;
      } else known.set(term, { places: `${position}${weight}`, count: 1 });
    }
  }
  let vector = '';
  for (const [term, { places }] of known) vector += `${vector === '' ? '' : ' '}'${term}':${places}`;
  return vector;
};
