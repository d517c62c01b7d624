import { redirect, type RouterContextProvider } from 'react-router';
import { AnswerCommentDocument, ResolveCommentDocument } from '../../.generated/documents.js';
import { ask } from '../api/ask.server.js';
import type { Route } from './+types/comments.route.js';
import { wordsIn } from '../frame/form-words.js';
import { withoutLanguage } from '../languages.js';
import type { RefusedField } from '../desk/refusal.js';
import { refusedOf } from './refusal.js';
import { type NotNow, notNow } from './signed-in.server.js';

/** Why an answer was not taken. */
export type CommentAnswer = NotNow | { readonly kind: 'refused'; readonly why: RefusedField };

/** The address of a step of ours, which alone is led back to. */
const STEP = /^\/write\/[\w-]+\/[\w-]+$/;

const settle = async (
  context: Readonly<RouterContextProvider>,
  id: string,
  words: string,
  isAnswer: boolean,
): Promise<CommentAnswer | null> => {
  if (words !== '' || isAnswer) {
    const { answerReviewComment } = await ask(context, AnswerCommentDocument, { input: { id, words } });
    const [first] = answerReviewComment.errors;
    if (first) return { kind: 'refused', why: refusedOf(first) };
  }
  if (isAnswer) return null;
  const [first] = (await ask(context, ResolveCommentDocument, { input: { id } })).resolveReviewComment.errors;
  return first ? { kind: 'refused', why: refusedOf(first) } : null;
};

/** Answers a comment of the editors, or says that it is settled; leads back to the step it stands beside. */
export const action = async ({ request, params, context }: Route.ActionArgs) => {
  const form = await request.formData();
  const [id, words, back] = [wordsIn(form, 'comment'), wordsIn(form, 'words'), wordsIn(form, 'back')];
  const answer = await settle(context, id, words, wordsIn(form, 'do') === 'answer').catch(notNow);
  if (answer) return Response.json(answer, { status: answer.kind === 'signedOut' ? 401 : 400 });
  throw redirect(STEP.test(withoutLanguage(back)) ? back : `/write/${params.id}`);
};
