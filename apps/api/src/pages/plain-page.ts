import type { PageLanguage } from '../sign-in/sign-in-words.js';

/**
 * A page that runs nothing and is found by no search engine, such as a link in a mail leads to.
 *
 * @param body HTML of ours, which ends with a line feed.
 */
export const plainPage = (language: PageLanguage, title: string, body: string): string => `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} – Ildsjel</title>
</head>
<body>
<main>
<h1>${title}</h1>
${body}</main>
</body>
</html>
`;
