import { redirectDocument } from 'react-router';

/** Leads to the way in, and from there back to the page that was asked for. */
const toSignIn = (request: Request): Response => {
  const { pathname, search } = new URL(request.url);
  return redirectDocument(`/auth/sign-in?${new URLSearchParams({ returnTo: pathname + search })}`);
};

/** Whether something that was thrown says that nobody is signed in. */
export const isSignedOut = (thrown: unknown): boolean => thrown instanceof Response && thrown.status === 401;

/** What a page asks as the person who is signed in; who is not is led to the way in. */
export const orSignIn = async <Told extends { readonly viewer: unknown }>(
  request: Request,
  asked: Promise<Told>,
): Promise<Told & { readonly viewer: NonNullable<Told['viewer']> }> => {
  const told = await asked.catch((thrown: unknown) => {
    throw isSignedOut(thrown) ? toSignIn(request) : thrown;
  });
  if (told.viewer === null || told.viewer === undefined) throw toSignIn(request);
  return told as Told & { readonly viewer: NonNullable<Told['viewer']> };
};
