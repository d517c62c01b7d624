import { MARKUP_ATTACKS } from '../../support/markup-attacks.js';
import { SearchWorld } from '../../support/search-world.js';
import type { StoryAtHand, StoryWorld } from '../../support/story-world.js';
import { unsafeParts } from '../../support/unsafe-parts.js';

const KEYS = ['need', 'measures', 'result', 'would-do-differently', 'transferability', 'body'];
const LANGUAGES = ['NB', 'NN', 'SE', 'EN'];
const A_STORY = KEYS.length * LANGUAGES.length;

interface Section {
  readonly key: string;
  readonly heading: string | null;
  readonly markdown: string;
  readonly html: string;
}
interface Text {
  readonly title: string;
  readonly summary: string;
  readonly body: string;
  readonly bodyHtml: string;
  readonly sections: readonly Section[];
}

/** Each attack as it is, and each in every way that Markdown can carry it. */
const MARKDOWN: readonly string[] = MARKUP_ATTACKS.flatMap(([payload, forms]) => [payload, ...forms])
  .filter((markdown) => markdown.isWellFormed() && !markdown.includes('\0'))
  .map((markdown) => markdown.trim());

const groups = <T>(list: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, at) => list.slice(at * size, (at + 1) * size));

/** A story whose sections, headings, titles and summaries are attacks. */
const attacking = (attacks: readonly string[]): object => ({
  texts: LANGUAGES.map((language, at) => {
    const own = attacks.slice(at * KEYS.length, (at + 1) * KEYS.length);
    return {
      language,
      title: (own[0] ?? 'Tittel').slice(0, 300).toWellFormed(),
      summary: own[1] ?? 'Sammendrag',
      sections: own.map((markdown, place) => ({
        key: KEYS[place],
        heading: markdown.slice(0, 200).toWellFormed(),
        markdown,
      })),
    };
  }),
});

let search: SearchWorld;
let world: StoryWorld;
beforeAll(async () => {
  search = await SearchWorld.start({ RATE_PER_ADDRESS: '0', RATE_PER_KEY: '0' });
  world = search.stories;
});
afterAll(() => search.stop());

const textsOf = async (slug: string, token?: string): Promise<readonly Text[]> => {
  const fields = LANGUAGES.map(
    (language) =>
      `${language}: story(slug: $slug, language: ${language}) { title summary body bodyHtml sections { key heading markdown html } }`,
  );
  const data = await world.api.ask<Record<string, Text | null>>(
    `query ($slug: String!) { ${fields.join(' ')} }`,
    { slug },
    token,
  );
  return Object.values(data).filter((text) => text !== null);
};

const unsafeIn = (texts: readonly Text[]): readonly string[] =>
  texts.flatMap(({ bodyHtml, sections }) => [bodyHtml, ...sections.map(({ html }) => html)]).flatMap(unsafeParts);

describe('Markdown with scripts, handlers and hostile addresses', () => {
  it('comes out of the API as HTML that is inert, and as the same Markdown', async () => {
    const drafts: StoryAtHand[] = [];
    expect(MARKDOWN.length).toBeGreaterThan(800);
    for (const attacks of groups(MARKDOWN, A_STORY)) {
      const draft = await world.done('createStory', { ...base, ...attacking(attacks) }, world.contributor);
      drafts.push(draft);
      const texts = await textsOf(draft.slug, world.contributor);
      expect(unsafeIn(texts)).toEqual([]);
      const kept = texts.flatMap(({ sections }) => sections.map(({ markdown }) => markdown));
      expect(kept.toSorted()).toEqual(attacks.toSorted());
      for (const { sections } of texts) for (const { html } of sections) expect(html).not.toBe('');
    }
    expect(drafts.length).toBe(Math.ceil(MARKDOWN.length / A_STORY));
  }, 300_000);

  it('is as inert when published, in a revision and in what hangs on a story', async () => {
    const attacks = [
      '<script>alert(1)</script>',
      '[a](javascript:alert(1))',
      '![a](data:text/html,<script>a</script>)',
      '<img src=x onerror=alert(1)>',
    ];
    const story = await world.published('Publisert', {
      texts: [
        {
          language: 'NB',
          title: attacks[0],
          summary: attacks[1],
          sections: [
            { key: 'need', heading: attacks[3], markdown: attacks.join('\n\n') },
            { key: 'would-do-differently', heading: attacks[0], markdown: attacks.join(' ') },
          ],
        },
      ],
    });
    await search.settled();
    const query = `query ($slug: String!, $id: ID!) {
      story(slug: $slug, revision: 1) { title bodyHtml sections { html } }
      node(id: $id) { ... on Story { bodyHtml sections { html } } }
      stories { edges { node { bodyHtml sections { html } } } }
      searchStories(query: "alert") { edges { highlights { fragment } node { bodyHtml sections { html } } } } }`;
    const { text } = await world.api.graphql(query, { slug: story.slug, id: story.id });
    const found: string[] = [];
    JSON.parse(text, (key, value: unknown) => {
      if (typeof value === 'string' && ['bodyHtml', 'html'].includes(key)) found.push(value);
      return value;
    });
    expect(found.length).toBe(12);
    expect(found.flatMap(unsafeParts)).toEqual([]);
    for (const html of found) expect(html).toContain('alert(1)');
  });

  it('is served as JSON that no browser takes for a page', async () => {
    const answer = await fetch(
      `${world.api.url}/graphql?query=${encodeURIComponent('{ stories { edges { node { title } } } }')}`,
    );
    expect(answer.headers.get('content-type')).toMatch(/^application\/(graphql-response\+)?json/);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });
});

const base = { kind: 'CASE_STORY', originalLanguage: 'NB', organisations: [{ slug: 'asker', role: 'OWNER' }] };
