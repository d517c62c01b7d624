import type { SignedIn } from '../support/api.js';
import { BODY, type StoryAtHand, StoryWorld } from '../support/story-world.js';

let world: StoryWorld;
let reader: SignedIn;
let open: StoryAtHand;
let renamed: StoryAtHand;
let withheld: StoryAtHand;

const TITLE = 'Ny «løsning» </script><script>alert(1)</script> & 50 % {ferdig}';
const english = { language: 'EN', title: 'A new way', summary: 'In short.', sections: [] };

const nbText = (title: string, markdown: string): object => ({
  language: 'NB',
  title,
  summary: 'Kort fortalt.',
  sections: [{ key: 'would-do-differently', markdown }],
});

beforeAll(async () => {
  world = await StoryWorld.start({ RATE_PER_ADDRESS: '0', RATE_PER_KEY: '0' });
  reader = await world.api.person('READER', 'bergen', 'Lise Leser');
  const contributors = [{ name: 'Kari Nordmann', affiliation: 'Asker kommune', contact: 'kari@asker.example' }];
  const first = await world.published('a', {
    texts: [nbText(TITLE, 'Spurt brukerne.'), english],
    contributors,
    outcome: 'PARTLY',
  });
  const change = { texts: [nbText(TITLE, 'Spurt brukerne først.')], changeNote: 'Mer presist', outcome: 'ACHIEVED' };
  open = await world.republished(first, change);
  const old = await world.published('Gammelt navn');
  renamed = await world.republished(old, { texts: [nbText('Nytt navn', 'Spurt.')] });
  withheld = await world.published('Noe gikk galt', { withheldOrganisation: true, contributors });
}, 120_000);
afterAll(() => world.stop());

