import { formattedPart } from './formatted-part.js';
import { inertHtml } from './inert-html.js';
import { parseMarkdown, writeHtml } from './parse-markdown.js';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const asPlainHtml = (text: string): string =>
  text
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => `<p>${paragraph.trim().replace(/[&<>"]/g, (character) => escapes[character] ?? '')}</p>\n`)
    .join('');

/**
 * A Markdown text (CommonMark with tables, strikethrough and bare addresses as links) as HTML that can do nothing: HTML in
 * it is shown as text, headings start at `<h2>`, links lead to `http`, `https` and `mailto` only and carry
 * `rel="noopener nofollow ugc"`, an image becomes a link to it named by its alternative text. Every input gives an answer, in
 * time linear in its length; after 100,000 characters it is kept as plain paragraphs.
 */
export function renderMarkdown(markdown: string): string {
  const { formatted, plain } = formattedPart(markdown);
  return inertHtml(writeHtml(parseMarkdown(formatted))) + asPlainHtml(plain);
}
