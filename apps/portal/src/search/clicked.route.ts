import { SearchClickDocument } from '../../.generated/documents.js';
import { ask, fault } from '../api/ask.server.js';
import { apiLanguage, namedLanguage } from '../languages.js';
import type { Route } from './+types/clicked.route.js';

/** Tells which of the stories found was chosen, so that the search becomes better; nothing is told of who chose it. */
export const action = async ({ params, context, request }: Route.ActionArgs): Promise<Response> => {
  const form = await request.formData();
  const position = Number(form.get('position'));
  if (!Number.isInteger(position)) throw fault('BAD_USER_INPUT');
  const query = String(form.get('q') ?? '').slice(0, 500);
  const language = apiLanguage(namedLanguage(params.language) ?? 'nb');
  await ask(context, SearchClickDocument, { input: { query, position, language } });
  return new Response(null, { status: 204 });
};
