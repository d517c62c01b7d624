import type { Language } from '#kernel';
import { FACET_FIELDS, type FacetCounts, type FacetField } from './facet-field.js';
import { type LabelBook, alphabetOf } from './label-book.js';
import { SLUG_FIELDS, type SlugField } from '../persistence/facet-label.reader.js';
import type { SearchCondition } from './search-question.js';
import { valueLabel } from './value-labels.js';

/** How many matches have one value. */
export interface FacetBucket {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

/** The values of one field among the matches, the most frequent first. */
export interface Facet {
  readonly field: FacetField;
  readonly buckets: readonly FacetBucket[];
}

/** A facet, and which of its values the search's own filter names. */
export interface NamedFacet extends Facet {
  readonly named: ReadonlySet<string>;
}

/** What vocabularies and bodies call their slugs, in the reader's language or the nearest there is. */
export type SlugLabels = Readonly<Record<SlugField, LabelBook>>;

/** No field gives more buckets. */
export const MOST_BUCKETS = 1_000;

const isSlugField = (field: FacetField): field is SlugField => (SLUG_FIELDS as readonly FacetField[]).includes(field);

type Counted = readonly [value: string, count: number];

const ofSlugs = (counted: readonly Counted[], book: LabelBook): FacetBucket[] =>
  counted
    .toSorted(([a, first], [b, second]) => second - first || book.compare(a, b))
    .slice(0, MOST_BUCKETS)
    .map(([value, count]) => ({ value, label: book.labelOf(value), count }));

const ofValues = (
  counted: readonly Counted[],
  field: Exclude<FacetField, SlugField>,
  language: Language,
): FacetBucket[] => {
  const compare = alphabetOf(language);
  return counted
    .map(([value, count]) => ({ value, label: valueLabel(field, value, language), count }))
    .sort((a, b) => b.count - a.count || compare(a.label, b.label) || compare(a.value, b.value));
};

/** Makes the facets out of what was counted: sorted by count, then label in the reader's alphabet. */
export const facetsOf = (counts: FacetCounts, labels: SlugLabels, language: Language): readonly Facet[] =>
  FACET_FIELDS.filter((field) => counts.has(field)).map((field) => {
    const counted = [...(counts.get(field) ?? [])];
    return {
      field,
      buckets: isSlugField(field) ? ofSlugs(counted, labels[field]) : ofValues(counted, field, language),
    };
  });

/** Facets with what the conditions of their search name of each. */
export const named = (facets: readonly Facet[], conditions: readonly SearchCondition[]): readonly NamedFacet[] =>
  facets.map((facet) => {
    const own = conditions.flatMap((one) => (one.kind === 'ANY_OF' && one.facet === facet.field ? one.values : []));
    return { ...facet, named: new Set(own) };
  });
