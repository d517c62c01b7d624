import { Outlet, type ShouldRevalidateFunctionArgs, useLoaderData } from 'react-router';
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

/** The frame changes when people sign in or out, which loads the page anew, after they did something, and when a page is asked for anew. */
export const shouldRevalidate = ({ formMethod, currentUrl, nextUrl }: ShouldRevalidateFunctionArgs): boolean =>
  (formMethod !== undefined && formMethod !== 'GET') || currentUrl.href === nextUrl.href;

export default function LanguageLayout(): React.ReactNode {
  const { viewer } = useLoaderData<typeof loader>();
  return (
    <Frame viewer={viewer}>
      <Outlet />
    </Frame>
  );
}
