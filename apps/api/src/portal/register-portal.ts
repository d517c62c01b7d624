import { randomBytes } from 'node:crypto';
import compress from '@fastify/compress';
import files from '@fastify/static';
import { Logger } from '@nestjs/common';
import type { AppConfig } from '#platform/config';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { prefersHtml } from '../graphiql/prefers-html.js';
import { cookieIn, cookieJar } from '../sign-in/cookies.js';
import { isSameOrigin } from '../sign-in/same-origin.js';
import { askApi } from './ask-api.js';
import { pageHeaders } from './page-policy.js';
import { asBuilt } from './portal-files.js';
import { type PortalProgram, loadPortal } from './portal-program.js';
import { portalSite } from './portal-site.js';
import { webRequest } from './web-request.js';

const log = new Logger('Portal');

/** The path of the page that is asked for, or whose data are: `/search.data`, and `/_.data` where a path ends in a slash. */
const pathOf = ({ url }: FastifyRequest): string =>
  (url.split('?', 1)[0] ?? '/').replace(/\/_\.data$/, '/').replace(/\.data$/, '');

/** Whether a page is to answer: there is one, or it is a person who came to none and is told so by one. */
const isForPage = (portal: PortalProgram, request: FastifyRequest): boolean =>
  portal.knows(pathOf(request)) || prefersHtml(request.headers.accept);

const send = async (reply: FastifyReply, response: Response, nonce: string): Promise<FastifyReply> => {
  if (reply.sent) return reply;
  void reply.code(response.status).headers(pageHeaders(nonce));
  for (const [name, value] of response.headers) if (name !== 'set-cookie') void reply.header(name, value);
  if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-cache, private');
  return reply.send(response.body === null ? '' : Buffer.from(await response.arrayBuffer()));
};

const showPages = (scope: FastifyInstance, portal: PortalProgram, config: AppConfig): void => {
  const { publicUrl } = config.http;
  const { session } = cookieJar(config);
  const site = portalSite(config);
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_, body, done) => done(null, body));
  scope.route({
    method: ['GET', 'HEAD', 'POST'],
    url: '/*',
    handler: async (request, reply) => {
      if (!isForPage(portal, request)) return reply.callNotFound();
      const nonce = randomBytes(18).toString('base64');
      const gone = new AbortController();
      request.raw.once('aborted', () => gone.abort());
      const response = await portal.handle(webRequest(request, publicUrl, gone.signal), {
        ask: askApi(scope, request),
        mayChange: isSameOrigin(request.headers, publicUrl),
        hasSession: cookieIn(request.headers, session) !== null,
        publicUrl: publicUrl.replace(/\/$/, ''),
        site,
        nonce,
        report: (error) => log.error({ msg: 'a page failed', requestId: request.id, url: pathOf(request), error }),
      });
      return send(reply, response, nonce);
    },
  });
};

/** Shows the portal's pages and files at every path that nothing else answers; where it has not been built, none of them is there. */
export const registerPortal = async (http: FastifyInstance, config: AppConfig): Promise<void> => {
  const portal = loadPortal();
  if (!portal) return;
  await http.register(async (scope) => {
    await scope.register(compress, { global: true, encodings: ['br', 'gzip'], threshold: 1_024 });
    await scope.register(files, asBuilt);
    showPages(scope, portal, config);
  });
};
