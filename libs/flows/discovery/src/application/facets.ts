import type { Language } from '#kernel';
import { SLUG_FIELDS, type SlugField, type SlugLabels } from '../persistence/facet-label.reader.js';
import { FACET_FIELDS, type FacetCounts, type FacetField } from './facet-field.js';
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

/** No field gives more buckets. */
export const MOST_BUCKETS = 1_000;

const isSlugField = (field: FacetField): field is SlugField => (SLUG_FIELDS as readonly FacetField[]).includes(field);

const labelOf = (field: FacetField, value: string, labels: SlugLabels, language: Language): string =>
  isSlugField(field) ? (labels[field].get(value) ?? value) : valueLabel(field, value, language);

const alphabets = new Map<Language, Intl.Collator['compare']>();

/** Making one takes longer than all the comparisons of a search. */
const alphabetOf = (language: Language): Intl.Collator['compare'] => {
  const known = alphabets.get(language);
  if (known) return known;
  const { compare } = new Intl.Collator(language);
  alphabets.set(language, compare);
  return compare;
};

/** Makes the facets out of what was counted: sorted by count, then label in the reader's alphabet. */
export const facetsOf = (counts: FacetCounts, labels: SlugLabels, language: Language): readonly Facet[] => {
  const compare = alphabetOf(language);
  return FACET_FIELDS.filter((field) => counts.has(field)).map((field) => ({
    field,
    buckets: Object.entries(counts.get(field) ?? {})
      .map(([value, count]) => ({ value, label: labelOf(field, value, labels, language), count }))
      .sort((a, b) => b.count - a.count || compare(a.label, b.label) || compare(a.value, b.value))
      .slice(0, MOST_BUCKETS),
  }));
};
