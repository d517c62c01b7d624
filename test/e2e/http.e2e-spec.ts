import { FAILURE_CODES, systemActor } from '#kernel';
import { Database } from '#platform/database';
import { TestApi } from '../support/api.js';
import { insideTold } from '../support/inside-told.js';
import { eventually } from '../support/eventually.js';
import { TcpProxy } from '../support/tcp-proxy.js';
import { testDatabase } from '../support/database.js';

let api: TestApi;
beforeAll(async () => {
  api = await TestApi.start({ BODY_LIMIT_BYTES: '20000' });
});
afterAll(() => api.stop());

const JSON_TYPE = { 'content-type': 'application/json' };

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly errors: readonly { message: string; extensions: { code: string } }[];
}

const send = (path: string, init: RequestInit = {}): Promise<Response> => fetch(`${api.url}${path}`, init);
const post = (body: string, headers: Record<string, string> = JSON_TYPE): Promise<Response> =>
  send('/graphql', { method: 'POST', headers, body });
const asking = (query: string, variables: object = {}): string => JSON.stringify({ query, variables });

/** The answer to something bad, held to the one form that errors have. */
const refusal = async (answer: Promise<Response>): Promise<Answer> => {
  const { status, headers, text } = await answer.then(async (got) => ({
    status: got.status,
    headers: got.headers,
    text: await got.text(),
  }));
  expect(headers.get('content-type')).toMatch(/^application\/(graphql-response\+)?json/);
  const { errors } = JSON.parse(text) as { errors: Answer['errors'] };
  expect(errors.length).toBeGreaterThan(0);
  for (const { message, extensions } of errors) {
    expect(message.length).toBeGreaterThan(0);
    expect(insideTold(message)).toEqual([]);
    expect(FAILURE_CODES).toContain(extensions.code);
    expect(
      Object.keys(extensions).filter((key) => !['code', 'path', 'requestId', 'retryAfterSeconds'].includes(key)),
    ).toEqual([]);
  }
  return { status, headers, errors };
};

const BAD: readonly [string, () => Promise<Response>, number, string][] = [
  ['JSON that is none', () => post('{"query": "{ viewer'), 400, 'BAD_USER_INPUT'],
  ['an empty body', () => post(''), 400, 'BAD_USER_INPUT'],
  ['a body that is no object', () => post('"text"'), 400, 'BAD_USER_INPUT'],
  ['a body without a query', () => post('{}'), 400, 'BAD_USER_INPUT'],
  ['a query that is no text', () => post('{"query": 7}'), 400, 'BAD_USER_INPUT'],
  ['variables that are no object', () => post('{"query": "{ __typename }", "variables": "x"}'), 400, 'BAD_USER_INPUT'],
  ['another content type', () => post('<query/>', { 'content-type': 'application/xml' }), 415, 'BAD_USER_INPUT'],
  ['plain text', () => post('{ __typename }', { 'content-type': 'text/plain' }), 400, 'BAD_USER_INPUT'],
  ['a body over the limit', () => post(asking(`{ __typename } # ${'x'.repeat(20_000)}`)), 413, 'BAD_USER_INPUT'],
  ['a batch', () => post('[{"query":"{ __typename }"},{"query":"{ __typename }"}]'), 400, 'BAD_USER_INPUT'],
  ['GraphQL that is none', () => post(asking('{ stories(')), 400, 'BAD_USER_INPUT'],
  ['a field that is unknown', () => post(asking('{ secrets }')), 400, 'BAD_USER_INPUT'],
  ['an argument that is unknown', () => post(asking('{ stories(secret: 1) { totalCount } }')), 400, 'BAD_USER_INPUT'],
  [
    'an enum value that is unknown',
    () => post(asking('{ concepts(scheme: SECRET) { edges { cursor } } }')),
    400,
    'BAD_USER_INPUT',
  ],
  [
    'a variable of the wrong type',
    () => post(asking('query ($n: Int) { stories(first: $n) { totalCount } }', { n: 'ten' })),
    400,
    'BAD_USER_INPUT',
  ],
  [
    'a variable that is missing',
    () => post(asking('query ($id: ID!) { node(id: $id) { id } }')),
    400,
    'BAD_USER_INPUT',
  ],
  [
    'an operation that is not there',
    () => post(JSON.stringify({ query: 'query A { __typename }', operationName: 'B' })),
    400,
    'BAD_USER_INPUT',
  ],
  ['too many tokens', () => post(asking(`{ ${'a '.repeat(4_001)} }`)), 400, 'QUERY_TOO_EXPENSIVE'],
  ['a GET without a query', () => send('/graphql', { headers: { accept: 'application/json' } }), 400, 'BAD_USER_INPUT'],
  [
    'a GET that would change something',
    () => send(`/graphql?query=${encodeURIComponent('mutation { __typename }')}`),
    405,
    'BAD_USER_INPUT',
  ],
  ['a PUT', () => send('/graphql', { method: 'PUT', headers: JSON_TYPE, body: '{}' }), 404, 'NOT_FOUND'],
  ['a path that is unknown', () => send('/wp-admin.php'), 404, 'NOT_FOUND'],
  ['a path that is broken', () => send('/%zz'), 400, 'BAD_USER_INPUT'],
  [
    'a key that is none of ours',
    () => post(asking('{ __typename }'), { ...JSON_TYPE, authorization: 'Bearer ildsjel_nonsense' }),
    401,
    'UNAUTHENTICATED',
  ],
  [
    'a password',
    () => post(asking('{ __typename }'), { ...JSON_TYPE, authorization: 'Basic YTpi' }),
    401,
    'UNAUTHENTICATED',
  ],
  [
    'an empty bearer',
    () => post(asking('{ __typename }'), { ...JSON_TYPE, authorization: 'Bearer' }),
    401,
    'UNAUTHENTICATED',
  ],
];

