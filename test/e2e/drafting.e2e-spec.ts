import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SearchWorld } from '../support/search-world.js';
import { BODY, OTHER_BODY, type StoryAtHand } from '../support/story-world.js';

interface Curated {
  readonly title: string;
  readonly summary: string;
}

const CASES = readFileSync(join(__dirname, '../../libs/flows/exchange/content/curated-cases.ndjson'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Curated);

let world: SearchWorld;
let published: readonly StoryAtHand[];

const saying = (title: string, summary: string, more: object = {}): object => ({
  texts: [
    {
      language: 'NB',
      title,
      summary,
      sections: [
        { key: 'need', markdown: summary },
        { key: 'would-do-differently', markdown: 'Begynt før.' },
      ],
    },
  ],
  ...more,
});

beforeAll(async () => {
  world = await SearchWorld.start({ RATE_PER_KEY: '0', RATE_PER_ADDRESS: '0' });
  const all: StoryAtHand[] = [];
  for (const { title, summary } of CASES) all.push(await world.stories.published(title, saying(title, summary)));
  published = all;
  await world.settled();
});
afterAll(() => world.stop());

const ask = <T>(query: string, variables: object, token?: string): Promise<T> =>
  world.stories.api.ask<T>(query, variables, token);

const STORY = 'query ($slug: String!) { story(slug: $slug, working: true) ';

describe('possible duplicates', () => {
  const DUPLICATES = `${STORY} { possibleDuplicates { slug } } }`;
  const of = async ({ slug }: StoryAtHand, token = world.stories.contributor): Promise<string[] | null> => {
    const { story } = await ask<{ story: { possibleDuplicates: { slug: string }[] | null } }>(
      DUPLICATES,
      { slug },
      token,
    );
    return story.possibleDuplicates?.map((one) => one.slug) ?? null;
  };

  it('are none of the first content, each compared with all the others', async () => {
    expect(await Promise.all(published.map((story) => of(story)))).toEqual(published.map(() => []));
  });

  it('are the stories that say much of the same in other words', async () => {
    const halves = await Promise.all(
      CASES.slice(0, 12).map(({ title, summary }, n) => {
        const words = summary.split(' ');
        const half = words.slice(0, Math.ceil(words.length / 2)).join(' ');
        return world.stories.draft(`Utkast ${n}`, saying(`${title.split(' ').slice(0, 4).join(' ')} hos oss`, half));
      }),
    );
    for (const [n, draft] of halves.entries()) expect((await of(draft))?.[0]).toBe(published[n]?.slug);
  });

  it('are none for a draft about something else, and for one that says nothing', async () => {
    const other = 'Sildefiske med snurpenot krever andre redskaper enn linefiske etter kveite på bankene.';
    expect(await of(await world.stories.draft('Sild', saying('Snurpenot', other)))).toEqual([]);
    const empty = saying('Og', '');
    expect(await of(await world.stories.draft('Og', empty))).toEqual([]);
  });

  it('are told only to those who work on the story, and of what they may see', async () => {
    const [first] = published;
    const anonymous = await ask<{ story: { possibleDuplicates: null } }>(DUPLICATES, { slug: first?.slug });
    expect(anonymous.story.possibleDuplicates).toBeNull();
    expect(await of(first!, world.stories.stranger)).toBeNull();
    const secret =
      'Kvikksølvutslipp fra krematorier måles med spektrometer i skorsteinen hver høst, og filtrene byttes før vinteren.';
    await world.stories.published('Skorstein', saying('Spektrometer', secret, { visibility: 'AGENCY' }));
    await world.settled();
    const same = saying('Spektrometer i skorsteinen', secret);
    expect(await of(await world.stories.draft('Vårt', same))).toHaveLength(1);
    const theirs = await world.stories.done(
      'createStory',
      { kind: 'CASE_STORY', originalLanguage: 'NB', organisations: [{ slug: OTHER_BODY, role: 'OWNER' }], ...same },
      world.stories.stranger,
    );
    expect(await of(theirs, world.stories.stranger)).toEqual([]);
  });

  it('are at least one and at most ten', async () => {
    const query = `query ($slug: String!) { story(slug: $slug) { possibleDuplicates(first: 11) { slug } } }`;
    const answer = await world.stories.api.graphql(query, { slug: published[0]?.slug }, world.stories.contributor);
    expect(answer.errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});

describe('comparing revisions', () => {
  const COMPARE = `query ($slug: String!, $from: Int!, $to: Int) { compareRevisions(slug: $slug, from: $from, to: $to) {
    from to language otherwise parts { part heading isChanged pieces { change text } } } }`;
  interface Compared {
    readonly compareRevisions: {
      readonly from: number;
      readonly to: number;
      readonly otherwise: readonly string[];
      readonly parts: readonly {
        part: string;
        heading: string | null;
        isChanged: boolean;
        pieces: { change: string; text: string }[];
      }[];
    } | null;
  }
  const compare = async (slug: string, from: number, to?: number, token?: string) =>
    (await ask<Compared>(COMPARE, { slug, from, to }, token)).compareRevisions;

  it('tells word by word what changed in each part, and what else did', async () => {
    const story = await world.stories.published('Køen', saying('Køen', 'Køen var lang.'));
    const changed = saying('Køen', 'Køen var kort.', { outcome: 'ACHIEVED' });
    const { slug } = await world.stories.republished(story, changed);
    const both = await compare(slug, 1, 2);
    expect(both).toMatchObject({ from: 1, to: 2, language: 'NB', otherwise: ['outcome'] });
    expect(both?.parts.map(({ part, heading, isChanged }) => [part, heading, isChanged])).toEqual([
      ['title', null, false],
      ['summary', null, true],
      ['need', 'Situasjon og behov', true],
      ['would-do-differently', 'Hva vi ville gjort annerledes', false],
    ]);
    expect(both?.parts[1]?.pieces).toEqual([
      { change: 'SAME', text: 'Køen var ' },
      { change: 'REMOVED', text: 'lang' },
      { change: 'ADDED', text: 'kort' },
      { change: 'SAME', text: '.' },
    ]);
    expect(await compare(slug, 2)).toMatchObject({ from: 2, to: 2, otherwise: [] });
  });

  it('shows the revision being worked on to those who work on it, and to nobody else', async () => {
    const story = await world.stories.published('Åpent', saying('Åpent', 'Alle ser dette.'));
    const input = { id: story.id, expectedVersion: story.version, ...saying('Åpent', 'Ingen ser dette.') };
    await world.stories.done('reviseStory', input, world.stories.contributor);
    expect((await compare(story.slug, 1, undefined, world.stories.contributor))?.to).toBe(2);
    for (const token of [undefined, world.stories.reader, world.stories.stranger]) {
      expect((await compare(story.slug, 1, undefined, token))?.to).toBe(1);
      expect(await compare(story.slug, 1, 2, token)).toBeNull();
    }
  });

  it('is null where a revision came out for fewer, and where there is none', async () => {
    const story = await world.stories.published('Lukket', saying('Lukket', 'Bare for oss.', { visibility: 'AGENCY' }));
    const { slug } = await world.stories.republished(story, saying('Lukket', 'For alle.', { visibility: 'OPEN' }));
    expect(await compare(slug, 1, 2)).toBeNull();
    expect((await compare(slug, 1, 2, world.stories.reader))?.parts[1]?.isChanged).toBe(true);
    for (const [from, to] of [
      [3, 2],
      [0, 2],
      [-1, 2],
    ] as const)
      expect(await compare(slug, from, to)).toBeNull();
    expect(await compare('finnes-ikke', 1, 2)).toBeNull();
  });

  it('tells nothing of a body that is withheld', async () => {
    const story = await world.stories.published('Skjermet', saying('Skjermet', 'Før.', { withheldOrganisation: true }));
    const organisations = [
      { slug: BODY, role: 'OWNER' },
      { slug: OTHER_BODY, role: 'PARTNER' },
    ];
    const more = { withheldOrganisation: true, organisations };
    const { slug } = await world.stories.republished(story, saying('Skjermet', 'Etter.', more));
    const text = JSON.stringify(await compare(slug, 1, 2));
    for (const name of [BODY, OTHER_BODY]) expect(text.toLowerCase()).not.toContain(name);
  });
});

describe('what is missing', () => {
  const MISSING = `query ($slug: String!, $language: Language) { story(slug: $slug, working: true) {
    missing(language: $language) { part demand section message } } }`;
  interface Missing {
    readonly story: {
      readonly missing: readonly { part: string; demand: string; section: string | null; message: string }[] | null;
    };
  }
  const missing = async (slug: string, token?: string, language = 'NB') =>
    (await ask<Missing>(MISSING, { slug, language }, token)).story.missing;

  it('is told in the language asked for, and is what a submission is refused for', async () => {
    const text = { language: 'NB', title: 'Halvferdig', summary: '', sections: [] };
    const draft = await world.stories.draft('Halvferdig', { texts: [text], sectors: [], methods: [] });
    const all = await missing(draft.slug, world.stories.contributor, 'NN');
    const compulsory = all?.filter(({ demand }) => demand === 'COMPULSORY') ?? [];
    expect(compulsory.map(({ part, section, message }) => [part, section, message])).toEqual([
      ['SUMMARY', null, 'Skriv ein ingress.'],
      ['TEXT', null, 'Skriv litt tekst.'],
      ['SECTION', 'would-do-differently', 'Skriv noko under «Kva vi ville gjort annleis».'],
    ]);
    const refused = await world.stories.refused('submitStory', { id: draft.id }, world.stories.contributor);
    expect(refused).toHaveLength(compulsory.length);
    expect(all?.map(({ part }) => part)).toEqual(expect.arrayContaining(['SECTORS', 'METHODS', 'OUTCOME']));
    const change = saying('Halvferdig', 'Nå står det noe her.', { outcome: 'PARTLY' });
    await world.stories.done(
      'reviseStory',
      { id: draft.id, expectedVersion: draft.version, ...change },
      world.stories.contributor,
    );
    const left = (await missing(draft.slug, world.stories.contributor))?.map(({ part, demand }) => `${demand} ${part}`);
    expect(left?.filter((one) => one.startsWith('COMPULSORY'))).toEqual([]);
    expect(left).toContain('RECOMMENDED LONGER_SUMMARY');
    expect(left).not.toContain('RECOMMENDED OUTCOME');
  });

  it('is nothing to those who do not work on the story', async () => {
    const [story] = published;
    for (const token of [undefined, world.stories.reader, world.stories.stranger])
      expect(await missing(story!.slug, token)).toBeNull();
    expect(await missing(story!.slug, world.stories.editor)).not.toBeNull();
  });
});

it('a template helps to write each kind, for everybody', async () => {
  const query = `query ($kind: StoryKind!) { storyTemplate(kind: $kind, language: EN) { kind parts { key heading isCompulsory help example } } }`;
  const { storyTemplate } = await ask<{ storyTemplate: { kind: string; parts: { key: string; help: string }[] } }>(
    query,
    {
      kind: 'GUIDE',
    },
  );
  expect(storyTemplate.kind).toBe('GUIDE');
  expect(storyTemplate.parts.map(({ key }) => key)).toEqual([
    'title',
    'summary',
    'purpose',
    'audience',
    'steps',
    'checklists',
  ]);
});
