const LONGEST = 2_000;

/**
 * The path of ours that a person asked to come back to, as it will be sent; null for what would lead anywhere else: another
 * host, what browsers take for one (`//`, `/\`), or a path with signs that browsers leave out.
 */
export const readReturnTo = (text: string | undefined, publicUrl: string): string | null => {
  if (text === undefined || text === '') return '/';
  if (text.length > LONGEST || !/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(text)) return null;
  const { origin } = new URL(publicUrl);
  if (!URL.canParse(text, origin)) return null;
  const target = new URL(text, origin);
  const path = `${target.pathname}${target.search}${target.hash}`;
  return target.origin === origin && !path.startsWith('//') ? path : null;
};
