import { redirectDocument } from 'react-router';
import { signInPath } from '../frame/sign-in-path.js';

/** Leads to the way in, and from there back to the page that was asked for. */
export const toSignIn = (asked: string): Response => {
  const { pathname, search } = new URL(asked);
  return redirectDocument(signInPath(pathname + search));
};
