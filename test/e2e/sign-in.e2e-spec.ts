import { TestApi } from '../support/api.js';
import { TestBrowser } from '../support/browser.js';
import { SignInWorld } from '../support/sign-in-world.js';

const SESSION = 'ildsjel-session';
const BINDING = 'ildsjel-sign-in';

let world: SignInWorld;
beforeAll(async () => {
  world = await SignInWorld.start();
});
afterAll(() => world.stop());

const atCallback = (url: string): boolean => url.includes('/auth/callback');

describe('signing in', () => {
  it('leads to the provider, whose people are told of, and back to where one came from', async () => {
    const browser = new TestBrowser();
    const choice = await browser.go(`${world.api.url}/auth/sign-in?returnTo=/health/live?from=there`);
    expect(choice.url).toMatch(new RegExp(`^${world.provider.issuer}/choose/`));
    expect(choice.text).toContain('<html lang="nb">');
    for (const name of ['Solveig Drift', 'Kari Redaktør', 'Amina Bidragsyter', 'Ola Innbygger'])
      expect(choice.text).toContain(name);
    const page = await browser.submit(choice, { person: 'kari' });
    expect(page).toMatchObject({ url: `${world.api.url}/health/live?from=there`, status: 200 });
    expect(await world.viewerOf(browser)).toEqual({
      name: 'Kari Redaktør',
      kind: 'PERSON',
      roles: [{ role: 'EDITOR', organisation: { slug: 'direktoratet-for-forvaltning-og-okonomistyring' } }],
    });
  });

  it('gives the roles that the provider returned, and none for having signed in', async () => {
    const rolesOf = async (person: string) => (await world.viewerOf(await world.signedIn(person)))?.roles;
    expect(await rolesOf('solveig')).toEqual([{ role: 'ADMIN', organisation: null }]);
    expect(await rolesOf('elise')).toEqual([
      { role: 'CONTRIBUTOR', organisation: { slug: 'digitaliseringsdirektoratet' } },
      { role: 'READER', organisation: { slug: 'trondheim' } },
    ]);
    expect(await rolesOf('ola')).toEqual([]);
  });

  it('sets cookies that no script and no other site can use, and keeps nothing of the answer', async () => {
    const browser = new TestBrowser();
    const begun = await browser.send(`${world.api.url}/auth/sign-in`);
    expect(begun.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^ildsjel-sign-in=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=900$/),
    ]);
    const callback = await world.signIn(browser, 'amina', '', atCallback);
    const back = await browser.send(callback.url);
    expect(back.status).toBe(303);
    expect(back.headers.getSetCookie()).toEqual([
      'ildsjel-sign-in=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0',
      expect.stringMatching(/^ildsjel-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/),
    ]);
    for (const page of [begun, back]) {
      expect(page.headers.get('cache-control')).toBe('no-store');
      expect(page.headers.get('referrer-policy')).toBe('no-referrer');
    }
  });

  it('knows a person again, who may be signed in at several places', async () => {
    const people = async (): Promise<number> =>
      Number((await world.api.rows<{ n: string }>(`select count(*) as n from people where name = 'Nils Leder'`))[0]?.n);
    const [first, second] = [await world.signedIn('nils'), await world.signedIn('nils')];
    expect(await people()).toBe(1);
    expect(await world.viewerOf(first)).toMatchObject({ name: 'Nils Leder' });
    expect(await world.viewerOf(second)).toMatchObject({ name: 'Nils Leder' });
  });
});

