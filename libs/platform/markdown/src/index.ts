export { markdownToText } from './markdown-to-text.js';
export { renderMarkdown } from './render-markdown.js';
