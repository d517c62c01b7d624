import { randomBytes } from 'node:crypto';
import { Logger } from '@nestjs/common';
import type { AppConfig } from '#platform/config';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { prefersHtml } from '../graphiql/prefers-html.js';
import { cookieIn, cookieJar } from '../sign-in/cookies.js';
import { isSameOrigin } from '../sign-in/same-origin.js';
import { askApi } from './ask-api.js';
import { compressed } from './compressed.js';
import { KeptPages, pageFor, pageKey, piecesOf } from './kept-pages.js';
import { PageAnswers } from './page-answers.js';
import { pageHeaders } from './page-policy.js';
import type { PortalProgram, PortalSurroundings } from './portal-program.js';
import { portalSite } from './portal-site.js';
import { webRequest } from './web-request.js';

const log = new Logger('Portal');

const newNonce = (): string => randomBytes(18).toString('base64');

/** The path of the page that is asked for, or whose data are: `/search.data`, and `/_.data` where a path ends in a slash. */
const pathOf = ({ url }: FastifyRequest): string =>
  (url.split('?', 1)[0] ?? '/').replace(/\/_\.data$/, '/').replace(/\.data$/, '');

/** Whether a page is to answer: a person came, who is told by one where there is none, or there is one. */
const isForPage = (portal: PortalProgram, request: FastifyRequest): boolean =>
  prefersHtml(request.headers.accept) || portal.knows(pathOf(request));

/** A page as it is sent; it sets no cookie. */
interface Page {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

const pageIn = async (response: Response): Promise<Page> => {
  const sent = Object.fromEntries([...response.headers].filter(([name]) => name !== 'set-cookie'));
  const headers = { 'cache-control': 'no-cache, private', ...sent };
  return { status: response.status, headers, body: Buffer.from(await response.arrayBuffer()) };
};

/** Shows the portal's pages at every path that nothing else of the scope answers. */
export const showPages = (scope: FastifyInstance, portal: PortalProgram, config: AppConfig): void => {
  const { publicUrl } = config.http;
  const { session } = cookieJar(config);
  const site = portalSite(config);
  const pages = new KeptPages(config.portal.keptBytes);

  const make = (request: FastifyRequest, nonce: string, ask: PortalSurroundings['ask']): Promise<Response> => {
    const gone = new AbortController();
    request.raw.once('aborted', () => gone.abort());
    return portal.handle(webRequest(request, publicUrl, gone.signal), {
      ask,
      mayChange: isSameOrigin(request.headers, publicUrl),
      hasSession: cookieIn(request.headers, session) !== null,
      publicUrl: publicUrl.replace(/\/$/, ''),
      site,
      nonce,
      report: (error) => log.error({ msg: 'a page failed', requestId: request.id, url: pathOf(request), error }),
    });
  };
  const send = async (reply: FastifyReply, nonce: string, page: Page): Promise<FastifyReply> => {
    const { body, headers } = await compressed(page.body, reply.request.headers['accept-encoding']);
    if (reply.sent) return reply;
    return reply.code(page.status).headers(pageHeaders(nonce)).headers(page.headers).headers(headers).send(body);
  };

  /** The page as it was made before where its questions are answered as they were, else made anew and kept. */
  const showOpen = async (key: string, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const nonce = newNonce();
    const answers = new PageAnswers(askApi(scope, request));
    const kept = pages.find(key);
    if (kept && (await answers.areStill(kept.questions)))
      return send(reply, nonce, { status: 200, headers: kept.headers, body: pageFor(kept, nonce) });
    const response = await make(request, nonce, answers.ask);
    const page = await pageIn(response);
    const questions = response.status === 200 ? await answers.all() : null;
    if (questions) pages.keep(key, { headers: page.headers, pieces: piecesOf(page.body, nonce), questions });
    return send(reply, nonce, page);
  };

  const showOwn = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const nonce = newNonce();
    return send(reply, nonce, await pageIn(await make(request, nonce, askApi(scope, request))));
  };

  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_, body, done) => done(null, body));
  scope.route({
    method: ['GET', 'HEAD', 'POST'],
    url: '/*',
    handler: async (request, reply) => {
      if (!isForPage(portal, request)) return reply.callNotFound();
      const key = pageKey(request, new Date());
      return key === null ? showOwn(request, reply) : showOpen(key, request, reply);
    },
  });
};