describe('the HTTP door', () => {
  it.each(BAD)('answers %s in the form of an error', async (_, ask, status, code) => {
    const refused = await refusal(ask());
    expect({ status: refused.status, code: refused.errors[0]!.extensions.code }).toEqual({ status, code });
    expect(refused.headers.get('x-request-id')).toBeTruthy();
    expect(refused.headers.get('www-authenticate')).toBe(status === 401 ? 'Bearer' : null);
  });

  it('refuses a key that has expired or is over, and takes it before', async () => {
    const token = await api.key('READER');
    const ask = (): Promise<Response> =>
      post(asking('{ viewer { name } }'), { ...JSON_TYPE, authorization: `Bearer ${token}` });
    expect((await ask()).status).toBe(200);
    const expired = await TestApi.start();
    try {
      const key = await expired.key('READER');
      await expired
        .get(Database)
        .transaction(systemActor('test'), (tx) =>
          tx.query(`update api_keys set expires_at = now() - interval '1 second'`),
        );
      const answer = await fetch(`${expired.url}/graphql`, {
        method: 'POST',
        headers: { ...JSON_TYPE, authorization: `Bearer ${key}` },
        body: asking('{ viewer { name } }'),
      });
      expect(answer.status).toBe(401);
      expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    } finally {
      await expired.stop();
    }
  });

  it('answers a query by GET', async () => {
    const answer = await send(
      `/graphql?query=${encodeURIComponent('query ($s: ConceptScheme!) { concepts(scheme: $s) { edges { cursor } } }')}&variables=${encodeURIComponent('{"s":"METHOD"}')}`,
    );
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ data: { concepts: { edges: [] } } });
  });

  it.each(['abcdefgh', 'A.b_c-9'.repeat(9), '0199c0de-0000-7000-8000-000000000001'])(
    'gives back the request id %s',
    async (id) => {
      for (const path of ['/health/live', '/nowhere', '/graphql?query=%7B__typename%7D']) {
        expect((await send(path, { headers: { 'x-request-id': id } })).headers.get('x-request-id')).toBe(id);
      }
    },
  );

  it.each(['short', 'x'.repeat(65), 'with blank', '<script>alert(1)</script>', 'a,b,c,d,e,f'])(
    'replaces the request id %s',
    async (id) => {
      const given = (await send('/health/live', { headers: { 'x-request-id': id } })).headers.get('x-request-id');
      expect(given).toMatch(/^[0-9a-f-]{36}$/);
    },
  );

  it('tells that it lives, that it can serve, and with what figures', async () => {
    const [live, ready, metrics] = await Promise.all(
      ['/health/live', '/health/ready', '/metrics'].map((path) => send(path)),
    );
    expect([live!.status, await live!.json()]).toEqual([200, { status: 'ok' }]);
    expect([ready!.status, await ready!.json()]).toEqual([
      200,
      { status: 'ok', parts: { database: 'up', search: 'off', mail: 'off', index: 'up' } },
    ]);
    expect(metrics!.status).toBe(200);
    expect(metrics!.headers.get('content-type')).toContain('text/plain');
    const told = (await metrics!.text()).match(/^ildsjel_http_request_seconds_count\{.*route="\/graphql".*\} \d+$/gm);
    expect(told?.length).toBeGreaterThan(0);
    for (const answer of [live!, ready!, metrics!]) expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('shows a page to browsers, under a policy that lets nothing foreign in', async () => {
    const page = await send('/graphql', { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } });
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toContain('text/html');
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toMatch(/script-src 'self'/);
    expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline|\*|https?:/);
    expect(await page.text()).toContain('<html');
  });
});

describe('the HTTP door without a database', () => {
  it('says 503, which part and when to come again, and is back by itself', async () => {
    const { url, drop } = await testDatabase();
    const proxy = await TcpProxy.before(url);
    const alone = await TestApi.start({ DATABASE_URL: proxy.url });
    const token = await alone.key('READER');
    const ask = (more: Record<string, string> = {}): Promise<Response> =>
      fetch(`${alone.url}/graphql`, {
        method: 'POST',
        headers: { ...JSON_TYPE, ...more },
        body: asking('{ concepts(scheme: METHOD) { edges { cursor } } }'),
      });
    try {
      expect((await ask()).status).toBe(200);
      await eventually(
        async () => (await fetch(`${alone.url}/health/ready`)).status,
        (status) => status === 200,
      );
      await proxy.cut();
      for (const answer of [ask(), ask({ authorization: `Bearer ${token}` })]) {
        const refused = await refusal(answer);
        expect([refused.status, refused.headers.get('retry-after'), refused.errors[0]!.extensions.code]).toEqual([
          503,
          '5',
          'UNAVAILABLE',
        ]);
      }
      const ready = await fetch(`${alone.url}/health/ready`);
      expect([ready.status, ready.headers.get('retry-after'), await ready.json()]).toEqual([
        503,
        '5',
        { status: 'unavailable', parts: { database: 'down', search: 'off', mail: 'off', index: 'up' } },
      ]);
      expect((await fetch(`${alone.url}/health/live`)).status).toBe(200);
      await proxy.pass();
      expect((await ask()).status).toBe(200);
    } finally {
      await alone.stop();
      await proxy.close();
      await drop();
    }
  });
});
