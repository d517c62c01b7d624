import type { MailContent } from '#platform/mailer';
import type { NoticeKind } from '../notice.js';
import type { NoticeLanguage } from '../notice-settings.js';
import { LETTER_WORDS } from './letter-words.js';

/** One thing that a letter tells of. */
export interface LetterLine {
  readonly kind: NoticeKind;
  readonly title: string;
  readonly url: string;
}

/** What goes into a letter. */
export interface Letter {
  readonly name: string;
  readonly language: NoticeLanguage;
  readonly lines: readonly LetterLine[];
  /** Where the reader stops following the one thing that all of it came by; null when it came by more. */
  readonly stopThisUrl: string | null;
  readonly stopAllUrl: string;
}

const MOST = 50;
const MARKS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const plain = (text: string): string => text.replace(/[&<>"']/g, (mark) => MARKS[mark] ?? '');
/** A title is one line, so that it cannot look like more of the letter than it is. */
const line = (text: string): string => text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim();

/** The letter as text and as HTML that holds nothing but it. */
export const writeLetter = ({ name, language, lines, stopThisUrl, stopAllUrl }: Letter): MailContent => {
  const words = LETTER_WORDS[language];
  const [first] = lines;
  const shown = lines
    .slice(0, MOST)
    .map(({ kind, title, url }) => ({ what: words.kinds[kind], title: line(title), url }));
  const left = lines.length - shown.length;
  const stops = [
    ...(stopThisUrl === null ? [] : [[words.stopThis, stopThisUrl] as const]),
    [words.stopAll, stopAllUrl] as const,
  ];
  const subject =
    lines.length === 1 && first ? `${words.kinds[first.kind]}: ${line(first.title)}` : words.many(lines.length);
  const greeting = words.greeting(line(name));
  return {
    subject,
    text: [
      greeting,
      ...shown.map(({ what, title, url }) => `${what}: ${title}\n${url}`),
      ...(left > 0 ? [words.more(left)] : []),
      `-- \n${words.why}`,
      stops.map(([what, url]) => `${what}: ${url}`).join('\n'),
    ]
      .join('\n\n')
      .concat('\n'),
    html: `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><title>${plain(subject)}</title></head>
<body>
<p>${plain(greeting)}</p>
<ul>
${shown.map(({ what, title, url }) => `<li>${what}: <a href="${plain(url)}">${plain(title)}</a></li>`).join('\n')}
</ul>
${left > 0 ? `<p>${words.more(left)}</p>\n` : ''}<hr>
<p>${words.why}</p>
<p>${stops.map(([what, url]) => `<a href="${plain(url)}">${what}</a>`).join(' · ')}</p>
</body>
</html>
`,
  };
};
