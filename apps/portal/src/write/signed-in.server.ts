import { toSignIn } from '../api/to-sign-in.server.js';

/** Whether something that was thrown says that nobody is signed in. */
export const isSignedOut = (thrown: unknown): boolean => thrown instanceof Response && thrown.status === 401;

/** What a page asks as the person who is signed in; who is not is led to the way in. */
export const orSignIn = async <Told extends { readonly viewer: unknown }>(
  url: URL,
  asked: Promise<Told>,
): Promise<Told & { readonly viewer: NonNullable<Told['viewer']> }> => {
  const told = await asked.catch((thrown: unknown) => {
    throw isSignedOut(thrown) ? toSignIn(url) : thrown;
  });
  if (told.viewer === null || told.viewer === undefined) throw toSignIn(url);
  return told as Told & { readonly viewer: NonNullable<Told['viewer']> };
};
