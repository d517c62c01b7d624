import { fault } from '../api/ask.server.js';
import { toSignIn } from '../api/to-sign-in.server.js';

/** Whether something that was thrown says that nobody is signed in. */
export const isSignedOut = (thrown: unknown): boolean => thrown instanceof Response && thrown.status === 401;

/** Why something could not be saved just now; it can be once that is over. */
export interface NotNow {
  readonly kind: 'signedOut' | 'unreachable';
}

/** What is told to somebody whose words could not be saved just now. Whatever else was thrown is thrown on. */
export const notNow = (thrown: unknown): NotNow => {
  if (isSignedOut(thrown)) return { kind: 'signedOut' };
  if (thrown instanceof Response && (thrown.status === 429 || thrown.status === 503)) return { kind: 'unreachable' };
  throw thrown;
};

/**
 * What is asked as the person who is signed in. Who is not is led to the way in, and back to the address of the page; where
 * that is null, as they are about to save something, the request ends as one of nobody's.
 */
export const orSignIn = async <Told extends { readonly viewer: unknown }>(
  url: URL | null,
  asked: Promise<Told>,
): Promise<Told & { readonly viewer: NonNullable<Told['viewer']> }> => {
  const leave = (): Response => (url === null ? fault('UNAUTHENTICATED') : toSignIn(url));
  const told = await asked.catch((thrown: unknown) => {
    throw isSignedOut(thrown) ? leave() : thrown;
  });
  if (told.viewer === null || told.viewer === undefined) throw leave();
  return told as Told & { readonly viewer: NonNullable<Told['viewer']> };
};
