import { UnsecuredJWT, decodeJwt, generateKeyPair } from 'jose';
import { LoadOrganisations } from '#domain/organisations';
import { systemActor } from '#kernel';
import { TestApi } from '../support/api.js';
import { type Made, TokenIssuer } from '../support/token-issuer.js';

const VIEWER = '{ viewer { name kind scopes key { prefix } roles { role organisation { slug } } } }';
const RIGHTS = JSON.stringify([
  { scope: 'ildsjel:read', role: 'READER' },
  { scope: 'ildsjel:write', role: 'CONTRIBUTOR', allows: ['stories:write'] },
  { scope: 'ildsjel:edit', role: 'EDITOR' },
]);
const settingsFor = (issuer: TokenIssuer, database?: string): Readonly<Record<string, string>> => ({
  MASKINPORTEN_ISSUER: issuer.url,
  MASKINPORTEN_SCOPES: RIGHTS,
  WRONG_KEYS_PER_MINUTE: '0',
  ...(database !== undefined && { DATABASE_URL: database }),
});
const NOWHERE = Buffer.from('Story:01900000-0000-7000-8000-000000000000').toString('base64url');
const soon = (seconds: number): number => Math.floor(Date.now() / 1_000) + seconds;

let issuer: TokenIssuer;
let foreign: TokenIssuer;
let api: TestApi;
beforeAll(async () => {
  [issuer, foreign] = await Promise.all([TokenIssuer.start(), TokenIssuer.start()]);
  api = await TestApi.start(settingsFor(issuer));
  await api.get(LoadOrganisations).run(systemActor('test'));
});
afterAll(async () => {
  await api.stop();
  await Promise.all([issuer.stop(), foreign.stop()]);
});

afterEach(() => jest.restoreAllMocks());

const came = async (token: string, to = api): Promise<{ readonly status: number; readonly told: unknown }> => {
  const { status, data, errors, text } = await to.graphql(VIEWER, {}, token);
  expect(text).not.toContain(token);
  return { status, told: data?.['viewer'] ?? errors[0]?.extensions.code };
};
const withToken = async (made: Made): Promise<unknown> => {
  const { status, told } = await came(await issuer.token(made));
  return status === 200 ? told : `${status} ${String(told)}`;
};

