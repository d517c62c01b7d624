import type TurndownService from 'turndown';

type Rule = TurndownService.Rule;

/** An element as far as the rules look at it; it is the browser's, or that of a test. */
interface Told {
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly getAttribute: (name: string) => string | null;
  readonly querySelectorAll: (selector: string) => ArrayLike<Told>;
  readonly parentNode: Told | null;
  readonly nextElementSibling: Told | null;
  readonly children: ArrayLike<Told>;
}

const NOT_BOLD = /(?:^|;)font-weight:normal/;
const BOLD = /(?:^|;)font-weight:(?:bold|[6-9]00)/;
const SLANTED = /(?:^|;)font-style:italic/;

const told = (node: unknown): Told => node as Told;
const styleOf = (node: unknown): string => (told(node).getAttribute('style') ?? '').replace(/\s+/g, '').toLowerCase();
const classOf = (node: unknown): string => told(node).getAttribute('class') ?? '';
const isMarkerOfList = (node: unknown): boolean => styleOf(node).includes('mso-list:ignore');
const levelOfList = (node: unknown): number | undefined => {
  const level = /mso-list:\w+level(\d)/.exec(styleOf(node))?.[1];
  if (level !== undefined) return Number(level);
  return classOf(node).startsWith('MsoListParagraph') ? 1 : undefined;
};

const markerOf = (node: unknown): string => {
  const marker = Array.from(told(node).querySelectorAll('span')).find(isMarkerOfList)?.textContent ?? '';
  const number = /^[\s\u00a0]*(\d{1,9})[.)]/.exec(marker)?.[1];
  return number === undefined ? '-' : `${number}.`;
};

/** The sign of an item of a list: its number where the list has numbers. */
const signOf = (node: unknown): string => {
  const list = told(node).parentNode;
  if (list?.nodeName !== 'OL') return '-';
  const first = Number(list.getAttribute('start') ?? 1) || 1;
  const place = Array.from(list.children).findIndex((item) => (item as unknown) === node);
  return `${first + Math.max(place, 0)}.`;
};

const wrapped = (mark: string, content: string): string => {
  const words = content.trim();
  if (words === '') return content;
  const [before, after] = content.split(words);
  return `${before ?? ''}${mark}${words}${mark}${after ?? ''}`;
};

const addressOf = (node: unknown): string | null => {
  const href = told(node).getAttribute('href') ?? '';
  if (!URL.canParse(href)) return null;
  const url = new URL(href);
  const led = url.hostname === 'www.google.com' && url.pathname === '/url' ? url.searchParams.get('q') : null;
  if (led !== null && URL.canParse(led)) return new URL(led).href;
  return ['http:', 'https:', 'mailto:'].includes(url.protocol) ? url.href : null;
};

/** How the marks of word processors are read; what they say of looks alone is left out. */
export const rules: Readonly<Record<string, Rule>> = {
  /** Word writes lists as paragraphs with a style, and the sign of each item as text. */
  wordListMarker: { filter: (node) => isMarkerOfList(node), replacement: () => '' },
  wordList: {
    filter: (node) => node.nodeName === 'P' && levelOfList(node) !== undefined,
    replacement: (content, node) => {
      const words = content.replace(/\s+/g, ' ').trim();
      const indent = '   '.repeat((levelOfList(node) ?? 1) - 1);
      return words === '' ? '' : `\n${indent}${markerOf(node)} ${words}\n`;
    },
  },
  /** Items stand close, also where each is a paragraph. */
  listItem: {
    filter: 'li',
    replacement: (content, node) => {
      const sign = signOf(node);
      const indent = ' '.repeat(sign.length + 1);
      const words = content.trim().replace(/\n{2,}(?=\s*(?:[-*]|\d+\.) )/g, '\n');
      return `${sign} ${words.replace(/\n(?=.)/g, `\n${indent}`)}${told(node).nextElementSibling ? '\n' : ''}`;
    },
  },
  wordTitle: {
    filter: (node) => node.nodeName === 'P' && /^Mso(?:Title|Subtitle)$/.test(classOf(node)),
    replacement: (content) => `\n\n### ${content.trim()}\n\n`,
  },
  /** Headings stand under that of the section they are pasted into. */
  heading: {
    filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
    replacement: (content, node) => {
      const words = content.replace(/\*\*/g, '').replace(/\s+/g, ' ').trim();
      const level = Math.min(Number(node.nodeName.charAt(1)) + 2, 6);
      return words === '' ? '' : `\n\n${'#'.repeat(level)} ${words}\n\n`;
    },
  },
  /** Google Docs wraps everything in a bold that is none, and says by styles what is bold. */
  boldThatIsNone: {
    filter: (node) => /^(?:B|STRONG)$/.test(node.nodeName) && NOT_BOLD.test(styleOf(node)),
    replacement: (content) => content,
  },
  styled: {
    filter: (node) => node.nodeName === 'SPAN' && (BOLD.test(styleOf(node)) || SLANTED.test(styleOf(node))),
    replacement: (content, node) => {
      const style = styleOf(node);
      const slanted = SLANTED.test(style) ? wrapped('*', content) : content;
      return BOLD.test(style) ? wrapped('**', slanted) : slanted;
    },
  },
  /** Links lead to the web or to a mailbox; those into the document they come from lead nowhere here. */
  link: {
    filter: (node) => node.nodeName === 'A',
    replacement: (content, node) => {
      const address = addressOf(node);
      const words = content.trim();
      return address === null || words === '' ? content : `[${words}](${address})`;
    },
  },
  /** Pictures are no part of a story's text. */
  picture: { filter: ['img', 'picture' as 'img'], replacement: () => '' },
};
