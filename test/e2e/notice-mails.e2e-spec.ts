import { headOf } from '../support/mail-server.js';
import { PUBLIC_URL } from '../support/api.js';
import { NoticeGround, type Reader } from '../support/notice-ground.js';
import { OTHER_BODY, type StoryAtHand } from '../support/story-world.js';

let ground: NoticeGround;

beforeAll(async () => {
  ground = await NoticeGround.start();
});
afterAll(() => ground.stop());

const published = async (title: string, more: object = {}): Promise<StoryAtHand> => {
  const story = await ground.world.published(title, more);
  await ground.settled();
  return story;
};
const reader = (more: { readonly name?: string; readonly language?: 'nb' | 'nn' | 'en' } = {}): Promise<Reader> =>
  ground.person('READER', OTHER_BODY, more);
const follows = async (person: Reader): Promise<number> => {
  const query = '{ viewer { follows { edges { cursor } } } }';
  type Answer = { viewer: { follows: { edges: object[] } } };
  return (await ground.world.api.ask<Answer>(query, {}, person)).viewer.follows.edges.length;
};
const byMail = async (person: Reader): Promise<boolean> => {
  const query = '{ viewer { noticeSettings { byMail } } }';
  type Answer = { viewer: { noticeSettings: { byMail: boolean } } };
  return (await ground.world.api.ask<Answer>(query, {}, person)).viewer.noticeSettings.byMail;
};

const decoded = (raw: string): string =>
  raw
    .replace(/=\r\n/g, '')
    .replace(/(?:=[0-9A-F]{2})+/g, (bytes) => Buffer.from(bytes.replaceAll('=', ''), 'hex').toString('utf8'));
const part = (raw: string, type: 'plain' | 'html'): string => {
  const [, after = ''] = raw.split(new RegExp(`Content-Type: text/${type}; charset=utf-8\\r\\n`));
  const [head = '', ...rest] = after.split('\r\n\r\n');
  const body = rest.join('\r\n\r\n').split('\r\n--')[0] ?? '';
  return /base64/i.test(head) ? Buffer.from(body, 'base64').toString('utf8') : decoded(body);
};
const subjectOf = (raw: string): string =>
  (headOf({ to: [], raw }).get('subject') ?? '')
    .replace(/\?=\s+=\?UTF-8\?Q\?/gi, '')
    .replace(/=\?UTF-8\?Q\?(.*?)\?=/gi, (_, word: string) => decoded(word.replaceAll('_', ' ')));
const unsubscribeLink = (raw: string): string => {
  const link = headOf({ to: [], raw }).get('list-unsubscribe') ?? '';
  expect(link).toMatch(new RegExp(`^<${PUBLIC_URL}/unsubscribe/[A-Za-z0-9_-]{44}>$`));
  return link.slice(1 + PUBLIC_URL.length, -1);
};

describe('a mail', () => {
  it('tells at once, in the language of its reader, as text and as HTML in which titles do nothing', async () => {
    const title = 'Kø <script>alert(1)</script> & "sånt"';
    const [bokmaal, english] = [await reader({ name: 'Kari <b>Nordmann</b>' }), await reader({ language: 'en' })];
    for (const person of [bokmaal, english])
      await ground.follow(person, { method: 'procurement', frequency: 'INSTANT' });
    const { slug } = await published(title);
    const [raw = ''] = await ground.mailsTo(bokmaal, 1);
    expect(subjectOf(raw)).toBe(`Ny erfaring: ${title}`);
    const text = part(raw, 'plain');
    expect(text).toContain('Hei Kari <b>Nordmann</b>,');
    expect(text).toContain(`Ny erfaring: ${title}`);
    expect(text).toContain(`${PUBLIC_URL}/stories/${slug}`);
    const html = part(raw, 'html');
    expect(html).toContain('Kø &lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;sånt&quot;');
    expect(html).not.toMatch(/<script|<b>/);
    expect(html).toContain(`<a href="${PUBLIC_URL}/stories/${slug}">`);
    const [other = ''] = await ground.mailsTo(english, 1);
    expect(subjectOf(other)).toBe(`New story: ${title}`);
    expect(headOf({ to: [], raw: other }).get('content-language')).toBe('en');
  });

  it('is for those who want mails and have an address; digests wait for the morning', async () => {
    const [none, daily, wants] = [await reader(), await reader(), await reader()];
    for (const person of [none, wants]) await ground.follow(person, { method: 'procurement', frequency: 'INSTANT' });
    await ground.follow(daily, { method: 'procurement', frequency: 'DAILY' });
    const off = 'mutation { changeNoticeSettings(input: { byMail: false }) { errors { message } } }';
    await ground.world.api.ask(off, {}, none);
    await published('Hvem får vite');
    await ground.mailsTo(wants, 1);
    expect(await ground.mailsTo(none, 0)).toEqual([]);
    expect(await ground.mailsTo(daily, 0)).toEqual([]);
    for (const person of [none, daily, wants])
      expect(await ground.told(person)).toEqual(['STORY_PUBLISHED Hvem får vite']);
  });

  it('says what may be read when it is sent, and is not sent when there is nothing left to say', async () => {
    const person = await reader();
    await ground.follow(person, { method: 'procurement', frequency: 'INSTANT' });
    await ground.mails.stop();
    const [gone, stays] = [await published('Borte før den går'), await published('Blir')];
    for (let mailed = 0; mailed < 2;) {
      const sql = 'select count(mail_id)::integer as mailed from notices where person_id = $1';
      mailed = (await ground.rows<{ mailed: number }>(sql, [person.personId]))[0]?.mailed ?? 0;
    }
    await ground.world.done('unpublishStory', { id: gone.id }, ground.world.editor);
    await ground.mails.startAgain();
    const mails = await ground.mailsTo(person, 1);
    expect(mails.map((raw) => decoded(raw)).join()).not.toContain('Borte');
    expect(subjectOf(mails[0] ?? '')).toBe('Ny erfaring: Blir');
    expect(stays.id).not.toBe(gone.id);
  });
});

