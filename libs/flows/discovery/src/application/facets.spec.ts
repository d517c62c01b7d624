import { GOVERNMENT_LEVELS, STORY_KINDS, STORY_OUTCOMES, STORY_STATUSES } from '#domain/stories';
import { LANGUAGES, type Language } from '#kernel';
import type { FacetCounts, FacetField } from './facet-field.js';
import { facetsOf, named } from './facets.js';
import { LabelBook } from './label-book.js';
import { valueLabel } from './value-labels.js';

const book = (labels: Readonly<Record<string, string>>, language: Language = 'nb'): LabelBook => {
  const made = new LabelBook(language);
  for (const [value, label] of Object.entries(labels)) made.learn(value, label);
  return made;
};
const NONE = { SECTOR: book({}), METHOD: book({}), ORGANISATION: book({}) };

const counted = (counts: Readonly<Partial<Record<FacetField, Readonly<Record<string, number>>>>>): FacetCounts =>
  new Map(Object.entries(counts).map(([field, own]) => [field as FacetField, new Map(Object.entries(own))]));

describe('facets', () => {
  it('are sorted by count, then label in the alphabet of the reader', () => {
    const labels = { ...NONE, SECTOR: book({ a: 'Ål', b: 'Ærlighet', c: 'Zoo', d: 'Skole' }) };
    const counts = counted({ SECTOR: { a: 1, b: 1, c: 1, d: 2, gone: 1 } });
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

  it('of equal labels are sorted by value, and by labels learnt since', () => {
    const own = book({ b: 'Lik', a: 'Lik', c: 'Annet' });
    const order = (): string[] =>
      facetsOf(counted({ METHOD: { a: 1, b: 1, c: 1, d: 1 } }), { ...NONE, METHOD: own }, 'nb').flatMap(({ buckets }) =>
        buckets.map(({ value }) => value),
      );
    expect(order()).toEqual(['c', 'd', 'a', 'b']);
    own.learn('d', 'Åpent');
    expect(order()).toEqual(['c', 'a', 'b', 'd']);
  });

  it('are given in one order, and only those counted', () => {
    const counts = counted({ YEAR: { '2024': 3 }, KIND: {} });
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

  it('know what the filter names of each', () => {
    const facets = facetsOf(counted({ SECTOR: { a: 1 }, KIND: {} }), NONE, 'nb');
    const condition = { kind: 'ANY_OF', facet: 'SECTOR', fields: ['sectors'], values: ['b', 'c'] } as const;
    const measured = { kind: 'MEASURED', facet: null, measured: true } as const;
    expect(named(facets, [condition, measured]).map((facet) => [...facet.named])).toEqual([['b', 'c'], []]);
  });
});
