import { type StoryAtHand, StoryWorld } from '../support/story-world.js';

let world: StoryWorld;
beforeAll(async () => {
  world = await StoryWorld.start();
});
afterAll(() => world.stop());

const DOORS = `query ($id: ID!, $slug: String!, $revision: Int) {
  node(id: $id) { ... on Story { title } }
  bySlug: story(slug: $slug) { title }
  working: story(slug: $slug, working: true) { title }
  byRevision: story(slug: $slug, revision: $revision) { title }
  stories(first: 100) { totalCount edges { node { title body relations { story { title } } } } }
  byTitle: stories(first: 100, orderBy: { field: TITLE, direction: ASC }) { edges { node { title } } }
  changes { edges { node { story { title summary } } } }
}`;

/** Everything that the API shows of a story through every door, as it came. */
const shown = async ({ id, slug, revision }: StoryAtHand, token?: string): Promise<string> => {
  const { text, errors } = await world.api.graphql(DOORS, { id, slug, revision }, token);
  expect(errors).toEqual([]);
  return text;
};

const change = (story: StoryAtHand, title: string): object => ({
  id: story.id,
  expectedVersion: story.version,
  texts: [{ language: 'NB', title }],
});

/** A story for each state in which readers must not see it; its title begins with HEMMELIG. */
const hidden: readonly (readonly [string, (title: string) => Promise<StoryAtHand>])[] = [
  ['a draft', (title) => world.draft(title)],
  ['a submitted story', (title) => world.submitted(title)],
  [
    'a story sent back',
    async (title) => world.done('requestChanges', { id: (await world.submitted(title)).id, note: 'Mer' }, world.editor),
  ],
  [
    'a revision being worked on',
    async (title) => world.done('reviseStory', change(await world.published('Synlig'), title), world.contributor),
  ],
  [
    'an unpublished story',
    async (title) => world.done('unpublishStory', { id: (await world.published(title)).id }, world.editor),
  ],
  [
    'an archived story',
    async (title) => world.done('archiveStory', { id: (await world.published(title)).id }, world.editor),
  ],
  [
    'a withdrawn story',
    async (title) => world.done('withdrawStory', { id: (await world.published(title)).id }, world.contributor),
  ],
  ['a story under embargo', (title) => world.published(title, { embargoUntil: '2999-01-01T00:00:00Z' })],
  ['a story of the body alone', (title) => world.published(title, { visibility: 'AGENCY' })],
];

describe.each(hidden)('%s', (name, make) => {
  it('is seen by nobody through any door, and by those who work on it', async () => {
    const story = await make(`HEMMELIG ${name}`);
    await world.published(`Peker på ${name}`, { relations: [{ kind: 'BASED_ON', story: story.id }] });
    expect(await shown(story)).not.toContain('HEMMELIG');
    expect(await shown(story, world.stranger)).not.toContain('HEMMELIG');
    expect(await shown(story, world.contributor)).toContain('HEMMELIG');
  });
});

