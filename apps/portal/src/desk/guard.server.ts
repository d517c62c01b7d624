import type { RouterContextProvider } from 'react-router';
import { DeskViewerDocument } from '../../.generated/documents.js';
import { ask, fault } from '../api/ask.server.js';
import { surroundingsContext } from '../api/surroundings.js';
import { toSignIn } from '../api/to-sign-in.server.js';
import { type DeskViewer, type DeskRole, rolesFor } from './desk-viewer.js';

/** What is known of a request for a page. */
interface Asked {
  readonly url: URL;
  readonly context: Readonly<RouterContextProvider>;
}

/**
 * Who asks for a page that takes a role for some body.
 *
 * @throws Response that leads to the sign-in and back, or to the page that says that the role is missing.
 */
export const whoeverIs = async ({ url, context }: Asked, role: DeskRole): Promise<DeskViewer> => {
  if (!context.get(surroundingsContext).hasSession) throw toSignIn(url);
  const { viewer } = await ask(context, DeskViewerDocument);
  if (viewer === null) throw toSignIn(url);
  if (rolesFor(viewer, role).length === 0) throw fault('FORBIDDEN');
  return viewer;
};
