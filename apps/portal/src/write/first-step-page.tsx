import { redirect } from 'react-router';
import { inLanguage, namedLanguage } from '../languages.js';
import type { Route } from './+types/first-step-page.js';

/** A story that is opened for writing begins with its first step. */
export const loader = ({ params, url }: Route.LoaderArgs): never => {
  throw redirect(inLanguage(namedLanguage(params.language) ?? 'nb', `/write/${params.id}/title`) + url.search);
};

export default function FirstStepPage(): null {
  return null;
}
