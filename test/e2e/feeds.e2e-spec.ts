import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { PUBLIC_URL } from '../support/api.js';
import { SearchWorld } from '../support/search-world.js';
import { sweptFeed } from '../support/swept-feeds.js';
import { BODY, type StoryAtHand } from '../support/story-world.js';

let world: SearchWorld;
const stories: Record<string, StoryAtHand> = {};

const text = (language: string, title: string, ...more: object[]): object => ({
  language,
  title,
  summary: `${title} <b>&</b> "sitat".`,
  sections: [{ key: 'body', markdown: 'Køen var lang.' }, ...more],
});

const LEARNT = { key: 'would-do-differently', markdown: 'Spurt brukerne.' };

beforeAll(async () => {
  world = await SearchWorld.start();
  const publish = async (title: string, more: object = {}): Promise<void> => {
    stories[title] = await world.stories.published(title, { texts: [text('NB', title, LEARNT)], ...more });
  };
  await publish('Gevinstrealisering i helse', {
    texts: [text('NB', 'Gevinstrealisering i helse', LEARNT), text('EN', 'Benefits', LEARNT)],
  });
  await publish('Ladestasjoner', { methods: ['market-dialogue'], kind: 'GUIDE', texts: [text('NB', 'Ladestasjoner')] });
  await publish('Skjult kommune', { withheldOrganisation: true });
  await publish('Bare for ansatte', { visibility: 'PUBLIC_SECTOR' });
  await world.settled();
});
afterAll(() => world.stop());

