import { Database } from '#platform/database';
import { PUBLIC_URL } from '../support/api.js';
import { countStatements } from '../support/statements.js';
import { StoryWorld } from '../support/story-world.js';

let world: StoryWorld;
beforeAll(async () => {
  world = await StoryWorld.start();
});
afterAll(() => world.stop());

/** Counts the statements that an anonymous query sends to PostgreSQL. */
const statementsOf = async (
  query: string,
  variables: object,
): Promise<{ count: number; data: Record<string, never> }> => {
  const statements = countStatements(world.api.get(Database));
  try {
    const data = await world.api.ask<Record<string, never>>(query, variables);
    return { count: statements.count, data };
  } finally {
    statements.end();
  }
};

const CONCEPT = '{ id slug uri label labelLanguage scheme }';
const EVERYTHING = `
  id slug url kind title summary body bodyHtml language languages textLanguage originalLanguage status outcome publishedAt
  updatedAt revision version phase levels period { from to } costBand goals { kind text }
  anchoring { stakeholder interest action } sections { key heading markdown html } sectors ${CONCEPT} methods ${CONCEPT}
  organisations { role bodyKind organisation { id slug name organisationNumber kind level } }
  contributors { name role affiliation bio contact } attachments { kind title url language transcriptUrl }
  relations { kind story { id slug title } } places { slug name } visibility withheldOrganisation embargoUntil
  lastConfirmedOn nextFollowUpOn followUpOverdue license provenance { source externalId url } editorialState pendingState
  revisions { number publishedAt changeNote url } reviewNotes { note } changeNote revisionPublishedAt createdAt
  managingOrganisation { slug name }`;

