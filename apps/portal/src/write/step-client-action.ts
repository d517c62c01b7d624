import { data } from 'react-router';
import type { StepAnswer } from './draft-step.js';

/** The same action in the browser: where the product is out of reach, or nobody is signed in any more, the form stays as it is. */
export const stepClientAction = async <Written>({ serverAction }: { serverAction: () => Promise<unknown> }) => {
  try {
    const answer = (await serverAction()) as StepAnswer<Written>;
    return data(answer, { status: answer.kind === 'signedOut' ? 401 : 200 });
  } catch (thrown) {
    if (!(thrown instanceof TypeError)) throw thrown;
    return data<StepAnswer<Written>>({ kind: 'unreachable' }, { status: 503 });
  }
};
