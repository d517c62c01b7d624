import type { FollowedSearchInput, FollowInput } from '../../.generated/documents.js';

/** What can be followed, each by the name that the API knows it by. */
export type FollowTarget =
  | { readonly story: string }
  | { readonly sector: string }
  | { readonly method: string }
  | { readonly organisation: string }
  | { readonly contributor: string }
  | { readonly search: FollowedSearchInput };

/** What somebody follows already, as far as the button that ends it needs to know. */
export interface Followed {
  readonly id: string;
}

/** A search in one way of writing, whatever order its conditions come in and however the empty ones are told. */
const searchKey = ({ query, filter }: FollowedSearchInput): string => {
  const given = Object.entries(filter ?? {})
    .filter(([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0))
    .map(([name, value]) => [name, Array.isArray(value) ? value.toSorted() : value] as const)
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify([(query ?? '').trim(), given]);
};

/** A thing to follow as one word, the same for the same thing. */
export const targetKey = (target: FollowTarget): string => {
  if ('search' in target) return `search ${searchKey(target.search)}`;
  if ('contributor' in target) return `contributor ${target.contributor.toLocaleLowerCase('nb')}`;
  const [[kind = '', name = ''] = []] = Object.entries(target) as [string, string][];
  return `${kind} ${name}`;
};

const NAMES = ['story', 'sector', 'method', 'organisation', 'contributor', 'search'] as const;

/** Reads what a form says is to be followed; null where it says nothing that makes sense. */
export const readTarget = (text: unknown): FollowTarget | null => {
  if (typeof text !== 'string') return null;
  try {
    const given = JSON.parse(text) as Partial<FollowInput> | null;
    const name = NAMES.find((one) => given?.[one] !== undefined && given[one] !== null);
    return given && name ? ({ [name]: given[name] } as unknown as FollowTarget) : null;
  } catch {
    return null;
  }
};