const get = (path: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
  fetch(`${world.stories.api.url}/feeds/${path}`, { headers });
const json = async (path: string) => parseJsonFeed(JSON.parse(await (await get(path)).text()));
const titlesOf = async (path: string): Promise<readonly string[]> =>
  ((await json(path)).items ?? []).map(({ title = '' }) => title);

describe('a feed', () => {
  it('is a valid Atom document, newest first, with its addresses', async () => {
    const answer = await get('stories.atom');
    expect(answer.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    const feed = parseAtomFeed(await answer.text());
    const self = `${PUBLIC_URL}/feeds/stories.atom`;
    expect(feed).toMatchObject({ id: self, title: { value: 'Ildsjel – Erfaringer fra offentlig sektor' } });
    expect(feed.links).toContainEqual({ rel: 'self', type: 'application/atom+xml', href: self });
    expect(feed.entries?.map(({ title }) => title?.value)).toEqual([
      'Skjult kommune',
      'Ladestasjoner',
      'Gevinstrealisering i helse',
    ]);
    const entry = feed.entries?.[2];
    expect(entry).toMatchObject({
      summary: { value: 'Gevinstrealisering i helse <b>&</b> "sitat".', type: 'text' },
      links: [{ href: `${PUBLIC_URL}/stories/${stories['Gevinstrealisering i helse']?.slug}` }],
      authors: [{ name: 'Asker kommune' }],
    });
    expect(entry?.id).toMatch(/^urn:uuid:[\da-f-]{36}$/);
    expect(feed.updated).toBe(feed.entries?.[0]?.updated);
  });

  it('is a valid JSON Feed of the same', async () => {
    const answer = await get('stories.json');
    expect(answer.headers.get('content-type')).toBe('application/feed+json; charset=utf-8');
    const document = JSON.parse(await answer.text()) as { version: string };
    expect(document.version).toBe('https://jsonfeed.org/version/1.1');
    expect(parseJsonFeed(document)).toMatchObject({
      feed_url: `${PUBLIC_URL}/feeds/stories.json`,
      items: [{ title: 'Skjult kommune' }, { title: 'Ladestasjoner' }, { title: 'Gevinstrealisering i helse' }],
    });
  });

  it('holds a sector, a method, a body, a search, or what a filter leaves', async () => {
    expect(await titlesOf('methods/market-dialogue.json')).toEqual(['Ladestasjoner']);
    expect(await titlesOf('sectors/helsetjenester.json')).toHaveLength(3);
    expect(await titlesOf(`organisations/${BODY}.json`)).toEqual(['Ladestasjoner', 'Gevinstrealisering i helse']);
    expect(await titlesOf('stories.json?q=gevinstene')).toEqual(['Gevinstrealisering i helse']);
    expect(await titlesOf('stories.json?kinds=guide&sectors=helsetjenester')).toEqual(['Ladestasjoner']);
    expect(await titlesOf('stories.json?methods=market-dialogue,procurement')).toHaveLength(3);
  });

  it('speaks the language asked for, and each story its own where none is', async () => {
    const english = await json('methods/market-dialogue.json?lang=en');
    expect(english).toMatchObject({ language: 'en', items: [{ title: 'Ladestasjoner', language: 'nb' }] });
    expect(english.title).toMatch(/^Ildsjel – Experiences with /);
    expect(await titlesOf('stories.json?lang=en')).toContain('Benefits');
    expect((await json('stories.json?q=x&lang=nn')).title).toBe('Ildsjel – Røynsler: søk etter «x»');
  });
});

describe('asking again', () => {
  it('gives 304 while nothing has changed, and another document when a story is taken down', async () => {
    const first = await get('methods/market-dialogue.json');
    const etag = first.headers.get('etag') ?? '';
    expect(first.headers.get('cache-control')).toBe('public, no-cache');
    const same = await get('methods/market-dialogue.json', { 'if-none-match': `"other", W/${etag}` });
    expect([same.status, await same.text()]).toEqual([304, '']);
    const dated = await get('methods/market-dialogue.json', { 'if-modified-since': new Date().toUTCString() });
    expect(dated.status).toBe(200);
    const gone = await world.stories.published('Snart borte', { methods: ['market-dialogue'] });
    const grown = await get('methods/market-dialogue.json', { 'if-none-match': etag });
    expect(grown.status).toBe(200);
    await world.stories.done('unpublishStory', { id: gone.id, note: 'Feil.' }, world.stories.editor);
    const shrunk = await get('methods/market-dialogue.json', { 'if-none-match': grown.headers.get('etag') ?? '' });
    expect(await shrunk.text()).not.toContain('Snart borte');
    expect(shrunk.headers.get('etag')).toBe(etag);
  });

  it('leads through all pages, each story once', async () => {
    for (let n = 1; n <= 35; n += 1) await world.stories.published(`Side ${n}`, { methods: ['pilot'] });
    const items = JSON.parse(await sweptFeed(world.stories.api, '/feeds/methods/pilot.json', {})) as {
      title: string;
    }[];
    expect(items.map(({ title }) => title)).toEqual(Array.from({ length: 35 }, (_, at) => `Side ${35 - at}`));
    const feed = parseAtomFeed(await (await get('methods/pilot.atom')).text());
    expect(feed.entries).toHaveLength(30);
    expect(feed.links?.find(({ rel }) => rel === 'next')?.href).toMatch(/pilot\.atom\?after=[\w-]+$/);
  });
});

describe('what is not for everybody', () => {
  it('is in no feed, whoever asks', async () => {
    const { api, editor } = world.stories;
    for (const path of [
      'stories.json',
      `organisations/${BODY}.json`,
      'stories.json?q=ansatte',
      'stories.atom?q=ansatte',
    ]) {
      const answer = await get(path, api.headersOf(editor));
      expect(await answer.text()).not.toContain('Bare for ansatte');
    }
    expect(await titlesOf(`organisations/${BODY}.json`)).not.toContain('Skjult kommune');
  });
});

describe('what cannot be read', () => {
  it.each([
    ['stories.json?sector=helse', 'This feed has no `sector`'],
    ['methods/market-dialogue.json?q=x', 'This feed has no `q`; it has lang, after.'],
    ['stories.json?kinds=book', '`kinds` knows no "book"; it may be CASE_STORY'],
    ['stories.json?lang=fr', '`lang` knows no "fr"'],
    ['stories.json?sectors=nowhere', 'nowhere'],
    ['stories.json?publishedFrom=today', 'publishedFrom'],
    ['stories.json?hasMeasuredBenefits=maybe', 'true or false'],
    ['stories.json?after=forged', 'cursor'],
    ['stories.json?lang=nb&lang=nn', 'Give `lang` once.'],
    [`stories.json?q=${'x'.repeat(501)}`, 'at most 500 characters'],
  ])('%s is refused with the reason', async (path, reason) => {
    const answer = await get(path);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain(reason.replaceAll('"', '\\"'));
  });

  it.each([
    'methods/nothing.json',
    'organisations/nobody.atom',
    'people/kari.atom',
    'stories.rss',
    'methods/market-dialogue.xml',
  ])('%s is not there', async (path) => {
    const answer = await get(path);
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toContain('application/json');
  });

  it('costs an address something', async () => {
    const { headers } = await get('stories.json');
    expect(Number(headers.get('ratelimit-limit')) - Number(headers.get('ratelimit-remaining'))).toBeGreaterThanOrEqual(
      200,
    );
  });
});
