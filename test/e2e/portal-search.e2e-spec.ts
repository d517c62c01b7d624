import { SearchWorld } from '../support/search-world.js';

let world: SearchWorld;

const SCRIPT = 'Kartlegging <script>alert(1)</script> & mer';

const text = (language: string, title: string, markdown: string): object => ({
  language,
  title,
  summary: `Kort om ${title}.`,
  sections: [{ key: 'would-do-differently', markdown }],
});

beforeAll(async () => {
  world = await SearchWorld.start({ RATE_PER_ADDRESS: '0', RATE_PER_KEY: '0' });
  const { stories } = world;
  await stories.published('a', {
    texts: [text('NB', SCRIPT, 'Kartlegging av **behov** <img src=x onerror=alert(1)>.')],
    outcome: 'ACHIEVED',
    status: 'IN_USE',
    contributors: [{ name: 'Åse Åpen', affiliation: 'Asker kommune' }],
  });
  await stories.published('b', {
    originalLanguage: 'NN',
    kind: 'LESSON',
    texts: [text('NN', 'Røynsler med kartlegging', 'Spurt fleire.')],
  });
  await stories.published('c', {
    texts: [text('NB', 'Noe gikk galt', 'Kartlegging kom for sent.')],
    withheldOrganisation: true,
    contributors: [{ name: 'Kari Skjult', contact: 'kari@asker.example' }],
  });
  await world.settled();
}, 180_000);
afterAll(() => world.stop());

const page = (path: string, init: RequestInit = {}): Promise<Response> => fetch(world.stories.api.url + path, init);
const html = async (path: string): Promise<string> => (await page(path)).text();

/** What stands between an element's marks, each once. */
const inside = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, found]) => found ?? '');
const resultsIn = (text: string): string[] =>
  inside(text, /<article class="search-result">.*?href="\/stories\/([^"]+)"/gs);
const controlsIn = (text: string): string[] => text.match(/<input\b[^>]*type="checkbox"[^>]*>/g) ?? [];

describe('the page of a search', () => {
  it('is made of its address alone: words, choices and order come back as controls and ways to take them away', async () => {
    const found = await html('/search?q=kartlegging&method=procurement&kind=lesson&sort=newest&measured=&from=');
    expect(resultsIn(found)).toHaveLength(1);
    expect(found).toMatch(/<input[^>]*name="q"[^>]*value="kartlegging"/);
    expect(found).toMatch(/<option[^>]*selected=""[^>]*>Nyeste først|<option[^>]*value="newest"[^>]*selected/);
    const ticked = controlsIn(found).filter((control) => control.includes('checked'));
    expect(ticked.map((control) => /value="([^"]*)"/.exec(control)?.[1])).toEqual(['procurement', 'lesson']);
    expect(found).toContain('href="/search?q=kartlegging&amp;method=procurement&amp;sort=newest"');
    expect(found).toContain('href="/search?q=kartlegging&amp;kind=lesson&amp;sort=newest"');
    expect(found).toContain('href="/search?q=kartlegging&amp;sort=newest"');
    expect(found).toContain('/feeds/stories.atom?q=kartlegging&amp;methods=procurement&amp;kinds=LESSON&amp;lang=nb');
  });

  it('offers what to choose as controls of its form, each with a label, where no script runs', async () => {
    const found = await html('/search?q=kartlegging');
    const controls = controlsIn(found);
    expect(controls.length).toBeGreaterThan(5);
    for (const control of controls) {
      expect(control).toContain('form="search"');
      expect(found).toContain(`for="${/id="([^"]+)"/.exec(control)?.[1]}"`);
    }
    expect(found).toMatch(/<form[^>]*id="search"[^>]*action="\/search"/);
    expect(found).toMatch(/<noscript>.*form="search".*<\/noscript>/s);
  });

  it('keeps what was chosen in view although nothing has it, and says what else to try', async () => {
    const found = await html('/search?q=kartlegging&sector=landbruk&outcome=stopped');
    const refused = await page('/search?sector=finnes-ikke');
    expect(refused.status).toBe(400);
    expect(await refused.text()).toContain('Søk uten avgrensninger');
    expect(resultsIn(found)).toEqual([]);
    expect(controlsIn(found).filter((control) => control.includes('checked'))).toHaveLength(2);
    expect(found).toContain('Vi fant ingen erfaringer som passer');
  });

  it('marks what was asked for, and lets nothing that stands in a story act', async () => {
    const found = await html('/search?q=kartlegging');
    expect(found).toContain('<mark>Kartlegging</mark> &lt;script&gt;alert(1)&lt;/script&gt; &amp; mer');
    expect(found).not.toMatch(/<script>alert|<img src=x/);
    expect(found).not.toMatch(/\sstyle="/);
  });

  it('says in which language a text is where it is another than the page', async () => {
    const found = await html('/en/search?q=kartlegging');
    expect(found).toContain('<html lang="en"');
    expect(found).toMatch(/<h3[^>]*lang="nn"[^>]*>/);
    expect(found).toMatch(/<h3[^>]*lang="nb"[^>]*>/);
  });

  it('is listed by search engines where it asks for everything, and nowhere else', async () => {
    expect(await html('/search')).toMatch(/<link rel="canonical" href="[^"]*\/search"/);
    expect(await html('/search?q=kartlegging')).toContain('<meta name="robots" content="noindex"');
  });

  it('counts what was chosen of it for a page of ours alone', async () => {
    const body = new URLSearchParams({ q: 'kartlegging', position: '1' });
    const ours = await page('/search/clicked', { method: 'POST', body, headers: { 'sec-fetch-site': 'same-origin' } });
    const theirs = await page('/search/clicked', { method: 'POST', body, headers: { 'sec-fetch-site': 'cross-site' } });
    expect([ours.status, theirs.status]).toEqual([204, 403]);
  });
});

describe('a body that is withheld', () => {
  it('is on no page that lists or counts stories, nor is who contributed', async () => {
    const alone = await html('/search?q=galt');
    expect(resultsIn(alone)).toHaveLength(1);
    expect(alone).toContain('En kommune (navnet er holdt tilbake)');
    expect(alone).not.toMatch(/asker|kari/i);
    expect(resultsIn(await html('/search?organisation=asker'))).not.toContain(resultsIn(alone)[0]);
    for (const path of ['/organisations/asker', '/organisations/royken', '/contributors/Kari%20Skjult']) {
      expect(await html(path)).not.toContain('Noe gikk galt');
    }
    for (const path of ['/', '/search', '/themes', '/sectors/helsetjenester', '/methods/procurement']) {
      expect(await html(path)).not.toMatch(/Kari Skjult|kari@/);
    }
    expect((await page('/contributors/Kari%20Skjult', { headers: { accept: 'text/html' } })).status).toBe(404);
    const open = await page('/contributors/%C3%A5se%20%C3%A5pen');
    expect([open.status, await open.text()]).toEqual([200, expect.stringContaining('Åse Åpen')]);
  });
});

describe('before you start', () => {
  it('finds what is like a text that is pasted, and asks for one where none is', async () => {
    const send = (words: string) =>
      page('/before-you-start', {
        method: 'POST',
        body: new URLSearchParams({ text: words }),
        headers: { 'sec-fetch-site': 'same-origin', accept: 'text/html' },
      });
    expect(await (await send('Vi skal kjøpe en kartlegging av behov i kommunen.')).text()).toContain('Dette lærte de');
    const empty = await send(' ');
    expect([empty.status, await empty.text()]).toEqual([400, expect.stringContaining('Skriv eller lim inn en tekst')]);
  });
});
