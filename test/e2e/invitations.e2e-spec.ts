import { TestBrowser } from '../support/browser.js';
import { runCommand } from '../support/command-line.js';
import { SignInWorld } from '../support/sign-in-world.js';

const INVITE = `mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { link errors { message } } }`;

let world: SignInWorld;
beforeAll(async () => {
  world = await SignInWorld.start();
});
afterAll(() => world.stop());

const cli = (...args: string[]) =>
  runCommand({ settings: { DATABASE_URL: world.api.databaseUrl, PUBLIC_URL: world.api.url } }, ...args);

/** Follows the link of an invitation and chooses a person; gives the status of the page where that ends. */
const takeUp = async (link: string, person: string): Promise<{ status: number; browser: TestBrowser }> => {
  const browser = new TestBrowser();
  const page = await browser.submit(await browser.go(link), { person }, (url) => url === `${world.api.url}/`);
  return { status: page.status, browser };
};

describe('the first administrator', () => {
  it('is made by a command, which prints the link alone, and by signing in', async () => {
    const made = await cli('person', 'make-admin', '--email', 'ola@example.no');
    expect([made.code, made.err]).toEqual([0, expect.stringContaining('Nobody has signed in as ola@example.no yet.')]);
    const link = made.out.trim();
    expect(link).toMatch(new RegExp(`^${world.api.url}/auth/sign-in\\?invitation=[\\w-]{43}$`));

    const other = await takeUp(link, 'amina');
    expect([other.status, await world.viewerOf(other.browser)]).toEqual([409, null]);

    const own = await takeUp(link, 'ola');
    expect(await world.viewerOf(own.browser)).toEqual({
      name: 'Ola Innbygger',
      kind: 'PERSON',
      roles: [{ role: 'ADMIN', organisation: null }],
    });
    expect((await takeUp(link, 'ola')).status).toBe(409);
  });

  it('is made at once of somebody who has signed in before', async () => {
    const browser = await world.signedIn('kari');
    expect(await cli('person', 'make-admin', '--email', 'KARI@dfo.example')).toMatchObject({
      code: 0,
      out: 'KARI@dfo.example administers every body from now on.\n',
    });
    await world.aSecond();
    expect((await world.viewerOf(browser))?.roles).toContainEqual({ role: 'ADMIN', organisation: null });
  });

  it('is not made of what is no address', async () => {
    expect(await cli('person', 'make-admin', '--email', 'kari')).toMatchObject({ code: 1, out: '' });
    expect(await cli('person', 'make-admin')).toMatchObject({ code: 2 });
  });
});

describe('an invitation', () => {
  it('is made by the administrator of a body in a browser, and taken up by who is invited', async () => {
    const nils = await world.signedIn('nils');
    const asking = { personId: '', cookie: nils.cookies(world.api.url) };
    const input = { email: 'elise@digdir.example', organisation: 'asker', role: 'EDITOR' };
    const { inviteMember } = await world.api.ask<{ inviteMember: { link: string } }>(INVITE, { input }, asking);
    expect((await takeUp(inviteMember.link, 'oddny')).status).toBe(409);
    const { browser } = await takeUp(inviteMember.link, 'elise');
    expect((await world.viewerOf(browser))?.roles[0]).toEqual({ role: 'EDITOR', organisation: { slug: 'asker' } });
    const later = await world.signedIn('elise');
    expect((await world.viewerOf(later))?.roles[0]).toEqual({ role: 'EDITOR', organisation: { slug: 'asker' } });
  });

  it.each(['x', 'A'.repeat(43), ''])('that was never made gives nothing: %j', async (secret) => {
    const { status, browser } = await takeUp(`${world.api.url}/auth/sign-in?invitation=${secret}`, 'elise');
    expect([status, await world.viewerOf(browser)]).toEqual([409, null]);
  });
});

describe('signing out by command', () => {
  it('ends every session of a person', async () => {
    const browsers = [await world.signedIn('nils'), await world.signedIn('nils')];
    const shown = await cli('person', 'sessions', '--email', 'nils@asker.example');
    expect(shown.out).toContain(world.provider.issuer);
    const out = await cli('person', 'sign-out', '--email', 'nils@asker.example');
    expect(out).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^Nils Leder is signed out: \d sessions ended\.\n$/),
    });
    await world.aSecond();
    for (const browser of browsers) expect(await world.viewerOf(browser)).toBeNull();
    expect((await cli('person', 'sessions', '--email', 'nils@asker.example')).out).toBe(
      'Nils Leder is signed in nowhere.\n',
    );
    expect(await cli('person', 'sign-out', '--email', 'nobody@example.no')).toMatchObject({ code: 1 });
  });
});
