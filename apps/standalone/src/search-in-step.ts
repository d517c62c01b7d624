import { setTimeout as pause } from 'node:timers/promises';

const QUESTION = '{ stories(first: 0) { totalCount } searchStories(query: "", first: 0) { totalCount } }';

interface Totals {
  readonly data: {
    readonly stories: { readonly totalCount: number };
    readonly searchStories: { readonly totalCount: number };
  };
}

const inStep = async (address: string): Promise<boolean> => {
  try {
    const answer = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: QUESTION }),
      signal: AbortSignal.timeout(2_000),
    });
    const { data } = (await answer.json()) as Totals;
    return data.stories.totalCount === data.searchStories.totalCount;
  } catch {
    return false;
  }
};

/**
 * Waits until search finds as many stories as are published, so that whoever comes at once finds the first content.
 *
 * @returns false when that takes longer than `patienceMs`, as after a large import; indexing goes on meanwhile.
 */
export const searchInStep = async (address: string, signal: AbortSignal, patienceMs: number): Promise<boolean> => {
  const deadline = Date.now() + patienceMs;
  while (!(await inStep(address))) {
    if (Date.now() > deadline) return false;
    await pause(100, undefined, { signal });
  }
  return true;
};
