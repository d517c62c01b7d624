import { useState } from 'react';
import { useRevalidator } from 'react-router';
import type { CommentAnswer } from './comments.route.js';

/** How it stands with an answer to a comment of the editors. */
export interface CommentAnswering {
  /** Why it was not taken; null where it was, or nothing was sent. */
  readonly answer: CommentAnswer | null;
  readonly send: (form: HTMLFormElement, submitter: HTMLElement | null) => Promise<void>;
}

const sent = async (form: HTMLFormElement, submitter: HTMLElement | null): Promise<CommentAnswer | null> => {
  const body = new FormData(form, submitter);
  const response = await fetch(form.action, { method: 'POST', body, redirect: 'manual' });
  return response.type === 'opaqueredirect' ? null : ((await response.json()) as CommentAnswer);
};

/** Sends an answer from the page that it stands on, where it stays until it is taken: nothing else has to be loaded for that. */
export const useCommentAnswer = (): CommentAnswering => {
  const [answer, setAnswer] = useState<CommentAnswer | null>(null);
  const { revalidate } = useRevalidator();
  const send = async (form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> => {
    const came = await sent(form, submitter).catch((): CommentAnswer => ({ kind: 'unreachable' }));
    setAnswer(came);
    if (came === null) await revalidate();
  };
  return { answer, send };
};