describe('a session', () => {
  it('is another after signing in than any that the browser had, and the one before is over', async () => {
    const browser = new TestBrowser();
    browser.plant(world.api.url, SESSION, 'A'.repeat(43));
    await world.signIn(browser, 'kari');
    const first = browser.cookie(world.api.url, SESSION) ?? '';
    expect(first).not.toBe('A'.repeat(43));
    expect(await world.viewer(`${SESSION}=${'A'.repeat(43)}`)).toBeNull();
    await browser.go(`${world.api.url}/auth/sign-in`);
    const second = browser.cookie(world.api.url, SESSION) ?? '';
    expect(second).not.toBe(first);
    await world.aSecond();
    expect(await world.viewer(`${SESSION}=${first}`)).toBeNull();
    expect(await world.viewer(`${SESSION}=${second}`)).toMatchObject({ name: 'Kari Redaktør' });
  });

  it('ends everywhere at sign-out, at the provider too, and is worth nothing to who has stolen it', async () => {
    const browser = await world.signedIn('kari');
    const stolen = browser.cookies(world.api.url);
    expect(await world.viewer(stolen)).toMatchObject({ name: 'Kari Redaktør' });
    const out = await browser.send(`${world.api.url}/auth/sign-out`, { method: 'POST', headers: world.ownPage });
    expect(out.status).toBe(303);
    expect(out.headers.getSetCookie()).toEqual(['ildsjel-session=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0']);
    const leave = new URL(out.headers.get('location') ?? '');
    expect(leave.origin).toBe(world.provider.issuer);
    expect(leave.searchParams.get('id_token_hint')).toMatch(/^eyJ/);
    const page = await browser.go(leave.href);
    expect(page.text).toContain('Ja, logg ut');
    await browser.submit(page, { logout: 'yes' }, (url) => url === `${world.api.url}/`);
    const again = await browser.go(`${world.api.url}/auth/sign-in`);
    expect(again.url).toContain('/choose/');
    await world.aSecond();
    expect(await world.viewer(stolen)).toBeNull();
  });

  it('is the same on every process, and over on each within a second', async () => {
    const { databaseUrl: url } = world.api;
    const other = await TestApi.start(
      { PUBLIC_URL: world.api.url, ...world.provider.environment },
      Promise.resolve({ url, drop: () => Promise.resolve() }),
    );
    const browser = await world.signedIn('kari');
    const cookie = browser.cookies(world.api.url);
    expect(await world.viewer(cookie, other)).toMatchObject({ name: 'Kari Redaktør' });
    await browser.send(`${world.api.url}/auth/sign-out`, { method: 'POST', headers: world.ownPage });
    await world.aSecond();
    expect(await world.viewer(cookie, other)).toBeNull();
    await other.stop();
  });

  it('is not ended from a page of another site', async () => {
    const browser = await world.signedIn('kari');
    for (const headers of [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }, {}]) {
      const out = await browser.send(`${world.api.url}/auth/sign-out`, { method: 'POST', headers });
      expect(out.status).toBe(403);
    }
    expect((await browser.send(`${world.api.url}/auth/sign-out`)).status).toBe(404);
    expect(await world.viewerOf(browser)).toMatchObject({ name: 'Kari Redaktør' });
  });

  it('tells a program where the provider is left', async () => {
    const browser = await world.signedIn('kari');
    const headers = { ...world.ownPage, accept: 'application/json' };
    const out = await browser.send(`${world.api.url}/auth/sign-out`, { method: 'POST', headers });
    expect(JSON.parse(out.text)).toEqual({ location: expect.stringContaining(`${world.provider.issuer}/session/end`) });
  });
});

