import { ViewerIdDocument } from '../../.generated/documents.js';
import { ask } from '../api/ask.server.js';
import type { Route } from './+types/part.route.js';
import { readOneOf, wordsIn } from '../frame/form-words.js';
import { savePart } from './save-part.server.js';
import type { SavingOutcome } from './saving.js';
import { TEXT_LANGUAGES } from './text-language.js';

/** Saves a part while it is being written; one that was begun by somebody else than is signed in now is not saved in their name. */
export const action = async ({ request, params, context }: Route.ActionArgs): Promise<Response> => {
  const form = await request.formData();
  const person = wordsIn(form, 'person');
  const answer = (outcome: SavingOutcome): Response =>
    Response.json(outcome, { headers: { 'cache-control': 'no-store' } });
  if (person !== '') {
    const { viewer } = await ask(context, ViewerIdDocument);
    if (viewer === null) return answer({ kind: 'signedOut' });
    if (viewer.person?.id !== person) return answer({ kind: 'otherPerson' });
  }
  const text = form.get('text');
  return answer(
    await savePart(context, {
      id: params.id,
      language: readOneOf(wordsIn(form, 'language'), TEXT_LANGUAGES) ?? 'NB',
      part: wordsIn(form, 'part'),
      text: typeof text === 'string' ? text : '',
      basedOn: wordsIn(form, 'basedOn'),
    }),
  );
};
