import { markdownToText } from '#platform/markdown';

const ENOUGH = 280;
const READ = 4_000;
const SENTENCE_END = /[.!?…]["”»)]?(?=\s|$)/g;

const blocksOf = (markdown: string): string[] =>
  markdownToText(markdown.slice(0, READ))
    .split('\n')
    .map((block) => block.trim());

const cutAtSentence = (text: string): string => {
  if (text.length <= ENOUGH) return text;
  const ends = [...text.matchAll(SENTENCE_END)].map((match) => match.index + match[0].length);
  const end = ends.findLast((place) => place <= ENOUGH) ?? 0;
  if (end > ENOUGH / 4) return text.slice(0, end);
  const word = text.lastIndexOf(' ', ENOUGH);
  return `${text
    .slice(0, word > 0 ? word : ENOUGH)
    .trimEnd()
    .toWellFormed()} …`;
};

/** The first sentences of a Markdown text, some 280 characters of them, as a summary for a row that has none. */
export const firstSentences = (markdown: string): string => {
  const prose = blocksOf(markdown.replace(/^#{1,6}\s.*$/gm, '')).filter((block) => /\p{L}/u.test(block));
  return cutAtSentence(prose.join(' '));
};

/** The first heading of a Markdown text, as a title for a row that has none; empty where there is none. */
export const firstHeading = (markdown: string): string => {
  const heading = /^#{1,6}\s+(.+)$/m.exec(markdown.slice(0, READ))?.[1] ?? '';
  return blocksOf(heading)[0] ?? '';
};