describe('a sign-in that is not as it began', () => {
  const refusedWith = async (page: { status: number; text: string }, status: number): Promise<void> => {
    expect([page.status, page.text]).toEqual([status, expect.stringContaining('Innloggingen ble ikke fullført')]);
  };

  it.each([
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/%0d',
    '\\/evil.example',
    'javascript:alert(1)',
    '/a b',
  ])('does not lead to %j', async (returnTo) => {
    const page = await new TestBrowser().send(
      `${world.api.url}/auth/sign-in?returnTo=${encodeURIComponent(decodeURIComponent(returnTo))}`,
    );
    await refusedWith(page, 400);
    expect(page.headers.getSetCookie()).toEqual([]);
  });

  it('is refused a second time', async () => {
    const browser = new TestBrowser();
    const { url } = await world.signIn(browser, 'amina', '', atCallback);
    const binding = browser.cookie(world.api.url, BINDING) ?? '';
    expect((await browser.send(url)).status).toBe(303);
    browser.plant(world.api.url, BINDING, binding);
    await refusedWith(await browser.send(url), 400);
  });

  it.each([false, true])('is refused with the code of another one, used: %j', async (used) => {
    const [thief, owner] = [new TestBrowser(), new TestBrowser()];
    const whole = (await world.signIn(owner, 'solveig', '', atCallback)).url;
    if (used) expect((await owner.send(whole)).status).toBe(303);
    const own = new URL((await world.signIn(thief, 'amina', '', atCallback)).url);
    own.searchParams.set('code', new URL(whole).searchParams.get('code') ?? '');
    await refusedWith(await thief.send(own.href), 401);
    expect(await world.viewerOf(thief)).toBeNull();
  });

  it('is refused in another browser', async () => {
    const { url } = await world.signIn(new TestBrowser(), 'amina', '', atCallback);
    const other = new TestBrowser();
    await refusedWith(await other.send(url), 400);
    await other.send(`${world.api.url}/auth/sign-in`);
    await refusedWith(await other.send(url), 400);
    expect(await world.viewerOf(other)).toBeNull();
  });

  it('is refused when it has taken too long', async () => {
    const browser = new TestBrowser();
    const { url } = await world.signIn(browser, 'amina', '', atCallback);
    await world.api.rows(`update sign_ins set expires_at = now() - interval '1 second'`);
    await refusedWith(await browser.send(url), 400);
  });

  it.each<[string, (url: URL) => void, number]>([
    ['another state', (url) => url.searchParams.set('state', 'A'.repeat(43)), 400],
    ['no state', (url) => url.searchParams.delete('state'), 400],
    ['two states', (url) => url.searchParams.append('state', 'A'.repeat(43)), 400],
    ['another code', (url) => url.searchParams.set('code', 'A'.repeat(43)), 401],
    ['two codes', (url) => url.searchParams.append('code', 'A'.repeat(43)), 401],
    ['the name of another provider', (url) => url.searchParams.set('iss', 'https://evil.example'), 401],
    ['no name of a provider', (url) => url.searchParams.delete('iss'), 401],
    [
      'a refusal by the provider',
      (url) => {
        url.searchParams.delete('code');
        url.searchParams.set('error', 'access_denied');
        url.searchParams.set('error_description', '<script>alert(1)</script>');
      },
      401,
    ],
  ])('is refused with %s', async (_, change, status) => {
    const browser = new TestBrowser();
    const { url } = await world.signIn(browser, 'amina', '', atCallback);
    const changed = new URL(url);
    change(changed);
    const page = await browser.send(changed.href);
    await refusedWith(page, status);
    expect(page.text).not.toContain('script');
    expect(page.text).not.toContain('evil');
    expect(await world.viewerOf(browser)).toBeNull();
    expect(browser.cookie(world.api.url, BINDING)).toBeUndefined();
  });

  it('is told of in the language of the browser, and as data to programs', async () => {
    const told = async (headers: Record<string, string>) =>
      (await new TestBrowser().send(`${world.api.url}/auth/callback`, { headers })).text;
    expect(await told({ 'accept-language': 'nn, en' })).toContain('<h1>Innlogginga vart ikkje fullført</h1>');
    expect(await told({ 'accept-language': 'fr, en-GB' })).toContain('<h1>Signing in was not completed</h1>');
    expect(JSON.parse(await told({ accept: 'application/json' }))).toEqual({
      errors: [{ message: expect.any(String), extensions: { code: 'BAD_USER_INPUT' } }],
    });
  });
});

describe('signing in again and again', () => {
  it('is slowed down for each address', async () => {
    const busy = await TestApi.start({
      RATE_PER_ADDRESS: '5000',
      ...world.provider.environment,
      PUBLIC_URL: 'http://127.0.0.1:1',
    });
    const statuses: number[] = [];
    for (let count = 0; count < 4; count += 1) {
      const { status, headers } = await fetch(`${busy.url}/auth/sign-in?returnTo=//evil.example`);
      statuses.push(status);
      if (status === 429) expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    }
    expect(statuses).toEqual([400, 400, 429, 429]);
    await busy.stop();
  });
});

describe('from the page of the provider to the viewer', () => {
  it('takes a moment', async () => {
    const times: number[] = [];
    for (let count = 0; count < 10; count += 1) {
      const browser = new TestBrowser();
      const choice = await browser.go(`${world.api.url}/auth/sign-in`);
      const begun = performance.now();
      await browser.submit(choice, { person: 'kari' }, (url) => url === `${world.api.url}/`);
      expect(await world.viewerOf(browser)).toMatchObject({ name: 'Kari Redaktør' });
      times.push(performance.now() - begun);
    }
    const [least, middle, most] = [0, 5, 9].map((at) => Math.round(times.toSorted((a, b) => a - b)[at] ?? 0));
    process.stdout.write(
      `sign-in page to signed-in viewer, 10 times: least ${least} ms, median ${middle} ms, most ${most} ms\n`,
    );
  });
});
