import type { TestApi } from './api.js';

/** A page of a JSON feed, as tests look at it. */
interface FeedPage {
  readonly items: readonly unknown[];
  readonly next_url?: string;
}

/**
 * Everything that a feed holds, page by page; without its title and addresses, which repeat what was asked for.
 *
 * @param path its address on our host, ending in `.json` before any query.
 */
export const sweptFeed = async (
  api: TestApi,
  path: string,
  headers: Readonly<Record<string, string>>,
): Promise<string> => {
  const items: unknown[] = [];
  for (let next: string | undefined = path; next !== undefined;) {
    const answer = await fetch(new URL(next, api.url), { headers });
    if (answer.status !== 200) return `${await answer.text()}`;
    const page = (await answer.json()) as FeedPage;
    items.push(...page.items);
    const { pathname, search } = new URL(page.next_url ?? api.url);
    next = page.next_url === undefined ? undefined : `${pathname}${search}`;
  }
  return JSON.stringify(items);
};
