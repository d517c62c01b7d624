import { data } from 'react-router';

/** The same action in the browser: where the product is out of reach, or nobody is signed in any more, the form stays as it is. */
export const keptClientAction = async <Answer extends { readonly kind: string }>({
  serverAction,
}: {
  serverAction: () => Promise<unknown>;
}) => {
  try {
    const answer = (await serverAction()) as Answer;
    return data<Answer | { readonly kind: 'unreachable' }>(answer, { status: answer.kind === 'signedOut' ? 401 : 200 });
  } catch (thrown) {
    if (!(thrown instanceof TypeError)) throw thrown;
    return data<Answer | { readonly kind: 'unreachable' }>({ kind: 'unreachable' }, { status: 503 });
  }
};