const page = (path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(world.api.url + path, { redirect: 'manual', ...init });

const html = async (path: string): Promise<string> => (await page(path)).text();

const send = (path: string, values: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>>) =>
  page(path, { method: 'POST', body: new URLSearchParams(values), headers });

interface JsonLd {
  readonly headline: string;
  readonly author?: readonly { readonly name: string }[];
}

const jsonLdIn = (text: string): JsonLd =>
  JSON.parse(/<script type="application\/ld\+json"[^>]*>(.*?)<\/script>/s.exec(text)?.[1] ?? '{}') as JsonLd;

describe('the page of a story', () => {
  it('tells machines the same as people, in a script that no title can break out of', async () => {
    const text = await html(`/stories/${open.slug}`);
    expect(text).not.toContain('<script>alert');
    expect(jsonLdIn(text)).toMatchObject({
      '@type': 'Article',
      headline: TITLE,
      inLanguage: 'nb',
      author: [{ name: 'Kari Nordmann' }],
      license: 'https://creativecommons.org/licenses/by/4.0/',
    });
    expect(text.match(/<h1\b/g)).toHaveLength(1);
    expect(text).toContain('<meta property="og:type" content="article"/>');
    expect(text).not.toMatch(/\sstyle="/);
  });

  it('leads from a contributor to all that they have contributed to, but not from a name of a former revision', async () => {
    const [now, before] = await Promise.all([
      html(`/nn/stories/${open.slug}`),
      html(`/stories/${open.slug}?revision=1`),
    ]);
    const way = '/contributors/Kari%20Nordmann';
    expect(now).toContain(`href="/nn${way}"`);
    expect(await html(`/nn${way}`)).toContain(`/nn/stories/${open.slug}`);
    expect(before).toContain('Kari Nordmann');
    expect(before).not.toContain(way);
  });

  it('names its texts as the languages of the page, and reads a text in another than the page speaks', async () => {
    const text = await html(`/nn/stories/${open.slug}?lang=en`);
    const links = [...text.matchAll(/<link rel="(canonical|alternate)"(?: hrefLang="([^"]+)")? href="([^"]+)"/g)];
    const base = 'https://ildsjel.example';
    expect(links.map(([, rel, language, href]) => [rel, language, href])).toEqual([
      ['canonical', undefined, `${base}/en/stories/${open.slug}`],
      ['alternate', 'nb', `${base}/stories/${open.slug}`],
      ['alternate', 'en', `${base}/en/stories/${open.slug}`],
      ['alternate', 'x-default', `${base}/stories/${open.slug}`],
    ]);
    expect(text).toContain('<html lang="nn"');
    expect(text).toMatch(/<h1[^>]* lang="en"[^>]*>A new way/);
  });

  it('says so where there is no text in the language of the page', async () => {
    expect(await html(`/nn/stories/${open.slug}`)).toContain('Røynsla finst ikkje på nynorsk. Du les ho på bokmål.');
  });

  it('says that a body is withheld, and whom it wrote nowhere', async () => {
    const [text, ...citations] = await Promise.all(
      ['', '/citation.bib', '/citation.ris', '/citation.txt'].map((way) => html(`/stories/${withheld.slug}${way}`)),
    );
    expect(text).toContain('Virksomhet som ikke er oppgitt (kommune)');
    expect(jsonLdIn(text ?? '').author).toBeUndefined();
    expect([text, ...citations].join('')).not.toMatch(/Kari|Asker|kari@/);
  });

  it('leads from a former name to the present one for good, with what was asked for', async () => {
    const answer = await page('/en/stories/gammelt-navn/history?lang=nb');
    expect([answer.status, answer.headers.get('location')]).toEqual([
      301,
      `/en/stories/${renamed.slug}/history?lang=nb`,
    ]);
    expect((await page('/stories/gammelt-navn')).headers.get('location')).toBe(`/stories/${renamed.slug}`);
  });

  it('is not there for others when it is not published, or was never asked for as it can be', async () => {
    const draft = await world.draft('Bare et utkast');
    const gone = await world.published('Trukket');
    await world.done('withdrawStory', { id: gone.id }, world.contributor);
    const paths = [draft.slug, gone.slug, `${open.slug}?revision=99`, `${open.slug}?lang=fr`, `${draft.slug}/history`];
    const answers = await Promise.all(paths.map((path) => page(`/stories/${path}`)));
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
  });

  it('can be printed: its style says how', async () => {
    const text = await html(`/stories/${open.slug}`);
    const sheets = [...text.matchAll(/<link[^>]* href="([^"]+\.css)"/g)].map(([, href]) => href ?? '');
    const styles = await Promise.all(sheets.map(html));
    expect(styles.join('\n')).toMatch(/@media print\s*\{.*\.page-header/s);
  });
});

describe('a story as a reference', () => {
  it.each([
    ['bib', 'application/x-bibtex; charset=utf-8', /title = \{\{Ny «løsning» .*\\& 50 \\% \\\{ferdig\\\}\}\}/],
    ['ris', 'application/x-research-info-systems; charset=utf-8', /^TY {2}- ELEC\r\nAU {2}- Nordmann, Kari\r\n/],
    ['txt', 'text/plain; charset=utf-8', /^Kari Nordmann \(\d{4}\)\. Ny «løsning»/],
  ])('is a file of its own: %s', async (format, type, says) => {
    const { headers, ...answer } = await page(`/stories/${open.slug}/citation.${format}`).then(async (response) => ({
      status: response.status,
      headers: response.headers,
      text: await response.text(),
    }));
    expect([answer.status, headers.get('content-type')]).toEqual([200, type]);
    expect(headers.get('content-disposition')).toBe(`attachment; filename="${open.slug}.${format}"`);
    expect(answer.text).toMatch(says);
  });
});

describe('the revisions of a story', () => {
  it('are told with what was changed, and compared word by word', async () => {
    const text = await html(`/stories/${open.slug}/history?from=2&to=1`);
    expect(text).toContain('Mer presist');
    expect(text).toMatch(/Fra versjon 1 til 2/);
    expect(text).toMatch(/<ins>.*?først.*?<\/ins>/s);
    expect(text).toContain('Utfall');
  });

  it('are read as what they are', async () => {
    const address = await page(`/stories/${open.slug}/revisions/1`);
    expect([address.status, address.headers.get('location')]).toEqual([301, `/stories/${open.slug}?revision=1`]);
    const text = await html(`/stories/${open.slug}?revision=1`);
    expect(text).toContain('Du leser versjon 1');
    expect(text).toContain('<meta name="robots" content="noindex"/>');
    expect(await html(`/stories/${open.slug}?revision=2`)).not.toContain('Du leser versjon');
  });
});

describe('the forms of a story', () => {
  const headersOf = (person: SignedIn): Readonly<Record<string, string>> => ({
    ...world.api.headersOf(person),
    accept: 'text/html',
  });

  it('take a comment without scripts, and keep what was refused', async () => {
    const path = `/stories/${open.slug}`;
    const comment = { intent: 'addComment', form: 'comment', story: open.id };
    const empty = await send(path, { ...comment, markdown: ' ' }, headersOf(reader));
    expect(empty.status).toBe(400);
    expect(await empty.text()).toContain('Skriv noe, høyst 5000 tegn.');
    const sent = await send(path, { ...comment, markdown: 'Godt **gjort**' }, headersOf(reader));
    expect(sent.status).toBe(200);
    const text = await sent.text();
    expect(text).toContain('Kommentaren er lagt til.');
    expect(text).toContain('Godt <strong>gjort</strong>');
  });

  it('change nothing for another page, and tell who is not signed in', async () => {
    const path = `/stories/${open.slug}`;
    const comment = { intent: 'addComment', form: 'comment', story: open.id, markdown: 'Snikende' };
    const foreign = { cookie: reader.cookie, origin: 'https://evil.example', accept: 'text/html' };
    expect((await send(path, comment, foreign)).status).toBeGreaterThanOrEqual(400);
    const nobody = await send(path, comment, { origin: 'https://ildsjel.example', accept: 'text/html' });
    expect(nobody.status).toBe(401);
    expect(await html(path)).not.toContain('Snikende');
  });

  it('let those who keep a story measure, follow up and take it back, and nobody else', async () => {
    const story = await world.published('Til ettersyn');
    const path = `/stories/${story.slug}`;
    const editor = await world.api.person('EDITOR', BODY, 'Rita Redaktør');
    const seen = await page(path, { headers: headersOf(editor) }).then((answer) => answer.text());
    expect(seen).toContain(`href="/write/${encodeURIComponent(story.id)}"`);
    expect(await html(path)).not.toContain('/write/U');
    const answer = { intent: 'answerFollowUp', form: 'follow-up', id: story.id, answer: 'CHANGED', note: '' };
    const refused = await send(path, answer, headersOf(editor));
    expect(await refused.text()).toContain('Skriv hva som er endret');
    expect((await send(path, { ...answer, note: 'Nytt system' }, headersOf(editor))).status).toBe(200);
    expect(await html(path)).toContain('Nytt system');
    const end = { intent: 'unpublishStory', form: 'unpublishStory', id: story.id, note: 'Feil' };
    expect((await send(path, end, headersOf(reader))).status).toBe(403);
    expect((await send(path, end, headersOf(editor))).status).toBe(200);
    expect((await page(path)).status).toBe(404);
  });
});

describe('a story with its ledger', () => {
  it('shows figures as a table and as a drawing that says the same', async () => {
    const story = await world.published('Med gevinster');
    const benefit = {
      title: 'Kortere ventetid',
      type: 'FREED_TIME',
      valuation: 'COUNTED',
      recipients: ['CITIZENS'],
      indicator: { name: 'Ventetid', unit: 'uker', direction: 'DECREASE' },
      baseline: { value: 12, on: '2023-01-01' },
      target: { value: 6, on: '2024-01-01' },
    };
    const add = 'mutation ($input: AddBenefitInput!) { addBenefit(input: $input) { errors { message } } }';
    await world.api.ask(add, { input: { storyId: story.id, benefit } }, world.contributor);
    const text = await html(`/stories/${story.slug}`);
    expect(text).toMatch(/<th scope="row">Kortere ventetid/);
    expect(text).toMatch(/<svg[^>]* role="img".*?<title[^>]*>Kortere ventetid: nullpunkt 12\u00a0uker \(jan\. 2023\)/s);
  });
});
