import MarkdownIt, { type Token } from 'markdown-it';
import { tameInline } from './tame-inline.js';

/** Blocks lying in blocks (lists, quotes) deeper than this are left out. */
const maxNesting = 20;

const parser = new MarkdownIt({ html: false, linkify: true, maxNesting });
parser.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false }).add('ftp:', null).add('//', null);
parser.validateLink = () => true;

/** Moves headings so that the topmost are of level 2, below the title of the page they are shown on. */
function shiftHeadings(tokens: readonly Token[]): void {
  const headings = tokens.filter(({ type }) => type === 'heading_open' || type === 'heading_close');
  const topmost = headings.reduce((least, { tag }) => Math.min(least, Number(tag.slice(1))), 6);
  for (const heading of headings) heading.tag = `h${Math.min(6, Number(heading.tag.slice(1)) - topmost + 2)}`;
}

parser.core.ruler.push('tame', (state) => {
  shiftHeadings(state.tokens);
  for (const token of state.tokens) {
    if (token.children) token.children = tameInline(token.children, (...parts) => new state.Token(...parts));
  }
});

/** The parts of a Markdown text, its links already held to {@link linkTarget}. */
export function parseMarkdown(markdown: string): Token[] {
  return parser.parse(markdown, {});
}

/** Parsed Markdown as HTML, still to be passed through the list of what is allowed. */
export function writeHtml(tokens: Token[]): string {
  return parser.renderer.render(tokens, parser.options, {});
}
