import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a request was made by a page of ours. A browser says where a request comes from in `Sec-Fetch-Site`, or in
 * `Origin` where it is older or the connection plain, and no script can change either; one that says neither is not believed.
 */
export const isSameOrigin = (headers: IncomingHttpHeaders, publicUrl: string): boolean => {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  return headers.origin === new URL(publicUrl).origin;
};

const SAFE: ReadonlySet<string> = new Set(['GET', 'HEAD']);
const JSON_TYPE = /^application\/(graphql-response\+)?json\s*(;|$)/i;

/** Whether a request may act by the cookie it brings: one that can change something must be JSON from a page of ours. */
export const mayUseCookie = (
  { method, headers }: { readonly method: string; readonly headers: IncomingHttpHeaders },
  publicUrl: string,
): boolean => SAFE.has(method) || (JSON_TYPE.test(headers['content-type'] ?? '') && isSameOrigin(headers, publicUrl));
