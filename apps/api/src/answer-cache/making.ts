import { AsyncLocalStorage } from 'node:async_hooks';
import type { AnswerInMaking } from './kept-answer.js';

/** The answer that is being made for the request at hand. */
export const making = new AsyncLocalStorage<AnswerInMaking>();
