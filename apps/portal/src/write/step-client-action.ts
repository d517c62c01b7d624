import type { StepAnswer } from './draft-step.js';
import { keptClientAction } from './kept-client-action.js';

/** What a step's form does in the browser, see {@link keptClientAction}. */
export const stepClientAction = <Written>(call: { serverAction: () => Promise<unknown> }) =>
  keptClientAction<StepAnswer<Written>>(call);
