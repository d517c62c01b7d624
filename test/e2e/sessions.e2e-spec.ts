import { type SignedIn, TestApi } from '../support/api.js';

const VIEWER = '{ viewer { name kind roles { role organisation { slug } } } }';
const CHANGE = 'mutation { revokeApiKey(input: { prefix: "aaaaaaaa" }) { errors { code } } }';
const HOME = 'http://127.0.0.1:3000';

describe('a session by its cookie', () => {
  let api: TestApi;
  let kari: SignedIn;

  beforeAll(async () => {
    api = await TestApi.start({ PUBLIC_URL: HOME });
    kari = await api.person('ADMIN', null, 'Kari Nordmann');
  });
  afterAll(() => api.stop());

  const send = async (
    headers: Readonly<Record<string, string>>,
    query = CHANGE,
    type = 'application/json',
  ): Promise<{ readonly status: number; readonly codes: readonly string[]; readonly text: string }> => {
    const response = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': type, ...headers },
      body: JSON.stringify({ query }),
    });
    const text = await response.text();
    const { errors = [] } = JSON.parse(text) as { errors?: { extensions: { code: string } }[] };
    return { status: response.status, codes: errors.map(({ extensions }) => extensions.code), text };
  };
  const get = async (headers: Readonly<Record<string, string>>): Promise<unknown> => {
    const response = await fetch(`${api.url}/graphql?query=${encodeURIComponent(VIEWER)}`, { headers });
    return ((await response.json()) as { data: { viewer: unknown } }).data.viewer;
  };

  it('shows the person who they are, with their roles', async () => {
    expect(await api.ask(VIEWER, {}, kari)).toEqual({
      viewer: { name: 'Kari Nordmann', kind: 'PERSON', roles: [{ role: 'ADMIN', organisation: null }] },
    });
    expect(await get({ cookie: kari.cookie })).toMatchObject({ name: 'Kari Nordmann' });
    expect(await get({ cookie: `other=1; ${kari.cookie}; third=` })).toMatchObject({ name: 'Kari Nordmann' });
  });

  it('stands for nobody when its secret is none, or when there are two of the name', async () => {
    const [name = ''] = kari.cookie.split('=');
    for (const cookie of [`${name}=`, `${name}=x`, `${name}=${'A'.repeat(43)}`, `${kari.cookie}; ${name}=x`]) {
      expect(await get({ cookie })).toBeNull();
      expect(await send({ cookie, origin: HOME })).toMatchObject({ status: 200, codes: ['UNAUTHENTICATED'] });
    }
  });

  it('yields to the key of a program', async () => {
    const token = await api.key('READER', null, 'A program');
    expect(await get({ cookie: kari.cookie, authorization: `Bearer ${token}` })).toMatchObject({ name: 'A program' });
    const bad = await send({ cookie: kari.cookie, origin: HOME, authorization: 'Bearer bad' }, VIEWER);
    expect(bad).toMatchObject({ status: 401, codes: ['UNAUTHENTICATED'] });
  });

  it.each([
    ['its origin', { origin: HOME }],
    ['the browser', { 'sec-fetch-site': 'same-origin' }],
  ])('may change things from a page of this site, as told by %s', async (_, headers) => {
    expect(await send({ cookie: kari.cookie, ...headers })).toMatchObject({ status: 200, codes: [] });
  });

  it.each<[string, Record<string, string>]>([
    ['another site', { origin: 'https://evil.example' }],
    ['another port', { origin: 'http://127.0.0.1:3001' }],
    ['a sandboxed frame', { origin: 'null' }],
    ['a sister site', { 'sec-fetch-site': 'same-site', origin: HOME }],
    ['another site, as the browser says', { 'sec-fetch-site': 'cross-site' }],
    ['nowhere', { 'sec-fetch-site': 'none' }],
    ['who knows where', {}],
  ])('changes nothing from %s, nor reads by POST', async (_, headers) => {
    for (const query of [CHANGE, VIEWER]) {
      const answer = await send({ cookie: kari.cookie, ...headers }, query);
      expect(answer).toMatchObject({ status: 403, codes: ['FORBIDDEN'] });
      expect(answer.text).not.toContain('Kari');
    }
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'changes nothing by a form of %s, even from this site',
    async (type) => {
      const answer = await fetch(`${api.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': type, cookie: kari.cookie, origin: HOME },
        body: JSON.stringify({ query: CHANGE }),
      });
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.status).toBeLessThan(500);
    },
  );

  it('changes nothing by GET', async () => {
    const response = await fetch(`${api.url}/graphql?query=${encodeURIComponent(CHANGE)}`, {
      headers: { cookie: kari.cookie },
    });
    expect(response.status).toBe(405);
  });

  it('gives answers that nobody on the way keeps', async () => {
    const response = await fetch(`${api.url}/graphql?query=${encodeURIComponent(VIEWER)}`, {
      headers: { cookie: kari.cookie },
    });
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('is never answered from, nor put among, the answers kept for everybody', async () => {
    expect(await get({})).toBeNull();
    expect(await get({ cookie: kari.cookie })).toMatchObject({ name: 'Kari Nordmann' });
    expect(await get({})).toBeNull();
  });
});
