import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type GraphiqlAsset, type GraphiqlAssets, readGraphiqlAssets } from './graphiql-assets.js';
import { graphiqlPage, unbuiltGraphiqlPage } from './graphiql-page.js';
import { prefersHtml } from './prefers-html.js';

const pagePath = '/graphql';
const assetsUrl = `${pagePath}/assets/`;

/** Reading by GET with a query in the address is for programs, except where a browser itself says that a person went there. */
function asksForPage({ method, url, headers }: FastifyRequest): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false;
  const [path, query = ''] = url.split('?', 2);
  if (path !== pagePath || !prefersHtml(headers.accept)) return false;
  return !new URLSearchParams(query).has('query') || headers['sec-fetch-mode'] === 'navigate';
}

function sendAsset(request: FastifyRequest, reply: FastifyReply, asset: GraphiqlAsset): FastifyReply {
  const gzip = /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/.test(String(request.headers['accept-encoding'] ?? ''));
  const etag = `"${asset.etag}${gzip ? '-gzip' : ''}"`;
  void reply.headers({
    'Cache-Control': 'public, max-age=31536000, immutable',
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
    'Cross-Origin-Resource-Policy': 'same-origin',
    ETag: etag,
    'X-Content-Type-Options': 'nosniff',
    Vary: 'Accept-Encoding',
  });
  const known = request.headers['if-none-match']?.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  if (known?.includes(etag) || known?.includes('*')) return reply.code(304).send();
  if (gzip) void reply.header('Content-Encoding', 'gzip');
  return reply.type(asset.contentType).send(gzip ? asset.gzipped : asset.body);
}

/**
 * Shows GraphiQL at `/graphql` to callers that prefer HTML, and leaves every other request there to the GraphQL server.
 * To be called before the GraphQL route is registered, so that its hook comes first.
 */
export function registerGraphiql(app: FastifyInstance, assets: GraphiqlAssets | null = readGraphiqlAssets()): void {
  app.addHook('onRequest', async (request, reply) => {
    if (!asksForPage(request)) return;
    const { status, headers, html } = assets ? graphiqlPage(assetsUrl, assets) : unbuiltGraphiqlPage();
    return reply.code(status).headers(headers).send(html);
  });
  app.get<{ Params: { file: string } }>(`${assetsUrl}:file`, (request, reply) => {
    const asset = assets?.byName.get(request.params.file);
    if (asset) return sendAsset(request, reply, asset);
    return reply.code(404).type('text/plain; charset=utf-8').send('No such file.\n');
  });
}
