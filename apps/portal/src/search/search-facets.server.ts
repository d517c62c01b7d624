import type { RouterContextProvider } from 'react-router';
import {
  type Language,
  NameOfBodyDocument,
  NameOfConceptDocument,
  type SearchPageQuery,
} from '../../.generated/documents.js';
import { ask } from '../api/ask.server.js';
import { addressValue, CHOICE_FIELDS, type ChoiceField, CHOICES, type SearchState } from './search-state.js';

/** A value that can be chosen, as a page offers it. */
export interface OfferedValue {
  /** As addresses write it. */
  readonly value: string;
  /** What it is called; the pages have words of their own for kinds, outcomes and the like. */
  readonly label: string;
  readonly count: number;
  readonly chosen: boolean;
}

/** What can be chosen, by field. */
export type Offered = Readonly<Record<ChoiceField, readonly OfferedValue[]>>;

type Facets = SearchPageQuery['searchStories']['facets'];
type Context = Readonly<RouterContextProvider>;

const nameOf = async (context: Context, field: ChoiceField, slug: string, language: Language): Promise<string> => {
  if (field === 'organisation')
    return (await ask(context, NameOfBodyDocument, { slug, language })).organisation?.name ?? slug;
  if (field !== 'sector' && field !== 'method') return slug;
  const scheme = field === 'sector' ? 'SECTOR' : 'METHOD';
  return (await ask(context, NameOfConceptDocument, { scheme, slug, language })).concept?.label ?? slug;
};

const offeredIn = async (
  context: Context,
  facets: Facets,
  { choices }: SearchState,
  field: ChoiceField,
  language: Language,
): Promise<readonly OfferedValue[]> => {
  const buckets = facets.find((facet) => facet.field === CHOICES[field].facet)?.buckets ?? [];
  const counted = buckets.map((bucket) => ({ ...bucket, value: addressValue(field, bucket.value) }));
  const chosen = choices[field];
  const missing = chosen.filter((value) => !counted.some((bucket) => bucket.value === value));
  const named = await Promise.all(
    missing.map(async (value) => ({
      value,
      label: await nameOf(context, field, value, language),
      count: 0,
      chosen: true,
    })),
  );
  const offered = counted.map((bucket) => ({ ...bucket, chosen: chosen.includes(bucket.value) }));
  return [...named, ...offered];
};

/** What a page of a search offers to choose among; what is chosen stays in view although nothing has it. */
export const offeredValues = async (
  context: Context,
  facets: Facets,
  state: SearchState,
  language: Language,
): Promise<Offered> => {
  const lists = await Promise.all(
    CHOICE_FIELDS.map(async (field) => [field, await offeredIn(context, facets, state, field, language)] as const),
  );
  return Object.fromEntries(lists) as Offered;
};
