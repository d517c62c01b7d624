import { eventually } from '../support/eventually.js';
import { SearchWorld } from '../support/search-world.js';

let world: SearchWorld;

const text = (title: string, summary: string, learnt: string): object => ({
  language: 'NB',
  title,
  summary,
  sections: [
    { key: 'need', markdown: summary },
    { key: 'would-do-differently', markdown: learnt },
  ],
});
const published = (title: string, summary: string, more: object = {}, learnt = 'Begynt **før**.'): Promise<unknown> =>
  world.stories.published(title, { texts: [text(title, summary, learnt)], ...more });

beforeAll(async () => {
  world = await SearchWorld.start();
  await published('Gevinstrealisering i økonomitjenesten', 'Vi målte nullpunktet for fakturabehandlingen.', {
    phase: 'REALISATION',
  });
  await published('Kommunesammenslåing med felles økonomisystem', 'To kommuner fikk ett felles økonomisystem.', {
    phase: 'EXECUTION',
  });
  await published('Anskaffelse av økonomisystem', 'Kravspesifikasjon for et økonomisystem i en kommune.', {
    phase: 'PLANNING',
  });
  await published('Bare for offentlig sektor: økonomisystem', 'Økonomisystem med hemmelige erfaringer om xyzskog.', {
    phase: 'PLANNING',
    visibility: 'PUBLIC_SECTOR',
  });
  await published('Ladestasjoner for elbusser', 'Elbussene lades om natten.', { phase: 'IDEA' });
  await world.settled();
});
afterAll(() => world.stop());

const titles = async (query: string): Promise<readonly string[]> => (await world.search(query)).titles;

describe('Norwegian words', () => {
  it.each([
    ['another inflection', 'økonomisystemene', 'Anskaffelse av økonomisystem'],
    ['a part of a compound', 'gevinster', 'Gevinstrealisering i økonomitjenesten'],
    ['a compound written apart', 'sammenslåing av kommuner', 'Kommunesammenslåing med felles økonomisystem'],
    ['nynorsk', 'samanslåing kommunar', 'Kommunesammenslåing med felles økonomisystem'],
    ['no letter å or ø', 'okonomisystem anskaffelse', 'Anskaffelse av økonomisystem'],
    ['letters spelt out', 'oekonomisystem anskaffelse', 'Anskaffelse av økonomisystem'],
    ['a typing error', 'gevinstrealisring', 'Gevinstrealisering i økonomitjenesten'],
    ['English', 'procurement of a system', 'Anskaffelse av økonomisystem'],
  ])('%s: %s leads to the story', async (_, query, title) => {
    expect(await titles(query)).toContain(title);
  });

  it('are marked in the text as they stand there, compounds and inflections too', async () => {
    const { searchStories } = await world.stories.api.ask<{
      searchStories: {
        edges: { highlights: { fragment: string; ranges: { start: number; end: number }[] }[] }[];
      };
    }>('{ searchStories(query: "gevinst faktura") { edges { highlights { fragment ranges { start end } } } } }');
    const marked = searchStories.edges.flatMap(({ highlights }) =>
      highlights.flatMap(({ fragment, ranges }) => ranges.map(({ start, end }) => fragment.slice(start, end))),
    );
    expect(marked).toEqual(expect.arrayContaining(['Gevinstrealisering', 'fakturabehandlingen']));
  });
});

describe('what may have been meant', () => {
  const correction = async (query: string, token?: string): Promise<string | null> => {
    const asked = 'query ($query: String!) { searchStories(query: $query) { correction } }';
    const data = await world.stories.api.ask<{ searchStories: { correction: string | null } }>(asked, { query }, token);
    return data.searchStories.correction;
  };

  it('is said in the words of the stories, the rest of the query as it was', async () => {
    expect(await correction('Anskafelse av økonomisystm')).toBe('anskaffelse av økonomisystem');
    expect(await correction('økonomisystem')).toBeNull();
    expect(await correction('qqqqqqqq')).toBeNull();
  });

  it('never tells of a word that the caller cannot read', async () => {
    expect(await correction('xyzskg')).toBeNull();
    expect(await correction('xyzskg', world.stories.reader)).toBe('xyzskog');
  });
});

describe('before you start', () => {
  interface Phase {
    readonly phase: string | null;
    readonly stories: readonly {
      readonly story: { title: string };
      readonly lessons: readonly { key: string; html: string }[];
    }[];
  }
  const ASK = `query ($text: String!, $first: Int) { beforeYouStart(text: $text, first: $first) {
    phase stories { story { title } lessons { key html } } } }`;
  const check = async (given: string, token?: string, first = 3): Promise<readonly Phase[]> =>
    (await world.stories.api.ask<{ beforeYouStart: readonly Phase[] }>(ASK, { text: given, first }, token))
      .beforeYouStart;
  const MANDATE = `Kommunen skal anskaffe et nytt økonomisystem. Prosjektet skal skrive kravspesifikasjon, vurdere felles løsning
    med nabokommunen, og realisere gevinster i økonomitjenesten.`;

  it('gives the closest stories by phase, in the order of the phases, with their lessons', async () => {
    const phases = await check(MANDATE);
    expect(phases.map(({ phase }) => phase)).toEqual(['PLANNING', 'EXECUTION', 'REALISATION']);
    expect(phases[0]?.stories).toEqual([
      {
        story: { title: 'Anskaffelse av økonomisystem' },
        lessons: [{ key: 'would-do-differently', html: expect.stringContaining('<strong>før</strong>') as string }],
      },
    ]);
  });

  it('shows each caller what they may see', async () => {
    const planning = (await check(MANDATE, world.stories.reader)).find(({ phase }) => phase === 'PLANNING');
    expect(planning?.stories).toHaveLength(2);
    expect(await check('xyzskog')).toEqual([]);
  });

  it('takes 20,000 characters of anything in bounded time, and refuses more', async () => {
    const hard = `${'økonomisystem '.repeat(700)}${'😀‍👩‍👧\u202e שלום \u0301'.repeat(500)}${'x'.repeat(5_000)}`.slice(
      0,
      20_000,
    );
    const from = performance.now();
    expect((await check(hard)).length).toBeGreaterThan(0);
    expect(performance.now() - from).toBeLessThan(5_000);
    const long = await world.stories.api.graphql(ASK, { text: 'a'.repeat(20_001) });
    expect(long.errors[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', path: ['text'] } });
    const none = await world.stories.api.graphql(ASK, { text: 'a', first: 0 });
    expect(none.errors[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', path: ['first'] } });
  });
});

describe('suggestions', () => {
  it('of titles forgive typing errors while Meilisearch answers', async () => {
    const suggest = async (): Promise<readonly string[]> => {
      const data = await world.stories.api.ask<{ suggest: readonly { kind: string; text: string }[] }>(
        '{ suggest(prefix: "ladestasjner") { kind text } }',
      );
      return data.suggest.filter(({ kind }) => kind === 'STORY').map((one) => one.text);
    };
    await eventually(suggest, (found) => found.length === 1);
    expect(await suggest()).toEqual(['Ladestasjoner for elbusser']);
  });
});
