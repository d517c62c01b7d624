import { data, redirect } from 'react-router';
import { AnswerCommentDocument, ResolveCommentDocument } from '../../.generated/documents.js';
import { ask } from '../api/ask.server.js';
import type { Route } from './+types/comments.route.js';
import { wordsIn } from '../frame/form-words.js';
import { withoutLanguage } from '../languages.js';
import { refusedOf } from './refusal.js';

/** The address of a step of ours, which alone is led back to. */
const STEP = /^\/write\/[\w-]+\/[\w-]+$/;

/** Answers a comment of the editors, or says that it is settled; leads back to the step it stands beside. */
export const action = async ({ request, params, context }: Route.ActionArgs) => {
  const form = await request.formData();
  const [id, words, back] = [wordsIn(form, 'comment'), wordsIn(form, 'words'), wordsIn(form, 'back')];
  const isAnswer = wordsIn(form, 'do') === 'answer';
  if (words !== '' || isAnswer) {
    const { answerReviewComment } = await ask(context, AnswerCommentDocument, { input: { id, words } });
    const [first] = answerReviewComment.errors;
    if (first) return data({ why: refusedOf(first) }, { status: 400 });
  }
  if (!isAnswer) {
    const { resolveReviewComment } = await ask(context, ResolveCommentDocument, { input: { id } });
    const [first] = resolveReviewComment.errors;
    if (first) return data({ why: refusedOf(first) }, { status: 400 });
  }
  throw redirect(STEP.test(withoutLanguage(back)) ? back : `/write/${params.id}`);
};
