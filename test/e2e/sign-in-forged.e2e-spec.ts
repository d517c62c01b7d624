import { generateKeyPair } from 'jose';
import { TestApi } from '../support/api.js';
import { TestBrowser } from '../support/browser.js';
import { type Forgery, ForgingProvider } from '../support/forging-provider.js';
import { freePort } from '../support/whole-product.js';

const SESSION = 'ildsjel-session';

let provider: ForgingProvider;
let api: TestApi;

beforeAll(async () => {
  provider = await ForgingProvider.start();
  const port = String(await freePort());
  api = await TestApi.start({ PUBLIC_URL: `http://127.0.0.1:${port}`, PORT: port, ...provider.settings });
});
afterAll(async () => {
  await api.stop();
  await provider.stop();
});

const signIn = async (forgery: Forgery): Promise<{ readonly status: number; readonly session: string | undefined }> => {
  provider.forgery = forgery;
  const browser = new TestBrowser();
  const { status } = await browser.go(`${api.url}/auth/sign-in`, {}, (url) => url === `${api.url}/`);
  return { status, session: browser.cookie(api.url, SESSION) };
};

const now = (): number => Math.floor(Date.now() / 1_000);
const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const withClaims = (token: string, change: object): string => {
  const [head = '', body = '', seal = ''] = token.split('.');
  const claims = JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as object;
  return [head, part({ ...claims, ...change }), seal].join('.');
};

describe('an id token', () => {
  it('lets a person in when it is as it should be', async () => {
    expect(await signIn({ claims: { name: 'Ekte Person' } })).toEqual({ status: 303, session: expect.any(String) });
  });

  it.each<[string, () => Forgery | Promise<Forgery>]>([
    ['for another client', () => ({ claims: { aud: 'another' } })],
    ['for several clients, given to another', () => ({ claims: { aud: ['ildsjel', 'x'], azp: 'x' } })],
    ['of another issuer', () => ({ claims: { iss: 'https://evil.example' } })],
    ['of another sign-in', () => ({ claims: { nonce: 'another' } })],
    ['of no sign-in', () => ({ without: ['nonce'] })],
    ['that is over', () => ({ claims: { iat: now() - 700, exp: now() - 600 } })],
    ['without an end', () => ({ without: ['exp'] })],
    ['without a person', () => ({ without: ['sub'] })],
    ['of a key that is not published', async () => ({ key: (await generateKeyPair('RS256')).privateKey })],
    [
      'of a key with another name',
      async () => ({ key: (await generateKeyPair('RS256')).privateKey, header: { alg: 'RS256', kid: 'x' } }),
    ],
    [
      'sealed with the published key as if it were a secret',
      () => ({ header: { alg: 'HS256', kid: 'genuine' }, key: Buffer.from(JSON.stringify(provider.publicKey)) }),
    ],
    [
      'of another algorithm than the published ones',
      async () => ({ header: { alg: 'ES256', kid: 'genuine' }, key: (await generateKeyPair('ES256')).privateKey }),
    ],
    ['without a signature', () => ({ remade: (token) => [part({ alg: 'none' }), token.split('.')[1], ''].join('.') })],
    ['with the signature cut off', () => ({ remade: (token) => `${token.split('.').slice(0, 2).join('.')}.` })],
    ['changed after it was signed', () => ({ remade: (token) => withClaims(token, { sub: 'somebody else' }) })],
    ['that is none', () => ({ remade: () => 'x.y.z' })],
  ])('%s lets nobody in', async (_, forge) => {
    expect(await signIn(await forge())).toEqual({ status: 401, session: undefined });
  });

  it('is kept so that nobody can read it but who has the cookie', async () => {
    const { session = '' } = await signIn({ claims: { sub: 'with-number', pid: '12345678901', name: 'Med Nummer' } });
    const dump = JSON.stringify(
      await Promise.all(
        ['people', 'person_identities', 'sessions', 'events'].map((table) => api.rows(`select * from ${table}`)),
      ),
    );
    expect(dump).toContain('Med Nummer');
    for (const text of ['12345678901', provider.lastToken, provider.lastToken.split('.')[1] ?? '', session])
      expect(dump.includes(text)).toBe(false);
    for (const text of [provider.lastToken, session])
      expect(dump.includes(Buffer.from(text).toString('hex'))).toBe(false);
  });
});

