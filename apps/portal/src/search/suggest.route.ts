import { SuggestionsDocument, type SuggestionsQuery } from '../../.generated/documents.js';
import { ask } from '../api/ask.server.js';
import { apiLanguage, namedLanguage } from '../languages.js';
import type { Route } from './+types/suggest.route.js';

/** A completion of what is being typed. */
export type Suggested = SuggestionsQuery['suggest'][number];

const LONGEST_PREFIX = 100;

/** Completes what is being typed into a search field. */
export const loader = async ({ params, context, request }: Route.LoaderArgs): Promise<readonly Suggested[]> => {
  const language = apiLanguage(namedLanguage(params.language) ?? 'nb');
  const prefix = (new URL(request.url).searchParams.get('q') ?? '').trim().slice(0, LONGEST_PREFIX);
  if (prefix.length < 2) return [];
  return (await ask(context, SuggestionsDocument, { prefix, language })).suggest;
};
