import type { FastifyReply, FastifyRequest } from 'fastify';
import { prefersHtml } from '../graphiql/prefers-html.js';
import { STYLE_SOURCE, plainPage } from '../pages/plain-page.js';
import type { SignInRefusal } from './sign-in-refusal.js';
import { CODES, FRAME, type PageLanguage, WORDS } from './sign-in-words.js';

const NORWEGIAN: Readonly<Record<string, PageLanguage>> = { nb: 'nb', no: 'nb', nn: 'nn', en: 'en' };

/** The first language of a browser that the page is written in. */
export const pageLanguage = (accepted: string | undefined): PageLanguage => {
  const codes = (accepted ?? '').slice(0, 1_000).split(',');
  for (const code of codes) {
    const language = NORWEGIAN[code.trim().slice(0, 2).toLowerCase()];
    if (language) return language;
  }
  return 'nb';
};

/** Headers of every answer under `/auth`: kept nowhere, shown in no frame, and telling nobody where one came from. */
export const PRIVATE = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'content-security-policy': `default-src 'none'; ${STYLE_SOURCE}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
} as const;

const page = (language: PageLanguage, words: string): string => {
  const { title, again, home } = FRAME[language];
  return plainPage(
    language,
    title,
    `<p>${words}</p>
<p><a class="button" href="/auth/sign-in">${again}</a></p>
<p><a href="/">${home}</a></p>
`,
  );
};

/** Tells a person, or a program in the form of every error, why a sign-in came to nothing. */
export const tellRefusal = (request: FastifyRequest, reply: FastifyReply, refusal: SignInRefusal): void => {
  const [code, status] = CODES[refusal.reason];
  const wait = refusal.retryAfterSeconds ?? (status === 503 ? 5 : undefined);
  void reply.code(status).headers({ ...PRIVATE, vary: 'accept, accept-language' });
  if (wait !== undefined) void reply.header('retry-after', String(wait));
  if (prefersHtml(request.headers.accept)) {
    const language = pageLanguage(request.headers['accept-language']);
    void reply.type('text/html; charset=utf-8').send(page(language, WORDS[language][refusal.reason]));
    return;
  }
  void reply
    .type('application/json; charset=utf-8')
    .send({ errors: [{ message: WORDS.en[refusal.reason], extensions: { code } }] });
};