describe('the end of a session at the provider', () => {
  const viewer = async (session: string | undefined): Promise<unknown> => {
    const query = encodeURIComponent('{ viewer { name } }');
    const response = await fetch(`${api.url}/graphql?query=${query}`, { headers: { cookie: `${SESSION}=${session}` } });
    return ((await response.json()) as { data: { viewer: unknown } }).data.viewer;
  };
  const tell = async (query: string): Promise<number> =>
    (await fetch(`${api.url}/auth/front-channel-logout?${query}`)).status;

  it('ends that session here, and no other', async () => {
    const [one, other] = [
      await signIn({ claims: { name: 'Den Ene', sid: 'one' } }),
      await signIn({ claims: { name: 'Den Ene', sid: 'other' } }),
    ];
    const issuer = encodeURIComponent(provider.issuer);
    for (const query of [
      '',
      `sid=one`,
      `iss=${issuer}`,
      'iss=https://evil.example&sid=one',
      `iss=${issuer}&sid=one&sid=x`,
    ])
      expect(await tell(query)).toBe(401);
    for (const query of [`iss=${issuer}&sid=unknown`, `iss=${issuer}&sid=`]) {
      expect(await tell(query)).toBe(200);
    }
    expect(await viewer(one.session)).toEqual({ name: 'Den Ene' });
    expect(await tell(`iss=${issuer}&sid=one`)).toBe(200);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(await viewer(one.session)).toBeNull();
    expect(await viewer(other.session)).toEqual({ name: 'Den Ene' });
  });
});

describe('what is told of a person', () => {
  it('is kept as text on one line, and never gives the address or the rights of somebody else', async () => {
    const mine = { email: 'eier@example.no', email_verified: true };
    await signIn({ claims: { sub: 'owner', name: 'Eier Av Adressen', ...mine } });
    await signIn({ claims: { sub: 'thief', name: '<b>Tyv</b>\u0000\n\u202eX', ...mine } });
    await signIn({ claims: { sub: 'unverified', name: 'x'.repeat(300), email: 'annen@example.no' } });
    await signIn({ claims: { sub: 'nameless', authorization_details: [{ type: 'x', reportees: 'all' }] } });
    const people = await api.rows<{ subject: string; name: string; email: string | null }>(
      `select i.subject, p.name, p.email from people p join person_identities i on i.person_id = p.id order by i.subject`,
    );
    const of = (subject: string) => people.find((person) => person.subject === subject);
    expect(of('owner')).toMatchObject({ email: 'eier@example.no' });
    expect(of('thief')).toMatchObject({ name: '<b>Tyv</b> \u202eX', email: null });
    expect(of('unverified')).toMatchObject({ name: 'x'.repeat(200), email: null });
    expect(of('nameless')).toMatchObject({ name: 'Uten navn', email: null });
    expect(await api.rows('select * from memberships')).toEqual([]);
  });
});

describe('a provider that is away', () => {
  it('is told of as that, and asked again when it is back', async () => {
    const settings = {
      SIGN_IN_DISCOVERY_URL: 'http://127.0.0.1:9/.well-known/openid-configuration',
      SIGN_IN_CLIENT_ID: 'x',
    };
    const other = await TestApi.start({ PUBLIC_URL: 'http://127.0.0.1:1', ...settings });
    const response = await fetch(`${other.url}/auth/sign-in`);
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5']);
    await other.stop();
  });

  it('is no matter where nobody can sign in', async () => {
    const other = await TestApi.start();
    expect((await fetch(`${other.url}/auth/sign-in`)).status).toBe(404);
    expect((await fetch(`${other.url}/auth/callback?state=x`)).status).toBe(400);
    await other.stop();
  });

  it('is left here all the same', async () => {
    const { session } = await signIn({ claims: { name: 'Går Nå' } });
    const headers = { cookie: `${SESSION}=${session}`, origin: api.url };
    const out = await fetch(`${api.url}/auth/sign-out`, { method: 'POST', headers, redirect: 'manual' });
    expect([out.status, out.headers.get('location')]).toEqual([303, '/']);
  });
});
