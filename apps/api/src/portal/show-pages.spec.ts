import { Logger } from '@nestjs/common';
import fastify, { type FastifyInstance } from 'fastify';
import { readConfig } from '#platform/config';
import type { PortalProgram } from './portal-program.js';
import { showPages } from './show-pages.js';

const TITLE = 'query Title($slug: String!) { story(slug: $slug) { title } }';

let http: FastifyInstance;
let title: string;
let remaining: number;
let asked: string[];
let made: number;

/** Pages that say what the API answers, and who asked. */
const portal: PortalProgram = {
  knows: (pathname) => pathname.startsWith('/stories/'),
  handle: async (request, { ask, hasSession, nonce }) => {
    made += 1;
    const slug = new URL(request.url).pathname.slice('/stories/'.length);
    const answers = await Promise.all([1, 2].map(() => ask({ query: TITLE, variables: { slug } })));
    const { data } = JSON.parse(answers[0]!.body) as { data: { story: { title: string } } | null };
    const page = `<script nonce="${nonce}"></script><h1>${data?.story.title} for ${hasSession}</h1>`;
    return new Response(page, { status: data ? 200 : 404, headers: { 'content-type': 'text/html' } });
  },
};

beforeEach(async () => {
  [title, remaining, asked, made] = ['Først', 1_000, [], 0];
  Logger.overrideLogger(false);
  http = fastify();
  http.post('/graphql', async ({ body }) => {
    asked.push((body as { variables: { slug: string } }).variables.slug);
    const cost = { requested: 1, remaining: (remaining -= 1) };
    if (title === '') return { errors: [{ message: 'Gone.' }], data: null, extensions: { cost } };
    return { data: { story: { title } }, extensions: { cost } };
  });
  const config = readConfig({ DATABASE_URL: 'postgres://x', CURSOR_KEY: 'x', PAGE_CACHE_BYTES: '100000' });
  await http.register(async (scope) => showPages(scope, portal, config));
});
afterEach(() => http.close());

interface Shown {
  readonly status: number;
  readonly words: string | undefined;
  readonly nonce: string | undefined;
  readonly policy: string;
}

const look = async (
  url: string,
  headers: Record<string, string> = {},
  method: 'GET' | 'POST' = 'GET',
): Promise<Shown> => {
  const {
    statusCode,
    body,
    headers: sent,
  } = await http.inject({ method, url, headers: { accept: 'text/html', ...headers } });
  return {
    status: statusCode,
    words: /<h1>(.*)<\/h1>/.exec(body)?.[1],
    nonce: /nonce="(.*?)"/.exec(body)?.[1],
    policy: String(sent['content-security-policy']),
  };
};

describe('a page for readers who have not said who they are', () => {
  it('is made once while its questions are answered as they were, and they are put each time', async () => {
    const pages = [await look('/stories/a'), await look('/stories/a'), await look('/stories/a')];
    expect(pages.map(({ words }) => words)).toEqual(Array.from({ length: 3 }, () => 'Først for false'));
    expect([made, asked]).toEqual([1, ['a', 'a', 'a']]);
  });

  it('has scripts marked anew for each of them', async () => {
    const pages = [await look('/stories/a'), await look('/stories/a'), await look('/stories/a')];
    expect(new Set(pages.map(({ nonce }) => nonce)).size).toBe(3);
    for (const { nonce, policy } of pages) expect(policy).toContain(`'nonce-${nonce}'`);
  });

  it('is made anew when an answer is another, from what was answered just then', async () => {
    await look('/stories/a');
    title = 'Siden';
    expect(await look('/stories/a')).toMatchObject({ words: 'Siden for false' });
    expect([made, asked]).toEqual([2, ['a', 'a']]);
    await look('/stories/a');
    expect(made).toBe(2);
  });

  it('is not kept where something was not answered, and is not given when it no longer is', async () => {
    await look('/stories/a');
    title = '';
    expect(await look('/stories/a')).toMatchObject({ status: 404 });
    expect(await look('/stories/a')).toMatchObject({ status: 404 });
    expect(made).toBe(3);
  });

  it('is another one at every address', async () => {
    await look('/stories/a');
    await look('/stories/a?lang=en');
    await look('/stories/b');
    expect(made).toBe(3);
  });

  it('is never the one of somebody who brings anything of theirs, nor the answer to a form', async () => {
    await look('/stories/a');
    await look('/stories/a', { cookie: 'a=b' });
    await look('/stories/a', { authorization: 'Bearer x' });
    await look('/stories/a', {}, 'POST');
    expect(made).toBe(4);
  });
});
