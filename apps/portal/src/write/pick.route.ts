import { apiLanguage, namedLanguage } from '../languages.js';
import type { Route } from './+types/pick.route.js';
import { readOneOf } from '../frame/form-words.js';
import { PICK_SOURCES } from './options.js';
import { pick } from './pick.server.js';

/** What can be chosen while it is being typed. */
export const loader = async ({ request, params, context }: Route.LoaderArgs): Promise<Response> => {
  const { searchParams } = new URL(request.url);
  const source = readOneOf(searchParams.get('from'), PICK_SOURCES) ?? 'SECTOR';
  const language = apiLanguage(namedLanguage(params.language) ?? 'nb');
  return Response.json(await pick(context, source, searchParams.get('q') ?? '', language));
};
