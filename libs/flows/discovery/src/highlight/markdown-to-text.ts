import MarkdownIt from 'markdown-it';
import { leading } from './leading.js';

/** What follows in a longer text is not searched for words to mark; in UTF-16 units. */
export const MAX_HIGHLIGHTED_LENGTH = 100_000;

const parser = new MarkdownIt({ html: false, linkify: false, typographer: false });

type Token = ReturnType<typeof parser.parse>[number];

const inlineText = (token: Token): string => {
  switch (token.type) {
    case 'text':
    case 'text_special':
    case 'code_inline':
    case 'image':
      return token.content;
    case 'softbreak':
    case 'hardbreak':
      return ' ';
    default:
      return '';
  }
};

const blockText = (token: Token): string => {
  if (token.type === 'inline') return (token.children ?? []).map(inlineText).join('');
  return token.type === 'fence' || token.type === 'code_block' ? token.content : '';
};

/** The words of a Markdown text without its markup, one line for each block; of a long text its first part. */
export const markdownToText = (markdown: string): string =>
  parser
    .parse(leading(markdown, MAX_HIGHLIGHTED_LENGTH), {})
    .map((token) => blockText(token).trim())
    .filter((text) => text !== '')
    .join('\n');
