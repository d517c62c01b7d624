import { NoticeGround, type Reader } from '../support/notice-ground.js';
import { BODY, OTHER_BODY } from '../support/story-world.js';

let ground: NoticeGround;
let lise: Reader;

beforeAll(async () => {
  ground = await NoticeGround.start();
  lise = await ground.person('READER', OTHER_BODY, { name: 'Lise Leser' });
});
afterAll(() => ground.stop());

const page = (path: string, { cookie = '' }: { readonly cookie?: string } = {}): Promise<Response> =>
  fetch(ground.world.api.url + path, { headers: { cookie, accept: 'text/html' }, redirect: 'manual' });

const send = (
  path: string,
  fields: Readonly<Record<string, string>>,
  { cookie, site = 'same-origin' }: { readonly cookie: string; readonly site?: string },
): Promise<Response> =>
  fetch(ground.world.api.url + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, accept: 'text/html', 'sec-fetch-site': site },
    body: new URLSearchParams(fields),
  });

const follows = async (): Promise<readonly { id: string; kind: string; frequency: string }[]> => {
  type Told = { viewer: { follows: { edges: { node: { id: string; kind: string; frequency: string } }[] } } };
  const query = '{ viewer { follows { edges { node { id kind frequency } } } } }';
  return (await ground.world.api.ask<Told>(query, {}, lise)).viewer.follows.edges.map(({ node }) => node);
};

describe('following on the pages', () => {
  it('is for those who are signed in; others are shown the way in and back', async () => {
    for (const path of ['/following', '/notices']) {
      const answer = await page(path);
      expect(answer.status).toBe(401);
      expect(await answer.text()).toContain(`/auth/sign-in?returnTo=${encodeURIComponent(path)}`);
    }
    const sent = await send('/nn/follow', { target: `{"organisation":"${BODY}"}`, returnTo: '/nn/x' }, { cookie: '' });
    expect([sent.status, sent.headers.get('location')]).toEqual([303, '/auth/sign-in?returnTo=%2Fnn%2Fx']);
  });

  it('begins by the button as a plain form, goes back to its page and to no other, and ends', async () => {
    const search = { search: { query: 'ikt <b>', filter: { sectors: ['helsetjenester'], outcomes: ['PARTLY'] } } };
    const begun = await send('/follow', { target: JSON.stringify(search), returnTo: '/search?q=ikt' }, lise);
    expect([begun.status, begun.headers.get('location')]).toEqual([303, '/search?q=ikt']);
    const lost = await send('/follow', { target: '{"sector":"nope"}', returnTo: '//evil.example' }, lise);
    expect(lost.headers.get('location')).toBe('/following?refused');
    const [one] = await follows();
    expect(one).toMatchObject({ kind: 'SEARCH', frequency: 'DAILY' });

    const html = await (await page('/en/following', lise)).text();
    expect(html).toContain('«ikt &lt;b&gt;»');
    expect(html).toContain('/en/search?q=ikt+%3Cb%3E&amp;sector=helsetjenester&amp;outcome=partly');
    expect(html).toContain('sector Health services, outcome ');

    await send('/following', { intent: 'pace', id: one!.id, frequency: 'WEEKLY' }, lise);
    expect(await follows()).toMatchObject([{ frequency: 'WEEKLY' }]);
    const ended = await send(
      '/following',
      { intent: 'end', id: one!.id, name: 'ikt', frequency: 'WEEKLY', target: JSON.stringify(search) },
      lise,
    );
    expect(await ended.text()).toContain('Du følger ikke lenger ikt.');
    expect(await follows()).toEqual([]);
    await send('/following', { intent: 'begin', frequency: 'WEEKLY', target: JSON.stringify(search) }, lise);
    expect(await follows()).toMatchObject([{ kind: 'SEARCH', frequency: 'WEEKLY' }]);
  });

  it('changes nothing for a page elsewhere', async () => {
    const before = await follows();
    const sent = await send('/follow', { target: `{"organisation":"${BODY}"}` }, { ...lise, site: 'cross-site' });
    expect(sent.status).toBe(403);
    expect(await follows()).toEqual(before);
  });

  it('says how one is told, and changes it', async () => {
    await send('/following', { intent: 'settings', language: 'NN' }, lise);
    const settings = '{ viewer { noticeSettings { byMail language } } }';
    const told = { viewer: { noticeSettings: { byMail: false, language: 'NN' } } };
    expect(await ground.world.api.ask(settings, {}, lise)).toEqual(told);
  });
});

describe('notices on the pages', () => {
  it('lead to what they are about and are read', async () => {
    const reader = await ground.person('READER', OTHER_BODY);
    await ground.follow(reader, { organisation: BODY });
    const story = await ground.world.published('Ei ny <i>historie');
    await ground.settled();
    const html = await (await page('/nn/notices', reader)).text();
    expect(html).toContain('1 ulese varsel.');
    expect(html).toContain(`href="/nn/stories/${story.slug}"`);
    expect(html).toContain('Ei ny &lt;i&gt;historie');
    const unread = async (who: { readonly cookie?: string }): Promise<unknown> =>
      (await page('/notices/unread', who)).json();
    expect([await unread(reader), await unread({})]).toEqual([1, 0]);
    const read = await send('/nn/notices', {}, reader);
    expect([read.status, read.headers.get('location')]).toEqual([303, '/nn/notices']);
    expect((await ground.notices(reader)).unreadCount).toBe(0);
    expect(await (await page('/nn/notices?unread', reader)).text()).toContain('Du har lese alt.');
  });

  it('ends every session, and forgets whoever writes their name', async () => {
    const leaving = await ground.person('READER', OTHER_BODY, { name: 'Gå Gåsen' });
    const wrong = await send('/following', { intent: 'forget', confirmName: 'Noen' }, leaving);
    expect(await wrong.text()).toContain('Skriv navnet nøyaktig slik: Gå Gåsen');
    const gone = await send('/following', { intent: 'leave' }, leaving);
    expect([gone.status, gone.headers.get('location')]).toEqual([303, '/']);
  });
});
