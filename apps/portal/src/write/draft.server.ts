import type { RouterContextProvider } from 'react-router';
import { DraftAddressDocument, type Language, type StoryKind } from '../../.generated/documents.js';
import { ask, fault } from '../api/ask.server.js';
import { orSignIn } from './signed-in.server.js';

/** Where the story that is being written is found, and who writes. */
export interface DraftAddress {
  readonly slug: string;
  readonly kind: StoryKind;
  readonly originalLanguage: Language;
  /** The id of the person; null for a caller who is none. */
  readonly personId: string | null;
}

const find = async (context: Readonly<RouterContextProvider>, url: URL | null, id: string): Promise<DraftAddress> => {
  const { viewer, node } = await orSignIn(url, ask(context, DraftAddressDocument, { id }));
  if (node === null || !('slug' in node)) throw fault('NOT_FOUND');
  const { slug, kind, originalLanguage } = node;
  return { slug, kind, originalLanguage, personId: viewer.person?.id ?? null };
};

const found = new WeakMap<object, Promise<DraftAddress>>();

/** Finds the story of an address, once for each request. */
export const draftAddress = (
  context: Readonly<RouterContextProvider>,
  url: URL | null,
  id: string,
): Promise<DraftAddress> => {
  const known = found.get(context) ?? find(context, url, id);
  found.set(context, known);
  return known;
};

/** The story that was asked for, for those alone who work on it. */
export const ownWork = <Story extends { readonly version: number | null }>(story: Story | null): Story => {
  if (story === null) throw fault('NOT_FOUND');
  if (story.version === null) throw fault('FORBIDDEN');
  return story;
};
