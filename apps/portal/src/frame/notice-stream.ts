import { createClient } from 'graphql-ws/client';

/** What is asked for: that there is a notice, and nothing of it. What there is to read is asked for as any page is. */
const THERE_IS_ONE = 'subscription { noticeAdded { id } }';

/** How often a lost connection is tried anew, each time after a longer wait: for about a quarter of an hour. */
const TRIES = 10;

/**
 * Listens for notices as they are given, over a socket of our own origin, as the person who is signed in.
 *
 * @returns what ends it.
 */
export const hearNotices = (heard: () => void): (() => void) => {
  const client = createClient({
    url: `${window.location.origin.replace(/^http/, 'ws')}/graphql`,
    retryAttempts: TRIES,
  });
  const ignore = (): void => undefined;
  client.subscribe({ query: THERE_IS_ONE }, { next: heard, error: ignore, complete: ignore });
  return () => void client.dispose();
};