describe('who reads what', () => {
  it('gives public employees what is meant for the public sector', async () => {
    const story = await world.published('FOR ANSATTE', { visibility: 'PUBLIC_SECTOR' });
    expect(await shown(story)).not.toContain('FOR ANSATTE');
    for (const token of [world.reader, world.stranger]) expect(await shown(story, token)).toContain('FOR ANSATTE');
  });

  it('lists work to those who work on it, and asks others who they are', async () => {
    const story = await world.draft('Et arbeid');
    const query =
      '{ stories(first: 100, filter: { editorialStates: [DRAFT] }) { totalCount edges { node { id editorialState } } } }';
    const titles = async (token?: string) => (await world.api.graphql(query, {}, token)).text;
    expect(await titles(world.contributor)).toContain(story.id);
    expect(await titles(world.stranger)).toContain('"totalCount":0');
    expect(await titles(world.reader)).toContain('FORBIDDEN');
    expect(await titles()).toContain('UNAUTHENTICATED');
  });

  it('tells a bad key so, and lets nothing through', async () => {
    const { status, errors, data } = await world.api.graphql(
      '{ stories { totalCount } }',
      {},
      'ildsjel_aaaaaaaa_nokkel',
    );
    expect(status).toBe(401);
    expect(data).toBeNull();
    expect(errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});

describe('a withheld organisation', () => {
  it('is told by kind only, also in revisions from before it was withheld', async () => {
    const secret = {
      contributors: [{ name: 'Hemmelig Person', affiliation: 'Asker', contact: 'hemmelig@asker.example' }],
      attachments: [
        {
          kind: 'ATTACHMENT',
          title: 'Rapport',
          url: 'https://asker.example/rapport',
          transcriptUrl: 'https://asker.example/tekst',
        },
      ],
      places: ['hurum'],
    };
    const first = await world.published('En lærerik feil', secret);
    const story = await world.republished(first, { withheldOrganisation: true });
    const fields = `title organisations { bodyKind organisation { name } } contributors { name } attachments { title url transcriptUrl }
      places { slug kind } managingOrganisation { name } provenance { source }`;
    const query = `query ($id: ID!, $slug: String!) {
      now: story(slug: $slug) { ${fields} } before: story(slug: $slug, revision: 1) { ${fields} }
      node(id: $id) { ... on Story { ${fields} } } stories(first: 100) { edges { node { slug ${fields} } } }
      found: stories(first: 100, filter: { organisations: ["hurum"] }) { edges { node { id } } } }`;
    const { text, data } = await world.api.graphql<Record<string, object>>(query, story);
    const withheld = {
      title: 'En lærerik feil',
      organisations: [{ bodyKind: 'MUNICIPALITY', organisation: null }],
      contributors: [],
      attachments: [{ title: 'Rapport', url: null, transcriptUrl: null }],
      places: [{ kind: 'COUNTY' }],
      managingOrganisation: null,
    };
    for (const door of ['now', 'before', 'node']) expect(data?.[door]).toMatchObject(withheld);
    expect(JSON.stringify(data?.['found'])).not.toContain(story.id);
    expect(text).not.toMatch(/hemmelig|asker\.example|"hurum"/i);
    const own = await world.api.graphql<Record<string, object>>(query, story, world.contributor);
    expect(JSON.stringify(own.data?.['found'])).toContain(story.id);
    expect(own.text).toMatch(/Hemmelig Person.*asker\.example|asker\.example.*Hemmelig Person/s);
  });
});

describe('the change feed', () => {
  const FEED = `query ($after: String, $first: Int) { changes(after: $after, first: $first) {
    edges { cursor node { sequence kind storyId revision tombstone at story { id title } } } pageInfo { hasNextPage endCursor } } }`;
  interface Entry {
    readonly sequence: string;
    readonly kind: string;
    readonly storyId: string;
    readonly revision: number | null;
    readonly tombstone: boolean;
    readonly story: { readonly id: string; readonly title: string } | null;
  }
  interface Feed {
    readonly changes: {
      readonly edges: readonly { readonly cursor: string; readonly node: Entry }[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  }
  const read = async (variables: object) => (await world.api.ask<Feed>(FEED, variables)).changes;
  const toTheEnd = async (after: string | null = null): Promise<{ entries: Entry[]; after: string | null }> => {
    const entries: Entry[] = [];
    for (;;) {
      const { edges, pageInfo } = await read({ after, first: 3 });
      entries.push(...edges.map(({ node }) => node));
      after = pageInfo.endCursor ?? after;
      if (!pageInfo.hasNextPage) return { entries, after };
    }
  };

  it('tells every publication, revision and removal in order, with tombstones, and nothing of work', async () => {
    const { after } = await toTheEnd();
    const story = await world.published('Følges');
    await world.draft('Følges ikke');
    const revised = await world.republished(story, { changeNote: 'Rettet' });
    const kept = await toTheEnd(after);
    expect(kept.entries).toMatchObject([
      { kind: 'PUBLISHED', storyId: story.id, revision: 1, tombstone: false, story: { id: story.id, title: 'Følges' } },
      { kind: 'REVISED', storyId: story.id, revision: 2, tombstone: false },
    ]);
    await world.done('unpublishStory', { id: revised.id }, world.editor);
    const { entries, after: end } = await toTheEnd(after);
    expect(entries.map(({ kind }) => kind)).toEqual(['PUBLISHED', 'REVISED', 'UNPUBLISHED']);
    for (const entry of entries) expect(entry).toMatchObject({ tombstone: true, story: null, revision: null });
    const sequences = entries.map(({ sequence }) => BigInt(sequence));
    expect(sequences).toEqual(sequences.toSorted((one, other) => (one < other ? -1 : 1)));
    expect(new Set(sequences).size).toBe(3);
    expect((await toTheEnd(end)).entries).toEqual([]);
  });

  it('says nothing to others of stories that were never for them', async () => {
    const { after } = await toTheEnd();
    const story = await world.published('Bare internt', { visibility: 'AGENCY' });
    await world.done('withdrawStory', { id: story.id }, world.contributor);
    expect((await toTheEnd(after)).entries).toEqual([]);
  });

  it('refuses pages over 100', async () => {
    const { errors } = await world.api.graphql(FEED, { first: 101 });
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', path: ['first'] });
  });
});
