import { createHash } from 'node:crypto';
import type { PageLanguage } from '../sign-in/sign-in-words.js';
import { PLAIN_STYLE } from './plain-style.js';

const HASH = createHash('sha256').update(PLAIN_STYLE).digest('base64');

/** What lets a page be dressed: its own style and nothing else. To be put into its content security policy. */
export const STYLE_SOURCE = `style-src 'sha256-${HASH}'; img-src 'self'`;

const FRAME: Readonly<Record<PageLanguage, { readonly home: string; readonly help: string; readonly prefix: string }>> =
  {
    nb: { home: 'Til forsiden av Ildsjel', help: 'Om Ildsjel og hvem som driver det', prefix: '' },
    nn: { home: 'Til framsida av Ildsjel', help: 'Om Ildsjel og kven som driv det', prefix: '/nn' },
    en: { home: 'Front page of Ildsjel', help: 'About Ildsjel and who runs it', prefix: '/en' },
  };

/**
 * A page that runs nothing and is found by no search engine, such as a link in a mail leads to.
 *
 * @param body HTML of ours, which ends with a line feed.
 */
export const plainPage = (language: PageLanguage, title: string, body: string): string => {
  const { home, help, prefix } = FRAME[language];
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<title>${title} – Ildsjel</title>
<style>${PLAIN_STYLE}</style>
</head>
<body>
<header>
<a class="brand" href="${prefix || '/'}" title="${home}"><img src="/icon.svg" alt="" width="32" height="32">Ildsjel</a>
</header>
<main>
<h1>${title}</h1>
${body}</main>
<footer>
<a href="${prefix}/about">${help}</a>
</footer>
</body>
</html>
`;
};
