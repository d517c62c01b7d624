import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { Logger } from '@nestjs/common';
import fastify, { type FastifyInstance } from 'fastify';
import { readConfig } from '#platform/config';
import { newRepeats } from '#platform/database';
import type { KeptAnswer } from '../answer-cache/kept-answer.js';
import type { KeptAnswers } from '../answer-cache/kept-answers.js';
import type { PortalProgram } from './portal-program.js';
import { showPages } from './show-pages.js';

const TITLE = 'query Title($slug: String!) { story(slug: $slug) { title } }';

let http: FastifyInstance;
let title: string;
let remaining: number;
let asked: string[];
let made: number;
let kept: KeptAnswer | null;
let addresses: (string | undefined)[];

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

/** What the API keeps: nothing, or one answer to everything. */
const answers: Pick<KeptAnswers, 'answer'> = {
  answer: async (key, address) => {
    addresses.push(address);
    const caller = { hash: 'x', kind: 'address' } as const;
    return kept ? { kept, caller, standing: null, told: { requested: 1 } } : { key, repeats: newRepeats() };
  },
};

const keptAnswer = (words: string): KeptAnswer => ({
  edition: '1',
  from: 0,
  until: 1,
  head: Buffer.from(`{"data":${JSON.stringify({ story: { title: words } })}`),
  headers: {},
  cost: 1,
  steps: [],
});

beforeEach(async () => {
  [title, remaining, asked, made, kept, addresses] = ['Først', 1_000, [], 0, null, []];
  Logger.overrideLogger(false);
  http = fastify();
  http.post('/graphql', async ({ body }) => {
    asked.push((body as { variables: { slug: string } }).variables.slug);
    const cost = { requested: 1, remaining: (remaining -= 1) };
    if (title === '') return { errors: [{ message: 'Gone.' }], data: null, extensions: { cost } };
    return { data: { story: { title } }, extensions: { cost } };
  });
  const config = readConfig({ DATABASE_URL: 'postgres://x', CURSOR_KEY: 'x', PAGE_CACHE_BYTES: '100000' });
  await http.register(async (scope) => showPages(scope, portal, config, () => answers));
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

  it('is made once for all who ask for it at the same time, and the questions of each are answered', async () => {
    const pages = await Promise.all([1, 2, 3].map(() => look('/stories/a')));
    expect(pages.map(({ words }) => words)).toEqual(Array.from({ length: 3 }, () => 'Først for false'));
    expect([made, asked]).toEqual([1, ['a', 'a', 'a']]);
  });

  it('is made by each who asked at the same time where it is not for keeping', async () => {
    title = '';
    const pages = await Promise.all([1, 2, 3].map(() => look('/stories/a')));
    expect([pages.map(({ status }) => status), made]).toEqual([[404, 404, 404], 3]);
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
    await look('/stories/a', { cookie: 'a=b; ildsjel-session=c' });
    await look('/stories/a', { authorization: 'Bearer x' });
    await look('/stories/a', {}, 'POST');
    expect(made).toBe(4);
  });

  it('is the one of everybody for who brings what is nothing to us', async () => {
    await look('/stories/a', { cookie: 'a=b' });
    expect(await look('/stories/a', { cookie: 'ildsjel-session2=c' })).toMatchObject({ words: 'Først for false' });
    expect([made, asked]).toEqual([1, ['a', 'a']]);
  });

  it('has its questions answered with what the API keeps, for the price of whoever asks', async () => {
    await look('/stories/a');
    kept = keptAnswer('Først');
    expect(await look('/stories/a')).toMatchObject({ words: 'Først for false' });
    expect([made, asked, addresses]).toEqual([1, ['a'], ['127.0.0.1']]);
  });

  it('is made anew from what the API keeps where that is another answer', async () => {
    await look('/stories/a');
    kept = keptAnswer('Siden');
    expect(await look('/stories/a')).toMatchObject({ words: 'Siden for false' });
    expect(await look('/stories/a')).toMatchObject({ words: 'Siden for false' });
    expect([made, asked]).toEqual([2, ['a']]);
  });

  it.each([
    ['br, gzip', 'gzip', gunzipSync],
    ['br', 'br', brotliDecompressSync],
    ['gzip;q=0, br', 'br', brotliDecompressSync],
    ['identity', undefined, (body: Buffer) => body],
  ])('is sent to one who takes %s as they can read it', async (accepted, way, read) => {
    const ask = () => http.inject({ url: '/stories/a', headers: { accept: 'text/html', 'accept-encoding': accepted } });
    title = 'Lang '.repeat(300);
    await ask();
    const { rawPayload, headers } = await ask();
    expect([made, headers['content-encoding']]).toEqual([1, way]);
    const nonce = /'nonce-(.*?)'/.exec(String(headers['content-security-policy']))?.[1];
    expect(read(rawPayload).toString()).toBe(`<script nonce="${nonce}"></script><h1>${title} for false</h1>`);
  });
});
