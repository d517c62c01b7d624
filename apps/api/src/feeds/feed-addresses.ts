import type { FeedAddresses } from '#flows/feeds';

/**
 * The addresses that a page of a feed tells of itself.
 *
 * @param url path and query of the request.
 * @param next the cursor of the next page, or null.
 */
export const feedAddresses = (publicUrl: string, url: string, next: string | null): FeedAddresses => {
  const self = new URL(`${publicUrl}${url}`);
  const at = (change: (address: URL) => void): string => {
    const address = new URL(self);
    change(address);
    return address.href;
  };
  return {
    self: self.href,
    first: at(({ searchParams }) => searchParams.delete('after')),
    next: next === null ? null : at(({ searchParams }) => searchParams.set('after', next)),
    other: at((address) => {
      const { pathname } = address;
      address.pathname = pathname.endsWith('.json')
        ? pathname.replace(/json$/, 'atom')
        : pathname.replace(/atom$/, 'json');
    }),
    home: `${publicUrl}/`,
  };
};
