import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { gzipSync } from 'node:zlib';
import { FAILURE_CODES } from '#kernel';
import { TestApi } from '../../support/api.js';
import { insideTold } from '../../support/inside-told.js';

const MEGABYTES_5 = 5_000_000;
const PATIENCE_MS = 5_000;

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

let api: TestApi;
let roomy: TestApi;
beforeAll(async () => {
  [api, roomy] = await Promise.all([TestApi.start(), TestApi.start({ BODY_LIMIT_BYTES: '6000000' })]);
});
afterAll(() => Promise.all([api.stop(), roomy.stop()]));

/** Sends bytes as they are; without a length in pieces, whose number nobody knows before. */
const send = async (
  to: TestApi,
  bytes: Uint8Array,
  headers: Readonly<Record<string, string>> = {},
  pieces = false,
): Promise<Answer> => {
  const sent = request(`${to.url}/graphql`, {
    method: 'POST',
    agent: false,
    headers: {
      'content-type': 'application/json',
      ...(pieces ? {} : { 'content-length': String(bytes.length) }),
      ...headers,
    },
  });
  const answered = once(sent, 'response') as Promise<[IncomingMessage]>;
  sent.on('error', () => undefined);
  if (pieces) for (let at = 0; at < bytes.length; at += 65_536) sent.write(bytes.subarray(at, at + 65_536));
  else sent.write(bytes);
  sent.end();
  const [response] = await answered;
  const parts: Buffer[] = [];
  for await (const part of response) parts.push(part as Buffer);
  return {
    status: response.statusCode ?? 0,
    type: response.headers['content-type'] ?? '',
    text: Buffer.concat(parts).toString('utf8'),
  };
};

/** The one form that errors have, and nothing of the inside in them. */
const refused = ({ status, type, text }: Answer, said: readonly string[] = []): { status: number; code: string } => {
  expect(type).toMatch(/^application\/(graphql-response\+)?json/);
  const { errors } = JSON.parse(text) as { errors: { message: string; extensions: { code: string } }[] };
  for (const { message, extensions } of errors) {
    expect(FAILURE_CODES).toContain(extensions.code);
    expect(message).not.toBe('');
    expect(insideTold(message, said)).toEqual([]);
  }
  return { status, code: errors[0]?.extensions.code ?? '' };
};

const asking = (query: string, variables: object = {}): Buffer => Buffer.from(JSON.stringify({ query, variables }));
const SEARCH = 'query ($q: String!) { suggest(prefix: $q) { text } }';
const LARGE: readonly [string, Buffer][] = [
  ['query', asking(`{ __typename } # ${'x'.repeat(MEGABYTES_5)}`)],
  ['variable', asking(SEARCH, { q: 'x'.repeat(MEGABYTES_5) })],
  ['list', asking('{ __typename }', { all: Array.from({ length: 1_000_000 }, () => 1_000) })],
  ['nothing but blanks', Buffer.alloc(MEGABYTES_5, ' ')],
];

describe('a body of 5 MB', () => {
  it.each(LARGE)('with a large %s is refused with 413, whole or in pieces', async (_, bytes) => {
    expect(bytes.length).toBeGreaterThanOrEqual(MEGABYTES_5);
    for (const pieces of [false, true]) {
      expect(refused(await send(api, bytes, {}, pieces))).toEqual({ status: 413, code: 'BAD_USER_INPUT' });
    }
  });

  it('passes where the limit is raised: the limit is what refuses it', async () => {
    expect((await send(roomy, LARGE[0]![1])).status).toBe(200);
    expect((await send(roomy, LARGE[0]![1], {}, true)).status).toBe(200);
  });
});

