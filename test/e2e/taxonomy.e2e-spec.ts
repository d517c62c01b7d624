import { LoadConcepts, shippedConcepts } from '#domain/taxonomy';
import { systemActor } from '#kernel';
import { TestApi } from '../support/api.js';

interface Concept {
  readonly id: string;
  readonly slug: string;
  readonly label: string;
  readonly version: number;
}
interface Listed {
  readonly concepts: {
    readonly edges: readonly { readonly cursor: string; readonly node: Concept }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}
interface Defined {
  readonly defineConcept: {
    readonly concept: Concept | null;
    readonly errors: readonly { code: string; message: string; path: string[] }[];
  };
}

let api: TestApi;
let editor: string;
let contributor: string;
beforeAll(async () => {
  api = await TestApi.start();
  await api.get(LoadConcepts).run(systemActor('test'), shippedConcepts());
  [editor, contributor] = [await api.key('EDITOR'), await api.key('CONTRIBUTOR')];
});
afterAll(() => api.stop());

const LIST = `query ($scheme: ConceptScheme!, $query: String, $first: Int, $after: String, $language: Language) {
  concepts(scheme: $scheme, query: $query, first: $first, after: $after, language: $language) {
    edges { cursor node { id slug label } } pageInfo { hasNextPage endCursor } } }`;

const errorOf = async (query: string, variables: object = {}): Promise<unknown> => {
  const { errors } = await api.graphql(query, variables);
  return errors.map(({ extensions: { code, path } }) => `${code} ${path?.join('.') ?? ''}`);
};

describe('a vocabulary', () => {
  it('is told in four languages, and aliases differ', async () => {
    const fields = 'label labelLanguage broader { label labelLanguage }';
    const one = (alias: string, language: string): string =>
      `${alias}: concept(scheme: SECTOR, slug: "helsetjenester", language: ${language}) { ${fields} }`;
    const data = await api.ask(`{ ${one('nb', 'NB')} ${one('nn', 'NN')} ${one('en', 'EN')} ${one('se', 'SE')} }`);
    expect(data).toMatchObject({
      nb: {
        label: 'Helsetjenester',
        labelLanguage: 'NB',
        broader: [{ label: 'Helse og omsorg', labelLanguage: 'NB' }],
      },
      nn: { label: 'Helsetenester', labelLanguage: 'NN', broader: [{ labelLanguage: 'NN' }] },
      en: {
        label: 'Health services',
        labelLanguage: 'EN',
        broader: [{ label: 'Health and care', labelLanguage: 'EN' }],
      },
    });
    const { se } = data as { se: { label: string; labelLanguage: string; broader: { labelLanguage: string }[] } };
    expect(['SE', 'NB']).toContain(se.labelLanguage);
    expect(se.label).not.toBe('');
  });

  it('is paged to its end, each concept once, in two languages at the same time', async () => {
    const all = shippedConcepts().filter(({ scheme }) => scheme === 'SECTOR');
    for (const language of ['NB', 'EN']) {
      const slugs: string[] = [];
      for (let after: string | null = null, more = true; more;) {
        const { concepts }: Listed = await api.ask<Listed>(LIST, { scheme: 'SECTOR', first: 100, after, language });
        expect(concepts.edges.at(-1)?.cursor ?? null).toBe(concepts.pageInfo.endCursor);
        slugs.push(...concepts.edges.map(({ node }) => node.slug));
        ({ hasNextPage: more, endCursor: after } = concepts.pageInfo);
      }
      expect(slugs.toSorted()).toEqual(all.map(({ slug }) => slug).toSorted());
    }
  });

  it('is searched by the beginning of a word in any language', async () => {
    const found = async (query: string): Promise<string[]> =>
      (await api.ask<Listed>(LIST, { scheme: 'METHOD', query, language: 'EN' })).concepts.edges.map(
        ({ node }) => node.label,
      );
    expect(await found('Gevinstreal')).toContain('Benefits realisation');
    expect(await found('benefits real')).toContain('Benefits realisation');
    expect(await found('zzzz')).toEqual([]);
  });

  it('leads from concept to concept and back, and by permanent id', async () => {
    const query = `{ concept(scheme: SECTOR, slug: "helse-og-omsorg") { id uri notation definition validFrom version
      narrower { slug broader { slug } related { slug related { slug } } } matches: related(kind: CLOSE_MATCH) { scheme } labels { language kind label } } }`;
    interface Told {
      slug: string;
      broader: { slug: string }[];
      related: { slug: string; related: { slug: string }[] }[];
    }
    const { concept } = await api.ask<{
      concept: { id: string; narrower: Told[]; matches: { scheme: string }[]; labels: object[] };
    }>(query);
    expect(concept.narrower.length).toBeGreaterThan(3);
    for (const { slug, broader, related } of concept.narrower) {
      expect(broader.map((wider) => wider.slug)).toContain('helse-og-omsorg');
      for (const other of related) expect(other.related.map((back) => back.slug)).toContain(slug);
    }
    expect(concept.matches.map(({ scheme }) => scheme).toSorted()).toEqual(['COFOG', 'EU_DATA_THEME']);
    expect(concept.labels).toContainEqual({ language: 'EN', kind: 'PREFERRED', label: 'Health and care' });
    const node = await api.ask('query ($id: ID!) { node(id: $id) { id ... on Concept { slug } } }', { id: concept.id });
    expect(node).toEqual({ node: { id: concept.id, slug: 'helse-og-omsorg' } });
  });

  it('has nothing under slugs that are none', async () => {
    for (const slug of ['nothing', '', "'; drop table concepts; --", 'helse-og-omsorg ']) {
      expect(await api.ask('query ($slug: String!) { concept(scheme: SECTOR, slug: $slug) { id } }', { slug })).toEqual(
        { concept: null },
      );
    }
  });

  it('refuses cursors that it has not given out, and sizes that are none', async () => {
    const { concepts } = await api.ask<Listed>(LIST, { scheme: 'SECTOR', first: 1 });
    const after = concepts.pageInfo.endCursor!;
    const foreign = [
      { scheme: 'METHOD', after },
      { scheme: 'SECTOR', after, language: 'EN' },
      { scheme: 'SECTOR', after, query: 'helse' },
    ];
    const forged = ['', 'x', `${after}A`, after.slice(1), '\0'].map((text) => ({ scheme: 'SECTOR', after: text }));
    expect(await errorOf(LIST, { scheme: 'SECTOR', after })).toEqual([]);
    for (const variables of [...foreign, ...forged])
      expect(await errorOf(LIST, variables)).toEqual(['BAD_USER_INPUT after']);
    for (const first of [101, -1])
      expect(await errorOf(LIST, { scheme: 'SECTOR', first })).toEqual(['BAD_USER_INPUT first']);
    expect(await errorOf('{ concept(scheme: SECTOR, slug: "a\\u0000") { id } }')).toEqual(['BAD_USER_INPUT slug']);
  });
});

describe('defining a concept', () => {
  const DEFINE = `mutation ($input: DefineConceptInput!) { defineConcept(input: $input) {
    concept { id slug label version definition labels { label } broader { slug } } errors { __typename code message path } } }`;
  const input = {
    scheme: 'METHOD',
    slug: 'hackaton-i-kommunen',
    labels: [
      { language: 'NB', kind: 'PREFERRED', label: 'Hackaton i kommunen' },
      { language: 'EN', kind: 'ALTERNATIVE', label: 'Civic hackathon' },
    ],
    definition: [{ language: 'NB', text: 'To dager, ett problem.' }],
    relations: [{ kind: 'BROADER', scheme: 'METHOD', slug: 'service-design' }],
  };
  const define = async (more: object = {}, token = editor): Promise<Defined['defineConcept']> =>
    (await api.ask<Defined>(DEFINE, { input: { ...input, ...more } }, token)).defineConcept;

  it('makes it found by its names', async () => {
    expect(await define()).toMatchObject({
      concept: {
        slug: input.slug,
        label: 'Hackaton i kommunen',
        version: 1,
        definition: 'To dager, ett problem.',
        broader: [{ slug: 'service-design' }],
      },
      errors: [],
    });
    const { concepts } = await api.ask<Listed>(LIST, { scheme: 'METHOD', query: 'civic hack' });
    expect(concepts.edges.map(({ node }) => node.slug)).toEqual([input.slug]);
  });

  it.each([
    ['a version that is not', { expectedVersion: 9 }, 'CONFLICT', 'input.expectedVersion'],
    ['a concept that is there as new', {}, 'CONFLICT', 'input.expectedVersion'],
    ['a version of what is not there', { slug: 'not-there', expectedVersion: 1 }, 'NOT_FOUND', 'input.slug'],
    ['a slug that is none', { slug: 'Ikke Slug' }, 'BAD_USER_INPUT', 'input.slug'],
    ['no preferred name', { labels: [] }, 'BAD_USER_INPUT', 'input.labels'],
    [
      'an empty name',
      { labels: [{ language: 'NB', kind: 'PREFERRED', label: ' ' }] },
      'BAD_USER_INPUT',
      'input.labels.0.label',
    ],
    [
      'an end before the beginning',
      { validFrom: '2024-02-01', validTo: '2024-01-01' },
      'BAD_USER_INPUT',
      'input.validTo',
    ],
    [
      'a relation to nothing',
      { slug: 'ny', relations: [{ kind: 'RELATED', scheme: 'METHOD', slug: 'nothing' }] },
      'NOT_FOUND',
      'input.relations.0.slug',
    ],
    [
      'the address of another',
      { slug: 'ny', uri: shippedConcepts().find(({ uri }) => uri !== null)!.uri },
      'CONFLICT',
      'input.uri',
    ],
  ])('refuses %s', async (_, more, code, path) => {
    const { concept, errors } = await define(more);
    expect(concept).toBeNull();
    expect(errors.map((error) => [error.code, error.path.join('.')])).toEqual([[code, path]]);
    expect(await api.ask('{ concept(scheme: METHOD, slug: "ny") { id } }')).toEqual({ concept: null });
  });

  it('is for editors', async () => {
    const asked = async (token?: string): Promise<unknown> =>
      (await api.graphql(DEFINE, { input }, token)).errors.map(({ extensions }) => extensions.code);
    expect(await asked()).toEqual(['UNAUTHENTICATED']);
    expect(await asked(contributor)).toEqual(['FORBIDDEN']);
  });

  it('refuses texts over their limits and texts that cannot be kept, at once', async () => {
    const asked = async (more: object): Promise<unknown> => {
      const { data, errors } = await api.graphql(DEFINE, { input: { ...input, slug: 'ny', ...more } }, editor);
      return [data, errors.map(({ extensions }) => `${extensions.code} ${extensions.path?.join('.') ?? ''}`)];
    };
    expect(await asked({ notation: 'x'.repeat(61) })).toEqual([null, ['BAD_USER_INPUT input.notation']]);
    expect(await asked({ definition: [{ language: 'NB', text: 'x'.repeat(2_001) }] })).toEqual([
      null,
      ['BAD_USER_INPUT input.definition.0.text'],
    ]);
    expect(await asked({ notation: 'a\0b' })).toEqual([null, ['BAD_USER_INPUT input.notation']]);
    expect(await asked({ labels: [{ language: 'NB', kind: 'PREFERRED', label: 'a\ud800' }] })).toEqual([
      null,
      ['BAD_USER_INPUT input.labels.0.label'],
    ]);
  });
});
