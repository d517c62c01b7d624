import { TestApi } from '../support/api.js';

interface Shown {
  readonly id: string;
  readonly version: number;
  readonly direction: string;
  readonly expressions: readonly { readonly text: string; readonly language: string | null }[];
}
interface Outcome {
  readonly synonyms?: Shown | null;
  readonly removedId?: string | null;
  readonly errors: readonly { readonly code: string; readonly path: readonly string[] }[];
}

const WHOLE = 'id version direction note changedBy changedAt expressions { text language }';
const LIST = `query ($containing: String, $first: Int, $after: String) {
  synonyms(containing: $containing, first: $first, after: $after) {
    edges { cursor node { ${WHOLE} } } pageInfo { hasNextPage endCursor } } }`;
const mutation = (name: string, part: string): string => {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  return `mutation ($input: ${type}!) { ${name}(input: $input) { ${part} errors { code message path } } }`;
};
const ADD = mutation('addSynonyms', `synonyms { ${WHOLE} }`);
const CHANGE = mutation('changeSynonyms', `synonyms { ${WHOLE} }`);
const REMOVE = mutation('removeSynonyms', 'removedId');
const WASTE = { expressions: [{ text: 'søppel', language: 'NB' }, { text: 'avfall' }] };

let api: TestApi;
let editor: string;

beforeAll(async () => {
  api = await TestApi.start();
  editor = await api.key('EDITOR');
});
afterAll(() => api.stop());

const done = async (query: string, input: object): Promise<Outcome> => {
  const data = await api.ask<Record<string, Outcome>>(query, { input }, editor);
  return Object.values(data)[0]!;
};
const told = ({ errors }: Outcome): string[] => errors.map(({ code, path }) => `${code} ${path.join('.')}`);

describe('synonyms through the API', () => {
  it('are for editors: nobody, readers and contributors are refused at every door', async () => {
    const id = (await done(ADD, WASTE)).synonyms!.id;
    const doors = [
      [LIST, {}],
      [ADD, { input: WASTE }],
      [CHANGE, { input: { ...WASTE, id, expectedVersion: 1 } }],
      [REMOVE, { input: { id, expectedVersion: 1 } }],
    ] as const;
    const callers = [
      [undefined, 'UNAUTHENTICATED'],
      [await api.key('READER'), 'FORBIDDEN'],
      [await api.key('CONTRIBUTOR'), 'FORBIDDEN'],
    ] as const;
    for (const [token, code] of callers) {
      for (const [query, variables] of doors) {
        const { errors, text } = await api.graphql(query, variables, token);
        expect(errors.map(({ extensions }) => extensions.code)).toEqual([code]);
        expect(text).not.toContain('søppel');
      }
      const { data } = await api.graphql(`query ($id: ID!) { node(id: $id) { id } }`, { id }, token);
      expect(data).toEqual({ node: null });
    }
    const node = await api.ask(`query ($id: ID!) { node(id: $id) { __typename id } }`, { id }, editor);
    expect(node).toEqual({ node: { __typename: 'SynonymSet', id } });
  });

  it('are added, listed, changed and removed', async () => {
    const { synonyms } = await done(ADD, { ...WASTE, direction: 'ONE_WAY', note: 'Dagligtale' });
    expect(synonyms).toMatchObject({
      version: 1,
      direction: 'ONE_WAY',
      note: 'Dagligtale',
      expressions: [
        { text: 'søppel', language: 'NB' },
        { text: 'avfall', language: null },
      ],
    });
    const { id } = synonyms!;
    const changed = await done(CHANGE, { id, expectedVersion: 1, expressions: [{ text: 'bos' }, { text: 'avfall' }] });
    expect(changed).toMatchObject({ errors: [], synonyms: { id, version: 2, direction: 'BOTH_WAYS', note: null } });
    const list = await api.ask<{ synonyms: { edges: { node: Shown }[] } }>(LIST, { containing: 'bos' }, editor);
    expect(list.synonyms.edges.map(({ node }) => node.id)).toEqual([id]);
    expect(await done(REMOVE, { id, expectedVersion: 2 })).toEqual({ removedId: id, errors: [] });
    const after = await api.ask<{ synonyms: { edges: unknown[] } }>(LIST, { containing: 'bos' }, editor);
    expect(after.synonyms.edges).toEqual([]);
  });

  it('tell what is wrong, and where in the input', async () => {
    const { id } = (await done(ADD, WASTE)).synonyms!;
    expect(told(await done(ADD, { expressions: [{ text: 'alene' }] }))).toEqual(['BAD_USER_INPUT input.expressions']);
    expect(told(await done(ADD, { expressions: [{ text: 'a' }, { text: '!' }] }))).toEqual([
      'BAD_USER_INPUT input.expressions.1.text',
    ]);
    expect(told(await done(CHANGE, { ...WASTE, id, expectedVersion: 4 }))).toEqual(['CONFLICT input.expectedVersion']);
    expect(told(await done(REMOVE, { id, expectedVersion: 4 }))).toEqual(['CONFLICT input.expectedVersion']);
    const { errors } = await api.graphql(REMOVE, { input: { id: 'x', expectedVersion: 1 } }, editor);
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', path: ['input', 'id'] });
  });
});
