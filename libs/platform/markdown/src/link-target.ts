const schemes = ['http:', 'https:', 'mailto:'];

/**
 * The address a link may lead to, in the spelling that browsers use, or null where it may not: only `http`, `https` and
 * `mailto`, never with a password inside. What was checked is what is written out, so no browser reads it otherwise.
 */
export function linkTarget(href: string): string | null {
  const url = URL.parse(href);
  if (!url || !schemes.includes(url.protocol)) return null;
  if (url.username !== '' || url.password !== '') return null;
  return url.href;
}

/** The address an image is linked by: as {@link linkTarget}, and `https` only. */
export function imageTarget(source: string): string | null {
  const target = linkTarget(source);
  return target?.startsWith('https:') ? target : null;
}

/** What to call an image that has no alternative text: the last part of its address. */
export function imageName(target: string): string {
  const { hostname, pathname } = new URL(target);
  return pathname.split('/').findLast((part) => part !== '') ?? hostname;
}
