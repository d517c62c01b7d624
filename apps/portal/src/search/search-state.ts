import type { FollowedSearchInput, StoryFilter } from '../../.generated/documents.js';

/** The fields of a search that hold several values, as they are called in addresses, and what the API calls them. */
export const CHOICES = {
  sector: { facet: 'SECTOR', filter: 'sectors' },
  method: { facet: 'METHOD', filter: 'methods' },
  organisation: { facet: 'ORGANISATION', filter: 'organisations' },
  kind: { facet: 'KIND', filter: 'kinds' },
  status: { facet: 'STATUS', filter: 'statuses' },
  outcome: { facet: 'OUTCOME', filter: 'outcomes' },
  language: { facet: 'LANGUAGE', filter: 'languages' },
} as const;

/** One of {@link CHOICES}. */
export type ChoiceField = keyof typeof CHOICES;

/** The names of {@link CHOICES}, in the order that pages show them. */
export const CHOICE_FIELDS = Object.keys(CHOICES) as ChoiceField[];

const NAMED: readonly ChoiceField[] = ['sector', 'method', 'organisation'];

const KNOWN: Readonly<Partial<Record<ChoiceField, readonly string[]>>> = {
  kind: ['case-story', 'guide', 'lesson', 'evaluation', 'event-recap', 'template'],
  status: ['planned', 'ongoing', 'piloting', 'completed', 'in-use', 'scaled', 'stopped'],
  outcome: ['achieved', 'partly', 'not-achieved', 'stopped', 'too-early'],
  language: ['nb', 'nn', 'en', 'se'],
};

/** In what order stories found are shown; by relevance where an address says nothing. */
export const ORDERS = { relevance: 'RELEVANCE', newest: 'PUBLISHED_AT_DESC', oldest: 'PUBLISHED_AT_ASC' } as const;

/** One of {@link ORDERS}. */
export type SearchOrder = keyof typeof ORDERS;

/** A search as its address tells it. */
export interface SearchState {
  readonly q: string;
  readonly choices: Readonly<Record<ChoiceField, readonly string[]>>;
  readonly from: string;
  readonly to: string;
  readonly measured: boolean;
  readonly sort: SearchOrder;
  /** Where the page begins; empty for the first. */
  readonly after: string;
  /** Which page it is, counted from one. */
  readonly page: number;
}

const MOST_VALUES = 50;
const LONGEST_QUERY = 500;
const MOST_PAGES = 1_000;

const dayIn = (text: string | null): string => (text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : '');

const choicesIn = (params: URLSearchParams, field: ChoiceField): readonly string[] => {
  const values = params.getAll(field).map((value) => value.trim().toLowerCase());
  const known = KNOWN[field];
  return [...new Set(values)]
    .filter((value) => value !== '' && (known === undefined || known.includes(value)))
    .slice(0, MOST_VALUES);
};

const pageIn = (params: URLSearchParams): number => {
  const page = Number(params.get('page'));
  return params.get('after') && Number.isInteger(page) && page > 1 ? Math.min(page, MOST_PAGES) : 1;
};

/** Reads a search from the query of an address. What no search can mean is left out. */
export const readSearch = (query: string | URLSearchParams): SearchState => {
  const params = new URLSearchParams(query);
  const sort = params.get('sort') ?? '';
  return {
    q: (params.get('q') ?? '').trim().slice(0, LONGEST_QUERY),
    choices: Object.fromEntries(CHOICE_FIELDS.map((field) => [field, choicesIn(params, field)])) as Record<
      ChoiceField,
      readonly string[]
    >,
    from: dayIn(params.get('from')),
    to: dayIn(params.get('to')),
    measured: params.get('measured') === '1',
    sort: Object.hasOwn(ORDERS, sort) ? (sort as SearchOrder) : 'relevance',
    after: params.get('after') ?? '',
    page: pageIn(params),
  };
};

/** The query that tells a search, with its question mark; nothing for the search that asks for everything. */
export const searchQuery = ({ q, choices, from, to, measured, sort, after, page }: SearchState): string => {
  const params = new URLSearchParams();
  if (q !== '') params.append('q', q);
  for (const field of CHOICE_FIELDS) for (const value of choices[field]) params.append(field, value);
  if (from !== '') params.append('from', from);
  if (to !== '') params.append('to', to);
  if (measured) params.append('measured', '1');
  if (sort !== 'relevance') params.append('sort', sort);
  if (after !== '') params.append('after', after);
  if (after !== '' && page > 1) params.append('page', String(page));
  return params.size === 0 ? '' : `?${params}`;
};

/** The same search from its first page, with something changed. */
export const changed = (state: SearchState, change: Partial<SearchState>): SearchState => ({
  ...state,
  after: '',
  page: 1,
  ...change,
});

/** The same search without one of its choices. */
export const withoutChoice = (state: SearchState, field: ChoiceField, value: string): SearchState =>
  changed(state, {
    choices: { ...state.choices, [field]: state.choices[field].filter((chosen) => chosen !== value) },
  });

/** The same search with nothing but its words. */
export const wordsOnly = ({ q, sort }: SearchState): SearchState => ({ ...readSearch(''), q, sort });

/** Whether anything but words narrows a search. */
export const isNarrowed = ({ choices, from, to, measured }: SearchState): boolean =>
  measured || from !== '' || to !== '' || CHOICE_FIELDS.some((field) => choices[field].length > 0);

/** A value of an address as the API writes it: `case-story` is CASE_STORY; slugs stay as they are. */
export const apiValue = (field: ChoiceField, value: string): string =>
  NAMED.includes(field) ? value : value.toUpperCase().replaceAll('-', '_');

/** A value of a facet as addresses write it. */
export const addressValue = (field: ChoiceField, value: string): string =>
  NAMED.includes(field) ? value : value.toLowerCase().replaceAll('_', '-');

/** What a search asks for beside its words, as the API takes it; null where it asks for nothing. */
export const filterOf = (state: SearchState): StoryFilter | null => {
  if (!isNarrowed(state)) return null;
  const lists = CHOICE_FIELDS.flatMap((field) => {
    const values = state.choices[field].map((value) => apiValue(field, value));
    return values.length === 0 ? [] : [[CHOICES[field].filter, values] as const];
  });
  return {
    ...Object.fromEntries(lists),
    ...(state.from !== '' && { publishedFrom: state.from }),
    ...(state.to !== '' && { publishedTo: state.to }),
    ...(state.measured && { hasMeasuredBenefits: true }),
  };
};

/** A search as something to follow. */
export const searchTarget = (state: SearchState): { readonly search: FollowedSearchInput } => ({
  search: { query: state.q, filter: filterOf(state) },
});

/** The query of a search's own feed, in a language. */
export const feedQuery = (state: SearchState, language: string): string => {
  const params = new URLSearchParams();
  if (state.q !== '') params.append('q', state.q);
  for (const [name, value] of Object.entries(filterOf(state) ?? {})) {
    for (const one of Array.isArray(value) ? value : [value]) params.append(name, String(one));
  }
  params.append('lang', language);
  return `?${params}`;
};
