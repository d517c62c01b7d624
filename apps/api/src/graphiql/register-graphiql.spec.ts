import { gunzipSync } from 'node:zlib';
import Fastify, { type FastifyInstance } from 'fastify';
import { parse } from 'graphql';
import { exampleQueries } from './example-queries.js';
import { type GraphiqlAssets, graphiqlAsset } from './graphiql-assets.js';
import { prefersHtml } from './prefers-html.js';
import { registerGraphiql } from './register-graphiql.js';

const chromium = 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8';
const script = 'console.log("a script")';
const assets: GraphiqlAssets = {
  script: 'graphiql-1.js',
  style: 'graphiql-2.css',
  icon: 'graphiql-3.svg',
  byName: new Map(
    Object.entries({ 'graphiql-1.js': script, 'graphiql-2.css': 'a{}', 'graphiql-3.svg': '<svg/>' }).map(
      ([name, text]) => [name, graphiqlAsset(name, Buffer.from(text))],
    ),
  ),
};

const directives = (policy: unknown) =>
  new Map(
    String(policy)
      .split('; ')
      .map((directive) => {
        const [name = '', ...sources] = directive.split(' ');
        return [name, sources] as const;
      }),
  );

describe('the query page', () => {
  let app: FastifyInstance;

  const serve = async (files: GraphiqlAssets | null) => {
    app = Fastify();
    registerGraphiql(app, files);
    await app.register(async (inner) => {
      inner.route({ method: ['GET', 'POST'], url: '/graphql', handler: () => ({ data: 'from the GraphQL server' }) });
    });
    await app.ready();
  };
  const get = (url: string, headers: Record<string, string> = {}) => app.inject({ method: 'GET', url, headers });

  beforeEach(() => serve(assets));
  afterEach(() => app.close());

  it('is what a browser gets at /graphql', async () => {
    const response = await get('/graphql', { accept: chromium });
    expect(response.statusCode).toBe(200);
    expect(response.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(response.body).toContain('<html lang="en">');
    expect(response.body).toMatch(/<title>[^<]*GraphQL[^<]*<\/title>/);
    for (const name of assets.byName.keys()) expect(response.body).toContain(`"/graphql/assets/${name}"`);
  });

  it('runs no inline script, evaluates no text, and cannot be framed', async () => {
    const { headers, body } = await get('/graphql', { accept: chromium });
    const policy = directives(headers['content-security-policy']);
    expect(policy.get('default-src')).toEqual(["'none'"]);
    expect(policy.get('script-src')).toEqual(["'self'"]);
    expect(policy.get('frame-ancestors')).toEqual(["'none'"]);
    expect(policy.get('base-uri')).toEqual(["'none'"]);
    expect(headers['content-security-policy']).not.toMatch(/unsafe-|https?:|\*/);
    expect(body).not.toMatch(/<script(?![^>]* src="\/graphql\/assets\/)/);
    expect(body).not.toMatch(/<style|\sstyle=|\son[a-z]+=|https?:/);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
      vary: 'Accept',
    });
  });

  it('carries a new nonce each time, the same in header and page', async () => {
    const nonces = await Promise.all(
      [1, 2].map(async () => {
        const { headers, body } = await get('/graphql', { accept: chromium });
        const nonce = /data-nonce="([^"]+)"/.exec(body)?.[1];
        expect(directives(headers['content-security-policy']).get('style-src')).toEqual(["'self'", `'nonce-${nonce}'`]);
        return nonce;
      }),
    );
    expect(new Set(nonces).size).toBe(2);
  });

  it.each([
    [{}],
    [{ accept: '*/*' }],
    [{ accept: 'application/json' }],
    [{ accept: 'application/graphql-response+json, application/json;q=0.9' }],
    [{ accept: 'application/json, text/html' }],
    [{ accept: 'text/html;q=0, */*' }],
  ])('leaves GET with %j to the GraphQL server', async (headers: Record<string, string>) => {
    expect((await get('/graphql?query={__typename}', headers)).json()).toEqual({ data: 'from the GraphQL server' });
    expect((await get('/graphql', headers)).json()).toEqual({ data: 'from the GraphQL server' });
  });

  it('leaves POST to the GraphQL server, whatever it accepts', async () => {
    const response = await app.inject({ method: 'POST', url: '/graphql', headers: { accept: chromium } });
    expect(response.json()).toEqual({ data: 'from the GraphQL server' });
  });

  it('shows a query in the address to a person and answers it to a program', async () => {
    const url = '/graphql?query=%7B__typename%7D';
    expect((await get(url, { accept: 'text/html' })).json()).toEqual({ data: 'from the GraphQL server' });
    const page = await get(url, { accept: chromium, 'sec-fetch-mode': 'navigate' });
    expect(page.headers['content-type']).toContain('text/html');
    expect(page.body).not.toContain('__typename');
  });

  it('does not take other addresses', async () => {
    expect((await get('/graphqls', { accept: chromium })).statusCode).toBe(404);
    expect((await get('/', { accept: chromium })).statusCode).toBe(404);
  });

  it('sends its files to be kept for ever, compressed where that is understood', async () => {
    const url = `/graphql/assets/${assets.script}`;
    const plain = await get(url);
    expect(plain.body).toBe(script);
    expect(plain.headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
      vary: 'Accept-Encoding',
    });
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect((await get(url, { 'accept-encoding': 'br, gzip;q=0' })).headers['content-encoding']).toBeUndefined();

    const gzipped = await get(url, { 'accept-encoding': 'gzip, br' });
    expect(gzipped.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(gzipped.rawPayload).toString()).toBe(script);
    expect(gzipped.headers.etag).not.toBe(plain.headers.etag);
  });

  it('does not send a file again that the browser has', async () => {
    const url = `/graphql/assets/${assets.style}`;
    const etag = String((await get(url)).headers.etag);
    const again = await get(url, { 'if-none-match': `"other", W/${etag}` });
    expect([again.statusCode, again.body]).toEqual([304, '']);
    expect((await get(url, { 'if-none-match': '"other"' })).statusCode).toBe(200);
  });

  it.each(['nothing.js', '..%2fmanifest.json', '%2e%2e%2f%2e%2e%2fpackage.json', '__proto__', 'graphiql-1.js%00'])(
    'has no file %s',
    async (name) => {
      expect((await get(`/graphql/assets/${name}`)).statusCode).toBe(404);
    },
  );

  it('says how to build the page where that was not done, and lets the API work', async () => {
    await app.close();
    await serve(null);
    const page = await get('/graphql', { accept: chromium });
    expect(page.statusCode).toBe(503);
    expect(page.body).toContain('npm run build:graphiql');
    expect((await get('/graphql')).json()).toEqual({ data: 'from the GraphQL server' });
    expect((await get(`/graphql/assets/${assets.script}`)).statusCode).toBe(404);
  });
});

describe('preferring HTML', () => {
  it.each([
    [chromium, true],
    ['text/html', true],
    ['TEXT/HTML; q=0.5, application/json;q=0.4', true],
    ['text/html;q=0.5, application/json;q=0.5', false],
    ['text/*', false],
    ['text/html;q=x', false],
    [`${'a/b,'.repeat(400)}text/html`, false],
    ['', false],
    [undefined, false],
  ])('%s: %s', (accept, expected) => {
    expect(prefersHtml(accept)).toBe(expected);
  });
});

describe('the example queries', () => {
  const names = exampleQueries.map(({ query }) => /^query (\w+)/m.exec(query)?.[1]);

  it.each(exampleQueries.map(({ query }, at) => [names[at], query]))('%s is one named query', (name, query) => {
    const [operation, ...others] = parse(String(query)).definitions;
    expect(others).toEqual([]);
    expect(operation).toMatchObject({ kind: 'OperationDefinition', operation: 'query', name: { value: name } });
  });

  it('are told apart by their tab', () => {
    expect(new Set(names).size).toBe(exampleQueries.length);
  });
});
