import { Outlet, useLoaderData } from 'react-router';
import { ViewerInFrameDocument } from '../../.generated/documents.js';
import { ask, fault } from '../api/ask.server.js';
import { surroundingsContext } from '../api/surroundings.js';
import { namedLanguage } from '../languages.js';
import type { Route } from './+types/language-layout.js';
import { Frame } from './frame.js';

/** Who is signed in, for the frame around every page; nobody is asked for where there is no session. */
export const loader = async ({ params, context }: Route.LoaderArgs) => {
  if (namedLanguage(params.language) === null) throw fault('NOT_FOUND');
  const { hasSession, publicUrl } = context.get(surroundingsContext);
  const viewer = hasSession ? (await ask(context, ViewerInFrameDocument)).viewer : null;
  return { viewer, publicUrl };
};

/** The frame changes when people sign in or out, which loads the page anew, and after they did something. */
export const shouldRevalidate = ({ formMethod }: { formMethod?: string }): boolean =>
  formMethod !== undefined && formMethod !== 'GET';

export default function LanguageLayout(): React.ReactNode {
  const { viewer } = useLoaderData<typeof loader>();
  return (
    <Frame viewer={viewer}>
      <Outlet />
    </Frame>
  );
}
