import { randomBytes } from 'node:crypto';
import { Logger } from '@nestjs/common';
import type { AppConfig } from '#platform/config';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { KeptAnswers } from '../answer-cache/kept-answers.js';
import { prefersHtml } from '../graphiql/prefers-html.js';
import { cookieIn, cookieJar } from '../sign-in/cookies.js';
import { isSameOrigin } from '../sign-in/same-origin.js';
import { askApi } from './ask-api.js';
import { type SentBody, compressed, sentAs, takes } from './compressed.js';
import { type KeptPage, KeptPages, gzippedFor, pageFor, pageKey, piecesOf } from './kept-pages.js';
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

/** A kept page in the form that costs least where its reader takes that: as far as it can be made ready beforehand. */
const bodyFor = async (page: KeptPage, nonce: string, accepted: string | undefined): Promise<SentBody> =>
  takes('gzip', accepted) ? sentAs('gzip', gzippedFor(page, nonce)) : compressed(pageFor(page, nonce), accepted);

const pageIn = async (response: Response): Promise<Page> => {
  const sent = Object.fromEntries([...response.headers].filter(([name]) => name !== 'set-cookie'));
  const headers = { 'cache-control': 'no-cache, private', ...sent };
  return { status: response.status, headers, body: Buffer.from(await response.arrayBuffer()) };
};

/**
 * Shows the portal's pages at every path that nothing else of the scope answers.
 *
 * @param answers those that the API keeps, which is there when the first page is asked for.
 */
export const showPages = (
  scope: FastifyInstance,
  portal: PortalProgram,
  config: AppConfig,
  answers: () => Pick<KeptAnswers, 'answer'>,
): void => {
  const { publicUrl } = config.http;
  const jar = cookieJar(config);
  const sessionOf = ({ headers }: FastifyRequest): string | null => cookieIn(headers, jar.session);
  const asker = (request: FastifyRequest): PortalSurroundings['ask'] => {
    const session = sessionOf(request);
    return askApi(scope, request, session === null ? null : `${jar.session}=${session}`);
  };
  const site = portalSite(config);
  const pages = new KeptPages(config.portal.keptBytes);

  const make = (request: FastifyRequest, nonce: string, ask: PortalSurroundings['ask']): Promise<Response> => {
    const gone = new AbortController();
    request.raw.once('aborted', () => gone.abort());
    return portal.handle(webRequest(request, publicUrl, gone.signal), {
      ask,
      mayChange: isSameOrigin(request.headers, publicUrl),
      hasSession: sessionOf(request) !== null,
      publicUrl: publicUrl.replace(/\/$/, ''),
      site,
      nonce,
      report: (error) => log.error({ msg: 'a page failed', requestId: request.id, url: pathOf(request), error }),
    });
  };
  const send = (
    reply: FastifyReply,
    nonce: string,
    page: Pick<Page, 'status' | 'headers'>,
    { body, headers }: SentBody,
  ): FastifyReply =>
    reply.sent
      ? reply
      : reply.code(page.status).headers(pageHeaders(nonce)).headers(page.headers).headers(headers).send(body);
  const sendNew = async (reply: FastifyReply, nonce: string, page: Page): Promise<FastifyReply> =>
    send(reply, nonce, page, await compressed(page.body, reply.request.headers['accept-encoding']));

  /** The page as it was made before where its questions are answered as they were, else made anew and kept. */
  const showOpen = async (key: string, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const nonce = newNonce();
    const asked = new PageAnswers({ put: asker(request), kept: answers(), address: request.ip });
    const coming = pages.coming(key);
    if (coming) await coming;
    const kept = pages.find(key);
    if (kept && (await asked.areStill(kept.questions))) {
      const { headers } = kept;
      return send(
        reply,
        nonce,
        { status: 200, headers },
        await bodyFor(kept, nonce, request.headers['accept-encoding']),
      );
    }
    const making = make(request, nonce, asked.ask).then(pageIn);
    const keeping = making.then(async ({ status, headers, body }): Promise<KeptPage | null> => {
      const questions = status === 200 ? await asked.all() : null;
      return questions && { headers, pieces: piecesOf(body, nonce), questions };
    });
    void pages.keep(key, keeping);
    return sendNew(reply, nonce, await making);
  };

  const showOwn = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const nonce = newNonce();
    return sendNew(reply, nonce, await pageIn(await make(request, nonce, asker(request))));
  };

  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_, body, done) => done(null, body));
  scope.route({
    method: ['GET', 'HEAD', 'POST'],
    url: '/*',
    handler: async (request, reply) => {
      if (!isForPage(portal, request)) return reply.callNotFound();
      const key = pageKey(request, sessionOf(request), new Date());
      return key === null ? showOwn(request, reply) : showOpen(key, request, reply);
    },
  });
};
