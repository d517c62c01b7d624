import { redirectDocument } from 'react-router';
import { signInPath } from '../frame/sign-in-path.js';

/** Leads to the way in, and from there back to the page that was asked for. */
export const toSignIn = ({ pathname, search }: URL): Response => redirectDocument(signInPath(pathname + search));
