import { GOVERNMENT_LEVELS, STORY_KINDS, STORY_OUTCOMES, STORY_STATUSES } from '#domain/stories';
import { LANGUAGES } from '#kernel';
import type { FacetCounts } from './facet-field.js';
import { facetsOf } from './facets.js';
import { valueLabel } from './value-labels.js';

const none = new Map<string, string>();
const NONE = { SECTOR: none, METHOD: none, ORGANISATION: none };

describe('facets', () => {
  it('are sorted by count, then label in the alphabet of the reader', () => {
    const labels = { ...NONE, SECTOR: new Map(Object.entries({ a: 'Ål', b: 'Ærlighet', c: 'Zoo', d: 'Skole' })) };
    const counts = new Map([['SECTOR', { a: 1, b: 1, c: 1, d: 2, gone: 1 }]] as const);
    expect(facetsOf(counts, labels, 'nb')).toEqual([
      {
        field: 'SECTOR',
        buckets: [
          { value: 'd', label: 'Skole', count: 2 },
          { value: 'gone', label: 'gone', count: 1 },
          { value: 'c', label: 'Zoo', count: 1 },
          { value: 'b', label: 'Ærlighet', count: 1 },
          { value: 'a', label: 'Ål', count: 1 },
        ],
      },
    ]);
  });

  it('are given in one order, and only those counted', () => {
    const counts: FacetCounts = new Map([
      ['YEAR', { '2024': 3 }],
      ['KIND', {} as Record<string, number>],
    ]);
    expect(facetsOf(counts, NONE, 'en')).toEqual([
      { field: 'KIND', buckets: [] },
      { field: 'YEAR', buckets: [{ value: '2024', label: '2024', count: 3 }] },
    ]);
  });

  it('have a word of our own for every value in every language', () => {
    const values = {
      KIND: STORY_KINDS,
      STATUS: STORY_STATUSES,
      OUTCOME: STORY_OUTCOMES,
      LEVEL: GOVERNMENT_LEVELS,
      LANGUAGE: LANGUAGES,
    } as const;
    for (const [field, list] of Object.entries(values)) {
      for (const value of list) {
        for (const language of LANGUAGES)
          expect(valueLabel(field as keyof typeof values, value, language)).not.toBe(value);
      }
    }
  });
});
