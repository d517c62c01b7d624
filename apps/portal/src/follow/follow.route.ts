import { redirect, redirectDocument } from 'react-router';
import { BeginFollowingDocument, EndFollowingDocument } from '../../.generated/documents.js';
import { ask } from '../api/ask.server.js';
import { signInPath } from '../frame/sign-in-path.js';
import { inLanguage, namedLanguage } from '../languages.js';
import type { Route } from './+types/follow.route.js';
import { readTarget } from './follow-target.js';
import { isPlainForm } from './plain-form.js';
import { safeReturn } from './return-to.js';

/** What came of it, to the button on the page that it was pressed on. */
export interface FollowAnswer {
  readonly done: 'FOLLOWED' | 'ENDED' | 'REFUSED';
}

const change = async (context: Route.ActionArgs['context'], form: FormData): Promise<FollowAnswer> => {
  const id = form.get('end');
  if (typeof id === 'string' && id !== '') {
    await ask(context, EndFollowingDocument, { input: { id } });
    return { done: 'ENDED' };
  }
  const target = readTarget(form.get('target'));
  if (!target) return { done: 'REFUSED' };
  const { follow } = await ask(context, BeginFollowingDocument, { input: { ...target } });
  return { done: follow.errors.length > 0 ? 'REFUSED' : 'FOLLOWED' };
};

/**
 * Begins or ends to follow something. A button that runs scripts stays on its page and is answered; a plain form goes back
 * to its page, or to all that is followed where it was refused. Whoever is not signed in any more is sent to do so.
 */
export const action = async ({ request, params, context }: Route.ActionArgs): Promise<FollowAnswer | Response> => {
  const form = await request.formData();
  const back = safeReturn(form.get('returnTo'));
  try {
    const answer = await change(context, form);
    if (!isPlainForm(request)) return answer;
    const all = inLanguage(namedLanguage(params.language) ?? 'nb', '/following?refused');
    return redirect(answer.done === 'REFUSED' ? all : back, 303);
  } catch (error) {
    if (!(error instanceof Response) || error.status !== 401) throw error;
    return redirectDocument(signInPath(back), 303);
  }
};

/** Whoever comes here by an address is shown what they follow. */
export const loader = ({ params }: Route.LoaderArgs): Response =>
  redirect(inLanguage(namedLanguage(params.language) ?? 'nb', '/following'));
