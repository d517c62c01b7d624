import type { Token } from 'markdown-it';
import { formattedPart } from './formatted-part.js';
import { parseMarkdown } from './parse-markdown.js';

const inlineText = ({ type, content }: Token): string => (type === 'softbreak' || type === 'hardbreak' ? ' ' : content);

const blockText = ({ type, content, children }: Token): string =>
  type === 'inline' ? (children ?? []).map(inlineText).join('') : content;

/**
 * The words of a Markdown text without its marks, one block a line, for search and summaries. It is text, not HTML: who puts
 * it on a page escapes it. Links leave their label, images their alternative text, code its content.
 */
export function markdownToText(markdown: string): string {
  const { formatted, plain } = formattedPart(markdown);
  return [...parseMarkdown(formatted).map(blockText), plain]
    .flatMap((block) => block.split('\n'))
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}