describe('the link that stops mails', () => {
  const post = (path: string, body: string, type: string): Promise<Response> =>
    fetch(`${ground.world.api.url}${path}`, { method: 'POST', headers: { 'content-type': type }, body });
  const FORM = 'application/x-www-form-urlencoded';
  const linkFor = async (person: Reader, title: string): Promise<string> => {
    const before = (await ground.mailsTo(person, 0)).length;
    await published(title);
    return unsubscribeLink((await ground.mailsTo(person, before + 1))[before] ?? '');
  };

  it('asks first, in the language of the reader, and stops what the mail came by at the click', async () => {
    const person = await reader({ language: 'nn' });
    await ground.follow(person, { method: 'procurement', frequency: 'INSTANT' });
    const link = await linkFor(person, 'Første brev');
    const page = await fetch(`${ground.world.api.url}${link}`, { headers: { 'accept-language': 'en' } });
    expect([page.status, page.headers.get('content-security-policy')]).toEqual([
      200,
      expect.stringMatching(
        /^default-src 'none'; style-src 'sha256-[^']+'; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'$/,
      ),
    ]);
    const html = await page.text();
    expect(html).toContain('Vil du slutte å følgje');
    expect(html).not.toMatch(/procurement|Første|leser\d/);
    expect((await post(link, 'x=y', FORM)).status).toBe(400);
    expect(await follows(person)).toBe(1);
    const stopped = await post(link, 'List-Unsubscribe=One-Click', FORM);
    expect([stopped.status, (await stopped.text()).includes('Du er meld av.')]).toEqual([200, true]);
    expect([await follows(person), await byMail(person)]).toEqual([0, true]);
    expect((await post(link, 'List-Unsubscribe=One-Click', FORM)).status).toBe(200);
  });

  it('stops all mails where a mail came by more than one thing, also by a form of several parts', async () => {
    const author = await ground.person('CONTRIBUTOR', 'asker');
    const api = ground.world.api;
    const own = `mutation { createStory(input: { kind: LESSON, originalLanguage: NB, texts: [{ language: NB, title: "Min egen", summary: "Kort.",
      sections: [{ key: "situation", markdown: "Slik." }, { key: "lesson", markdown: "Slik." }, { key: "would-do-differently", markdown: "Slik." }] }],
      organisations: [{ slug: "asker", role: OWNER }], sectors: ["helsetjenester"] }) { story { id } errors { message path } } }`;
    const { createStory } = await api.ask<{ createStory: { story: { id: string } } }>(own, {}, author);
    await ground.world.done('submitStory', { id: createStory.story.id }, ground.world.contributor);
    await ground.world.done('publishStory', { id: createStory.story.id }, ground.world.editor);
    const link = unsubscribeLink((await ground.mailsTo(author, 1))[0] ?? '');
    const parts = '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n';
    expect((await post(link, parts, 'multipart/form-data; boundary=x')).status).toBe(200);
    expect(await byMail(author)).toBe(false);
  });

  it('tells nothing where it was never given out', async () => {
    const person = await reader();
    await ground.follow(person, { method: 'procurement', frequency: 'INSTANT' });
    const link = await linkFor(person, 'Ekte lenke');
    const forged = [
      `${link.slice(0, -1)}${link.endsWith('A') ? 'B' : 'A'}`,
      '/unsubscribe/x',
      `/unsubscribe/${'A'.repeat(44)}`,
    ];
    for (const path of forged) {
      const pages = await Promise.all([
        fetch(`${ground.world.api.url}${path}`),
        post(path, 'List-Unsubscribe=One-Click', FORM),
      ]);
      for (const page of pages) {
        expect(page.status).toBe(404);
        expect(await page.text()).toContain('Denne lenken virker ikke.');
      }
    }
    expect(await follows(person)).toBe(1);
  });
});