describe('an access token', () => {
  it('speaks for the body that is its consumer, with the rights of its scopes, whoever the client is', async () => {
    const asker = { name: 'Asker kommune', kind: 'MACHINE', key: null };
    const roles = (role: string) => [{ role, organisation: { slug: 'asker' } }];
    expect(await withToken({})).toEqual({ ...asker, scopes: ['STORIES_WRITE'], roles: roles('CONTRIBUTOR') });
    expect(await withToken({ claims: { client_id: 'another', client_orgno: '964338531' } })).toMatchObject(asker);
    expect(await withToken({ claims: { scope: 'other ildsjel:edit ildsjel:read' } })).toMatchObject({
      scopes: null,
      roles: roles('EDITOR'),
    });
    expect(await withToken({ claims: { scope: 'ildsjel:read ildsjel:write' } })).toMatchObject({
      scopes: ['STORIES_READ', 'COMMENTS_WRITE', 'STORIES_WRITE'],
      roles: roles('CONTRIBUTOR'),
    });
    expect(await withToken({ claims: { aud: ['https://other.example', 'https://ildsjel.example'] } })).toMatchObject(
      asker,
    );
  });

  it('is held to its scopes', async () => {
    const publish = `mutation { publishStory(input: { id: "${NOWHERE}" }) { errors { code } } }`;
    const submit = `mutation { submitStory(input: { id: "${NOWHERE}" }) { errors { code } } }`;
    const token = await issuer.token({ claims: { scope: 'ildsjel:write ildsjel:read' } });
    expect((await api.graphql(publish, {}, token)).errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect(await api.ask(submit, {}, token)).toEqual({ submitStory: { errors: [{ code: 'NOT_FOUND' }] } });
  });

  it.each<[string, Made]>([
    ['over', { claims: { exp: soon(-11) } }],
    ['without an end', { without: ['exp'] }],
    ['not begun', { claims: { nbf: soon(60) } }],
    ['of a moment to come', { claims: { iat: soon(60) } }],
    ['of long ago', { claims: { iat: soon(-7_200), exp: soon(60) } }],
    ['made for somebody else', { claims: { aud: 'https://other.example' } }],
    ['made for nobody', { without: ['aud'] }],
    ['of another issuer', { claims: { iss: 'https://maskinporten.no/' } }],
    ['of an issuer with more to its name', { claims: { iss: 'http://127.0.0.1.example/' } }],
    ['without scope', { without: ['scope'] }],
    ['without consumer', { without: ['consumer'] }],
    ['signed with a shared secret', { header: { alg: 'HS256', kid: 'first' }, key: new Uint8Array(32) }],
  ])('that is %s is refused', async (_, made) => {
    expect(await withToken(made)).toBe('401 UNAUTHENTICATED');
  });

  it.each<[string, unknown]>([
    ['a number with a wrong check digit', { ID: '0192:920125299' }],
    ['a number without its scheme', { ID: '920125298' }],
    ['a number of another scheme', { ID: '0088:920125298' }],
    ['a number with something behind', { ID: '0192:920125298:x' }],
    ['a list', { ID: ['0192:920125298'] }],
    ['another authority', { authority: 'mine', ID: '0192:920125298' }],
    ['a text', '0192:920125298'],
  ])('whose consumer is %s is refused', async (_, consumer) => {
    expect(await withToken({ claims: { consumer } })).toBe('401 UNAUTHENTICATED');
  });

  it('of a body that is not known here, or without a scope that counts here, gives nothing', async () => {
    expect(await withToken({ claims: { consumer: { ID: '0192:899999002' }, scope: 'ildsjel:edit' } })).toMatch(
      /^(403)/,
    );
    for (const scope of ['', 'ildsjel', 'ILDSJEL:EDIT', 'ildsjel:edit,ildsjel:read', 'xildsjel:edit'])
      expect(await withToken({ claims: { scope } })).toBe('403 FORBIDDEN');
    expect(await withToken({ claims: { scope: ['ildsjel:edit'] } })).toBe('403 FORBIDDEN');
  });

  it('cannot be signed by anybody else: with the public key as a secret, by another key of the same name, or not at all', async () => {
    const { n = '' } = issuer.publicKey;
    for (const secret of [n, JSON.stringify(issuer.publicKey), JSON.stringify({ keys: [issuer.publicKey] })]) {
      const key = new TextEncoder().encode(secret);
      expect(await withToken({ header: { alg: 'HS256', kid: 'first' }, key })).toBe('401 UNAUTHENTICATED');
    }
    const { privateKey } = await generateKeyPair('RS256');
    expect(await withToken({ key: privateKey })).toBe('401 UNAUTHENTICATED');
    const told = decodeJwt(await issuer.token());
    expect((await came(new UnsecuredJWT(told).encode())).status).toBe(401);
    const [head = '', body = '', signature = ''] = (await issuer.token()).split('.');
    const none = Buffer.from('{"alg":"none","kid":"first"}').toString('base64url');
    const other = Buffer.from(JSON.stringify({ ...told, scope: 'ildsjel:edit' })).toString('base64url');
    for (const forged of [
      `${none}.${body}.`,
      `${none}.${body}.${signature}`,
      `${head}.${other}.${signature}`,
      `${head}.${body}.`,
    ])
      expect((await came(forged)).status).toBe(401);
  });

  it('of another provider is refused, also where that one says it is ours', async () => {
    expect((await came(await foreign.token())).status).toBe(401);
    expect((await came(await foreign.token({ claims: { iss: issuer.url } }))).status).toBe(401);
  });

  it('is nothing where no provider of tokens is named', async () => {
    const plain = await TestApi.start({ DATABASE_URL: api.databaseUrl });
    expect(await came(await issuer.token(), plain)).toEqual({ status: 401, told: 'UNAUTHENTICATED' });
    await plain.stop();
  });
});

describe('the keys of the provider', () => {
  it('are asked for once, again for a key that is not among them, and not for each of many such', async () => {
    const one = await TestApi.start(settingsFor(issuer, api.databaseUrl));
    const before = { ...issuer.asked };
    const good = await issuer.token();
    const all = await Promise.all(Array.from({ length: 20 }, () => came(good, one)));
    expect(new Set(all.map(({ status }) => status))).toEqual(new Set([200]));
    expect(issuer.asked).toEqual({ metadata: before.metadata + 1, keys: before.keys + 1 });
    for (let at = 0; at < 20; at += 1) {
      const unknown = await issuer.token({ header: { alg: 'RS256', kid: `made up ${at}` } });
      expect((await came(unknown, one)).status).toBe(401);
    }
    expect(issuer.asked.keys - before.keys).toBeLessThanOrEqual(2);
    await one.stop();
  });

  it('change: a token of the new key is taken, one of a key that was taken back is not', async () => {
    const rotating = await TokenIssuer.start();
    const former = await rotating.token();
    await rotating.rotate('second');
    const one = await TestApi.start(settingsFor(rotating, api.databaseUrl));
    expect((await came(await rotating.token(), one)).status).toBe(200);
    expect((await came(former, one)).status).toBe(401);
    const before = rotating.asked.keys;
    await rotating.rotate('third');
    const newest = await rotating.token();
    expect((await came(newest, one)).status).toBe(401);
    jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 31_000);
    expect((await came(newest, one)).status).toBe(200);
    expect(rotating.asked.keys).toBe(before + 1);
    await one.stop();
    await rotating.stop();
  });

  it('that cannot be had are no fault of the token: 503, and all others are served', async () => {
    const away = await TokenIssuer.start();
    away.isAway = true;
    const one = await TestApi.start(settingsFor(away, api.databaseUrl));
    const token = await away.token();
    const { status, errors } = await one.graphql(VIEWER, {}, token);
    expect([status, errors[0]?.extensions.code]).toEqual([503, 'UNAVAILABLE']);
    expect(errors[0]?.message).not.toContain(away.url);
    const begun = performance.now();
    for (let at = 0; at < 10; at += 1) expect((await came(token, one)).status).toBe(503);
    expect(performance.now() - begun).toBeLessThan(2_000);
    expect(await one.ask(VIEWER)).toEqual({ viewer: null });
    expect(await one.ask(VIEWER, {}, await one.key('READER', 'asker'))).toMatchObject({ viewer: { kind: 'KEY' } });
    await one.stop();
    await away.stop();
  });

  it.each([
    ['another issuer', { issuer: 'https://maskinporten.no/' }],
    ['no keys', { jwks_uri: undefined }],
    ['keys at a place where others can change them', { jwks_uri: 'http://keys.example/jwk' }],
  ])('are not believed where the provider tells of %s', async (_, lie) => {
    const lying = await TokenIssuer.start();
    lying.lie = lie;
    const one = await TestApi.start(settingsFor(lying, api.databaseUrl));
    expect((await came(await lying.token(), one)).status).toBe(503);
    await one.stop();
    await lying.stop();
  });
});

describe('programs of one body', () => {
  it('share one budget, whichever client they are', async () => {
    const one = await TestApi.start({ ...settingsFor(issuer, api.databaseUrl), RATE_PER_KEY: '10' });
    const first = await issuer.token({ claims: { client_id: 'one' } });
    const second = await issuer.token({ claims: { client_id: 'two' } });
    const statuses: number[] = [];
    for (const token of [first, first, first, second, second, second]) statuses.push((await came(token, one)).status);
    expect(statuses).toContain(429);
    expect((await came(await issuer.token({ claims: { consumer: { ID: '0192:991825827' } } }), one)).status).toBe(200);
    await one.stop();
  });
});
