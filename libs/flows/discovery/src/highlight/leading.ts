const SPACE = /\s/;

/** The first part of a text, no longer than asked, cut between words where one ends in its second half. */
export const leading = (text: string, maxLength: number): string => {
  if (text.length <= maxLength) return text;
  for (let at = maxLength; at > maxLength / 2; at -= 1) if (SPACE.test(text.charAt(at))) return text.slice(0, at);
  return text.slice(0, maxLength).toWellFormed();
};