describe('a published story', () => {
  it('tells everything, in at most four statements', async () => {
    const other = await world.published('Den andre historien');
    const { slug } = await world.published('Kortere kø på helsestasjonen', {
      status: 'IN_USE',
      outcome: 'PARTLY',
      phase: 'REALISATION',
      levels: ['MUNICIPALITY'],
      periodFrom: '2024-01-01',
      periodTo: '2025-06-30',
      costBand: 'UNDER_25',
      goals: [{ kind: 'EFFECT', text: 'Halvert ventetid' }],
      anchoring: [{ stakeholder: 'Helsesykepleierne', interest: 'Mindre papir', action: 'Med fra start' }],
      contributors: [{ name: 'Kari Nordmann', role: 'Prosjektleder', affiliation: 'Asker kommune' }],
      attachments: [{ kind: 'RECORDING', title: 'Opptak', url: 'https://example.org/opptak', language: 'NB' }],
      relations: [{ kind: 'CONTINUES', story: other.id }],
      places: ['3203', 'hurum'],
      lastConfirmedOn: '2025-07-01',
      nextFollowUpOn: '2025-12-01',
      changeNote: 'Første utgave',
    });
    const { count, data } = await statementsOf(`query ($slug: String!) { story(slug: $slug) { ${EVERYTHING} } }`, {
      slug,
    });
    expect(count).toBeLessThanOrEqual(4);
    expect(data['story']).toMatchObject({
      slug: 'kortere-ko-pa-helsestasjonen',
      url: `${PUBLIC_URL}/stories/kortere-ko-pa-helsestasjonen`,
      kind: 'CASE_STORY',
      language: 'NB',
      languages: ['NB'],
      status: 'IN_USE',
      outcome: 'PARTLY',
      phase: 'REALISATION',
      levels: ['MUNICIPALITY'],
      period: { from: '2024-01-01', to: '2025-06-30' },
      costBand: 'UNDER_25',
      goals: [{ kind: 'EFFECT', text: 'Halvert ventetid' }],
      anchoring: [{ stakeholder: 'Helsesykepleierne', interest: 'Mindre papir', action: 'Med fra start' }],
      sections: [
        { key: 'need', heading: 'Situasjon og behov', markdown: 'Køen var lang.', html: '<p>Køen var lang.</p>\n' },
        { key: 'would-do-differently', heading: 'Hva vi ville gjort annerledes' },
      ],
      body: '## Situasjon og behov\n\nKøen var lang.\n\n## Hva vi ville gjort annerledes\n\nSpurt brukerne **først**.',
      sectors: [{ slug: 'helsetjenester', label: 'Helsetjenester', labelLanguage: 'NB', scheme: 'SECTOR' }],
      methods: [{ slug: 'procurement', label: 'Anskaffelse', scheme: 'METHOD' }],
      organisations: [
        { role: 'OWNER', bodyKind: 'MUNICIPALITY', organisation: { slug: 'asker', organisationNumber: '920125298' } },
      ],
      contributors: [
        { name: 'Kari Nordmann', role: 'Prosjektleder', affiliation: 'Asker kommune', bio: null, contact: null },
      ],
      attachments: [
        { kind: 'RECORDING', title: 'Opptak', url: 'https://example.org/opptak', language: 'NB', transcriptUrl: null },
      ],
      relations: [{ kind: 'CONTINUES', story: { id: other.id, title: 'Den andre historien' } }],
      places: [{ slug: 'asker' }, { slug: 'hurum' }],
      visibility: 'OPEN',
      withheldOrganisation: false,
      followUpOverdue: true,
      license: 'CC-BY-4.0',
      provenance: null,
      editorialState: 'PUBLISHED',
      pendingState: null,
      revision: 1,
      revisions: [{ number: 1, changeNote: 'Første utgave', url: `${PUBLIC_URL}/stories/${slug}/revisions/1` }],
      reviewNotes: [],
      managingOrganisation: { slug: 'asker' },
    });
  });

  it('is found by its id as a node', async () => {
    const { id, slug } = await world.published('En node');
    const query = 'query ($id: ID!) { node(id: $id) { __typename id ... on Story { slug title } } }';
    expect(await world.api.ask(query, { id })).toEqual({ node: { __typename: 'Story', id, slug, title: 'En node' } });
  });

  it('keeps every revision, and is led to from a former slug', async () => {
    const first = await world.published('Gammelt navn');
    const second = await world.republished(first, {
      texts: [{ language: 'NB', title: 'Nytt navn' }],
      changeNote: 'Nytt navn',
    });
    expect(second.slug).toBe('nytt-navn');
    const query = `query ($slug: String!, $revision: Int) {
      story(slug: $slug, revision: $revision) { slug title revision revisions { number changeNote url } } }`;
    const ask = async (variables: object): Promise<unknown> => (await world.api.ask(query, variables))['story'];
    const revisions = [
      { number: 2, changeNote: 'Nytt navn', url: `${PUBLIC_URL}/stories/nytt-navn/revisions/2` },
      { number: 1, changeNote: null, url: `${PUBLIC_URL}/stories/nytt-navn/revisions/1` },
    ];
    const now = { slug: 'nytt-navn', title: 'Nytt navn', revision: 2, revisions };
    expect(await ask({ slug: 'gammelt-navn' })).toEqual(now);
    expect(await ask({ slug: 'nytt-navn' })).toEqual(now);
    expect(await ask({ slug: 'gammelt-navn', revision: 1 })).toEqual({ ...now, title: 'Gammelt navn', revision: 1 });
    for (const revision of [0, -1, 3, 2_147_483_647]) expect(await ask({ slug: 'nytt-navn', revision })).toBeNull();
  });

  it('is HTML that can do nothing', async () => {
    const markdown =
      '<script>alert(1)</script>\n\n[x](javascript:alert(1)) <img src=x onerror=alert(1)>\n\n![y](https://example.org/y.png)';
    const { slug } = await world.published('Skumle ting', {
      texts: [
        {
          language: 'NB',
          title: 'Skumle ting',
          summary: 'Prøve',
          sections: [{ key: 'would-do-differently', markdown, heading: '<b onclick="x()">Fet</b>' }],
        },
      ],
    });
    const query = 'query ($slug: String!) { story(slug: $slug) { bodyHtml sections { html } } }';
    const { story } = await world.api.ask<{ story: { bodyHtml: string; sections: { html: string }[] } }>(query, {
      slug,
    });
    for (const html of [story.bodyHtml, story.sections[0]!.html]) {
      expect(html).not.toMatch(/<(script|img|iframe|b)\b|href="javascript|<[^>]*\son\w+=/i);
      expect(html).toContain('&lt;script&gt;');
      expect(html).toContain('https://example.org/y.png');
    }
  });
});

describe('language', () => {
  const text = (language: string, title: string): object => ({
    language,
    title,
    summary: `${title}!`,
    sections: [{ key: 'would-do-differently', markdown: `${title}.` }],
  });

  it('reaches what a story names, and two aliases differ', async () => {
    const { slug } = await world.published('To språk', { texts: [text('NB', 'På bokmål'), text('EN', 'In English')] });
    const fields = `title summary body language textLanguage originalLanguage languages sections { heading }
      sectors { label labelLanguage broader { label labelLanguage } } organisations { organisation { name county { name } } }`;
    const query = `query ($slug: String!) {
      nb: story(slug: $slug, language: NB) { ${fields} } en: story(slug: $slug, language: EN) { ${fields} }
      nn: story(slug: $slug, language: NN) { ${fields} } own: story(slug: $slug) { title language } }`;
    expect(await world.api.ask(query, { slug })).toMatchObject({
      nb: {
        title: 'På bokmål',
        language: 'NB',
        languages: ['NB', 'EN'],
        sections: [{ heading: 'Hva vi ville gjort annerledes' }],
        sectors: [{ label: 'Helsetjenester', broader: [{ label: 'Helse og omsorg' }] }],
      },
      en: {
        title: 'In English',
        summary: 'In English!',
        language: 'EN',
        textLanguage: 'EN',
        originalLanguage: 'NB',
        sections: [{ heading: 'What we would do differently' }],
        sectors: [
          {
            label: 'Health services',
            labelLanguage: 'EN',
            broader: [{ label: 'Health and care', labelLanguage: 'EN' }],
          },
        ],
      },
      nn: { title: 'På bokmål', textLanguage: 'NB', sectors: [{ label: 'Helsetenester', labelLanguage: 'NN' }] },
      own: { title: 'På bokmål', language: 'NB' },
    });
  });

  it('holds in lists, and for two aliases of one list', async () => {
    const list = 'edges { node { title sectors { label } organisations { organisation { name } } } }';
    const query = `{ nb: stories(first: 100, language: NB) { ${list} } en: stories(first: 100, language: EN) { ${list} } }`;
    const data =
      await world.api.ask<Record<string, { edges: { node: { title: string; sectors: { label: string }[] } }[] }>>(
        query,
      );
    const nodes = (alias: string) => data[alias]!.edges.map(({ node }) => node);
    expect(nodes('nb').map(({ title }) => title)).toContain('På bokmål');
    expect(nodes('en').map(({ title }) => title)).toContain('In English');
    expect(new Set(nodes('en').flatMap(({ sectors }) => sectors.map(({ label }) => label)))).toEqual(
      new Set(['Health services']),
    );
  });
});

describe('a list', () => {
  const card = 'id slug title summary organisations { organisation { name } } sectors { label } methods { label }';
  const list = (node: string): string =>
    `{ stories(first: 20, language: EN) { edges { cursor node { ${node} } } pageInfo { hasNextPage } } }`;

  it('of twenty takes at most two statements, also with whole texts', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, place) => world.published(`Tallrik ${place}`)));
    const cards = await statementsOf(list(card), {});
    expect(cards.data['stories']!['edges']).toHaveLength(20);
    expect(cards.count).toBeLessThanOrEqual(2);
    const names = 'fragment Names on Story { contributors { name } ... on Story { goals { text } } }';
    const whole = await statementsOf(`${list(`${card} ...Names`)} ${names}`, {});
    expect(whole.data['stories']!['edges']).toHaveLength(20);
    expect(whole.count).toBeLessThanOrEqual(2);
  });

  it('counts the whole list, under the filter and the policy', async () => {
    await world.draft('Ikke med i tellingen', { kind: 'CASE_STORY', methods: ['innovative-procurement'] });
    const query =
      'query ($filter: StoryFilter) { stories(first: 1, filter: $filter) { totalCount edges { node { title } } } }';
    const total = async (filter: object): Promise<unknown> => (await world.api.ask(query, { filter }))['stories'];
    expect(await total({ methods: ['innovative-procurement'] })).toEqual({ totalCount: 0, edges: [] });
    await world.published('Med i tellingen', { methods: ['innovative-procurement'] });
    const one = { totalCount: 1, edges: [{ node: { title: 'Med i tellingen' } }] };
    expect(await total({ methods: ['innovative-procurement'] })).toEqual(one);
    expect(
      await total({ methods: ['innovative-procurement'], organisations: ['920125298'], municipalities: ['0628'] }),
    ).toEqual(one);
    expect(await total({ methods: ['innovative-procurement'], organisations: ['bergen'] })).toEqual({
      totalCount: 0,
      edges: [],
    });
  });
});
