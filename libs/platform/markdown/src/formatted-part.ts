/** Characters up to which a text is read as Markdown: ten times the longest story known. */
export const formattedLimit = 100_000;

/** A text in two: what is read as Markdown, and what is so far down that it is kept as plain text. */
export function formattedPart(text: string): { formatted: string; plain: string } {
  if (text.length <= formattedLimit) return { formatted: text, plain: '' };
  const within = text.slice(0, formattedLimit);
  const end = [within.lastIndexOf('\n\n'), within.lastIndexOf('\n')].find((at) => at > formattedLimit / 2);
  const cut = end ?? formattedLimit - (/[\uD800-\uDBFF]$/.test(within) ? 1 : 0);
  return { formatted: text.slice(0, cut), plain: text.slice(cut) };
}
