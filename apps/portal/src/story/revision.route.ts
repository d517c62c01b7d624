import { type LoaderFunctionArgs, redirect } from 'react-router';
import { fault } from '../api/ask.server.js';
import { inLanguage } from '../languages.js';
import { readAsked } from './load-story.server.js';

/** The permanent address of a revision, which leads to the page that shows it. */
export const loader = ({ params, request }: LoaderFunctionArgs): Response => {
  const { slug, pageLanguage } = readAsked(params, request);
  const { revision = '' } = params;
  if (!/^[1-9]\d{0,5}$/.test(revision)) throw fault('NOT_FOUND');
  return redirect(`${inLanguage(pageLanguage, `/stories/${encodeURIComponent(slug)}`)}?revision=${revision}`, 301);
};
