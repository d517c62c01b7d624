import type { RouterContextProvider } from 'react-router';
import { type Language, NamedBodyDocument } from '../../.generated/documents.js';
import { ask, fault } from '../api/ask.server.js';
import { type DeskBody, type DeskRole, type DeskViewer, rolesFor } from '../desk/desk-viewer.js';

/** Whose affairs a page is about. */
export interface ChosenBody {
  /** The bodies that the person holds the role for; null is every body. */
  readonly bodies: readonly DeskBody[];
  /** What the address asks for, as it was written. */
  readonly asked: string;
  /** The body; null for those who hold roles for every body. */
  readonly body: { readonly slug: string; readonly name: string } | null;
  readonly isUnknown: boolean;
}

/**
 * The body that a page is about: the one that its address names, by its name or number, else the first that the person has.
 *
 * @throws Response FORBIDDEN where somebody asks for a body they hold no role for.
 */
export const chosenBody = async (
  context: Readonly<RouterContextProvider>,
  viewer: DeskViewer,
  role: DeskRole,
  search: URLSearchParams,
  language: Language,
): Promise<ChosenBody> => {
  const bodies = rolesFor(viewer, role);
  const asked = (search.get('body') ?? '').trim();
  if (asked === '') return { bodies, asked, body: bodies[0] ?? null, isUnknown: false };
  const own = bodies.find((body) => body?.slug === asked);
  if (own) return { bodies, asked, body: own, isUnknown: false };
  if (!bodies.includes(null)) throw fault('FORBIDDEN');
  const { organisations } = await ask(context, NamedBodyDocument, { query: asked, language });
  const found = organisations.edges[0]?.node ?? null;
  return { bodies, asked, body: found, isUnknown: found === null };
};
