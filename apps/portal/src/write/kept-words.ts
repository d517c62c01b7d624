/** Words that were written and not saved yet, as the browser keeps them. */
export interface KeptWords {
  readonly text: string;
  /** The version that they were written over; empty where there was none. */
  readonly basedOn: string;
  readonly at: string;
}

/** Whose words for which part of which story. */
export interface PlaceOfWords {
  readonly person: string;
  readonly story: string;
  readonly part: string;
}

/** Where a browser keeps things; {@link Storage} is one. */
export type WordStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const PREFIX = 'ildsjel.unsaved/';

const keyOf = ({ person, story, part }: PlaceOfWords): string => `${PREFIX}${person}/${story}/${part}`;

const isKept = (value: unknown): value is KeptWords =>
  typeof value === 'object' &&
  value !== null &&
  ['text', 'basedOn', 'at'].every((name) => typeof (value as Record<string, unknown>)[name] === 'string');

/** The store of this browser; null where it has none to offer, as when its owner has switched it off. */
export const browserStore = (): WordStore | null => {
  try {
    return typeof window === 'undefined' ? null : window.localStorage;
  } catch {
    return null;
  }
};

/** Keeps words, or forgets them when they are null; a full store keeps what it can, which is what the page itself still shows. */
export const keepWords = (store: WordStore | null, place: PlaceOfWords, words: KeptWords | null): void => {
  try {
    if (words === null) store?.removeItem(keyOf(place));
    else store?.setItem(keyOf(place), JSON.stringify(words));
  } catch {
    return;
  }
};

/** The words kept for a place; null where there are none. */
export const keptWords = (store: WordStore | null, place: PlaceOfWords): KeptWords | null => {
  try {
    const value: unknown = JSON.parse(store?.getItem(keyOf(place)) ?? 'null');
    return isKept(value) ? value : null;
  } catch {
    return null;
  }
};

/** Forgets all that is kept, or all but what one person wrote: on sign-out, and when somebody else signs in. */
export const forgetWords = (store: WordStore | null, butOf?: string): void => {
  if (store === null) return;
  const keys = Array.from({ length: store.length }, (_, place) => store.key(place));
  for (const key of keys) {
    if (!key?.startsWith(PREFIX) || (butOf !== undefined && key.startsWith(`${PREFIX}${butOf}/`))) continue;
    store.removeItem(key);
  }
};
