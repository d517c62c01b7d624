import { strikethrough, tables } from '@truto/turndown-plugin-gfm';
import TurndownService from 'turndown';
import { rules } from './pasted-rules.js';

const converter = (): TurndownService => {
  const service = new TurndownService({
    headingStyle: 'atx',
    bulletListMarker: '-',
    codeBlockStyle: 'fenced',
    emDelimiter: '*',
  });
  service.use([tables, strikethrough]);
  for (const [name, rule] of Object.entries(rules)) service.addRule(name, rule);
  service.remove(['style', 'script', 'title', 'meta', 'link', 'head', 'noscript', 'template', 'iframe', 'object']);
  return service;
};

const tidy = (markdown: string): string =>
  markdown
    .replaceAll('\u00a0', ' ')
    .replace(/[\u200b\ufeff]/g, '')
    .replace(/^([-*]|\d+\.) {2,}/gm, '$1 ')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** The piece of a clipboard's page that was copied: programs mark it by comments. */
const fragment = (html: string): string => {
  const inside = /<!--\s*StartFragment\s*-->([\s\S]*?)<!--\s*EndFragment\s*-->/i.exec(html)?.[1];
  return (inside ?? html).replace(/<!\[(?:if|endif)[^>]*\]>/gi, '').replace(/<\/?[ovwm]:[^>]*>/gi, '');
};

/** What was copied from a word processor or a page, as clean Markdown: its structure stays, its looks go. */
export const pastedMarkdown = (html: string): string => tidy(converter().turndown(fragment(html)));