const deep = (levels: number): string => `${'['.repeat(levels)}${']'.repeat(levels)}`;
const MALFORMED: readonly (readonly [string, string | Uint8Array])[] = [
  ['cut', '{"query": "{ __typename }"'],
  ['with a comma too many', '{"query": "{ __typename }",}'],
  ['in single quotes', "{'query': '{ __typename }'}"],
  ['with a comment', '{"query": "{ __typename }" /* here */}'],
  ['with NaN', '{"query": "{ __typename }", "variables": {"n": NaN}}'],
  ['with a raw line end in a text', '{"query": "{ __typename\n}"}'],
  ['with a raw NUL', '{"query": "{ __type\u0000name }"}'],
  ['followed by more', '{"query": "{ __typename }"}{"query": "{ __typename }"}'],
  ['with a prototype', '{"query": "{ __typename }", "__proto__": {"admin": true}}'],
  ['with a constructor', '{"query": "{ __typename }", "constructor": {"prototype": {"admin": true}}}'],
  ['nothing but brackets', deep(100_000)],
  ['nothing but opening braces', '{"a":'.repeat(50_000)],
  ['null', 'null'],
  ['a number', '17'],
  ['an empty list', '[]'],
  ['a batch', '[{"query":"{ __typename }"},{"query":"{ __typename }"}]'],
  ['a batch of one', '[{"query":"{ __typename }"}]'],
  ['a query that is a list', '{"query": ["{ __typename }"]}'],
  ['variables that are a list', '{"query": "{ __typename }", "variables": [1]}'],
  ['an operation name that is a number', '{"query": "{ __typename }", "operationName": 1}'],
  ['extensions that are a text', '{"query": "{ __typename }", "extensions": "x"}'],
  ['a query of half a surrogate pair', '{"query": "{ \\ud800 }"}'],
  ['an empty query', '{"query": ""}'],
  ['a query of blanks', '{"query": " \\n\\t "}'],
  ['a query of a comment', '{"query": "# nothing"}'],
  ['in UTF-16', Buffer.from('\uFEFF{"query": "{ __typename }"}', 'utf16le')],
  ['in bytes that are no text', Buffer.from([0xff, 0xfe, 0x00, 0x7b, 0xc3, 0x28])],
];

describe('a body that is malformed', () => {
  it.each(MALFORMED)('%s is refused at once with 400', async (_, body) => {
    const from = performance.now();
    const answer = await send(api, Buffer.from(body));
    expect(refused(answer, [String(body)])).toEqual({ status: 400, code: 'BAD_USER_INPUT' });
    expect(performance.now() - from).toBeLessThan(PATIENCE_MS);
  });

  it('by what the caller says of its length is given up and hurts nobody', async () => {
    const sent = request(`${api.url}/graphql`, {
      method: 'POST',
      agent: false,
      headers: { 'content-type': 'application/json', 'content-length': '1000' },
    });
    sent.on('error', () => undefined);
    sent.write('{"query": "{ __typename }"}');
    setTimeout(() => sent.destroy(), 100);
    await new Promise((closed) => sent.on('close', closed));
    expect((await send(api, asking('{ __typename }'))).status).toBe(200);
  });

  it('leaves no mark on the objects of the process', async () => {
    for (const [, body] of MALFORMED) await send(api, Buffer.from(body));
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
    expect((await send(api, asking('{ __typename }'))).text).toContain('Query');
  });
});

describe('a content type that is wrong', () => {
  const right = asking('{ __typename }');
  it.each([
    ['text/plain', 400],
    ['application/x-www-form-urlencoded', 400],
    ['multipart/form-data; boundary=x', 415],
    ['application/graphql', 415],
    ['application/octet-stream', 415],
    ['text/html', 415],
    ['nonsense', 415],
    ['application/json5', 415],
  ])('%s is refused', async (type, status) => {
    expect(refused(await send(api, right, { 'content-type': type }))).toEqual({ status, code: 'BAD_USER_INPUT' });
  });

  it('or an encoding that is unknown is refused', async () => {
    const { status, code } = refused(await send(api, gzipSync(right), { 'content-encoding': 'gzip' }));
    expect([status < 500, code]).toEqual([true, 'BAD_USER_INPUT']);
  });

  it.each(['application/json', 'application/json; charset=utf-8', 'APPLICATION/JSON'])(
    'while %s is taken',
    async (type) => {
      expect((await send(api, right, { 'content-type': type })).status).toBe(200);
    },
  );
});

describe('a change by GET', () => {
  const MUTATIONS = [
    'mutation { __typename }',
    'mutation M { submitStory(input: { id: "x" }) { story { id } } }',
    'query Q { __typename } mutation M { submitStory(input: { id: "x" }) { story { id } } }',
  ];
  it.each(MUTATIONS)('%s is refused with 405', async (query) => {
    const path = `/graphql?query=${encodeURIComponent(query)}${query.startsWith('query') ? '&operationName=M' : ''}`;
    const answer = await fetch(`${api.url}${path}`, {
      headers: { authorization: `Bearer ${await api.key('EDITOR')}` },
    });
    const { status, code } = refused({
      status: answer.status,
      type: answer.headers.get('content-type') ?? '',
      text: await answer.text(),
    });
    expect([status, code]).toEqual([405, 'BAD_USER_INPUT']);
  });
});
