import { systemActor } from '#kernel';
import { TestApi } from '../../../../../test/support/api.js';
import { LoadOrganisations } from '../application/load-organisations.js';

const REGISTER = `mutation ($input: RegisterOrganisationInput!) {
  registerOrganisation(input: $input) { organisation { slug version names { name kind } } errors { __typename code path } }
}`;
const RECORD = `mutation ($input: RecordSuccessionInput!) {
  recordSuccession(input: $input) { organisation { slug predecessors { on kind organisation { slug } } } errors { code path } }
}`;
const body = (slug: string, change: object = {}): object => ({
  input: { slug, kind: 'OTHER', names: [{ language: 'NB', kind: 'CURRENT', name: `Body ${slug}` }], ...change },
});

describe('the GraphQL edge of organisations', () => {
  let api: TestApi;
  let editor: string;
  let contributor: string;

  beforeAll(async () => {
    api = await TestApi.start();
    await api.get(LoadOrganisations).run(systemActor('test'));
    editor = await api.key('EDITOR', 'digitaliseringsdirektoratet');
    contributor = await api.key('CONTRIBUTOR', 'digitaliseringsdirektoratet');
  });

  afterAll(() => api.stop());

  it('tells a body whole, two languages side by side', async () => {
    const answer = await api.ask(`{
      nb: organisation(slug: "digitaliseringsdirektoratet") { name nameLanguage organisationNumber kind level country homepage }
      en: organisation(organisationNumber: "991 825 827", language: EN) { name nameLanguage }
      asker: organisation(slug: "asker", language: EN) {
        validFrom validTo codes { code validFrom validTo } county { slug name nameLanguage }
        predecessors { on kind organisation { slug name successors { organisation { slug } } } } successors { on }
      }
      nobody: organisation(slug: "nobody") { id }
    }`);
    expect(answer).toMatchObject({
      nb: {
        name: 'Digitaliseringsdirektoratet',
        nameLanguage: 'NB',
        organisationNumber: '991825827',
        kind: 'STATE_BODY',
        country: 'NO',
      },
      en: { name: 'Norwegian Digitalisation Agency', nameLanguage: 'EN' },
      asker: {
        validFrom: '2020-01-01',
        validTo: null,
        codes: [{ code: '3025' }, { code: '3203', validTo: null }],
        county: { slug: 'akershus-fylkeskommune' },
        predecessors: expect.arrayContaining([
          {
            on: '2020-01-01',
            kind: 'MERGER',
            organisation: expect.objectContaining({
              slug: 'royken',
              successors: [{ organisation: { slug: 'asker' } }],
            }),
          },
        ]),
        successors: [],
      },
      nobody: null,
    });
  });

  it('lists, pages and gives nodes back by their id', async () => {
    const page =
      'query ($after: String) { organisations(query: "asker", first: 1, after: $after) { edges { cursor node { id slug } } pageInfo { hasNextPage endCursor } } }';
    interface Page {
      organisations: {
        edges: { node: { id: string; slug: string } }[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
      };
    }
    const first = await api.ask<Page>(page);
    const second = await api.ask<Page>(page, { after: first.organisations.pageInfo.endCursor });
    expect([first, second].map(({ organisations }) => organisations.edges[0]?.node.slug)).toEqual([
      'asker',
      'asker-0220',
    ]);
    const node = '  query ($id: ID!) { node(id: $id) { __typename id ... on Organisation { slug validFrom } } }';
    const { id } = first.organisations.edges[0]!.node;
    expect(await api.ask(node, { id })).toEqual({
      node: { __typename: 'Organisation', id, slug: 'asker', validFrom: '2020-01-01' },
    });
  });

  it.each([
    ['organisations(first: 101) { edges { cursor } }'],
    ['organisations(after: "Zm9yZ2Vk") { edges { cursor } }'],
    ['organisation { id }'],
    ['organisation(slug: "asker", organisationNumber: "920125298") { id }'],
    ['organisation(organisationNumber: "920125299") { id }'],
  ])('refuses %s clearly', async (field) => {
    const { errors } = await api.graphql(`{ ${field} }`);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  it.each([REGISTER, RECORD])('keeps the register for editors: %#', async (mutation) => {
    const variables =
      mutation === REGISTER
        ? body('x')
        : { input: { predecessor: 'a', successor: 'b', on: '2020-01-01', kind: 'PART' } };
    expect((await api.graphql(mutation, variables)).errors).toMatchObject([
      { extensions: { code: 'UNAUTHENTICATED' } },
    ]);
    expect((await api.graphql(mutation, variables, contributor)).errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN' } },
    ]);
  });

  it('registers and changes a body, and returns what is expected to go wrong', async () => {
    const made = await api.ask(REGISTER, body('edge'), editor);
    expect(made).toMatchObject({ registerOrganisation: { organisation: { slug: 'edge', version: 1 }, errors: [] } });
    const again = await api.ask(REGISTER, body('edge'), editor);
    const refusal = { __typename: 'RegisterOrganisationError', code: 'CONFLICT', path: ['input', 'expectedVersion'] };
    expect(again).toEqual({ registerOrganisation: { organisation: null, errors: [refusal] } });
    const changed = await api.ask(REGISTER, body('edge', { expectedVersion: 1, country: 'SE' }), editor);
    expect(changed).toMatchObject({ registerOrganisation: { organisation: { version: 2 }, errors: [] } });
    const naughty = await api.ask(
      REGISTER,
      body('naughty', { names: [{ language: 'NB', kind: 'CURRENT', name: ' ' }] }),
      editor,
    );
    expect(naughty).toMatchObject({
      registerOrganisation: {
        organisation: null,
        errors: [{ code: 'BAD_USER_INPUT', path: ['input', 'names', '0', 'name'] }],
      },
    });
  });

  it('records a succession', async () => {
    await api.ask(REGISTER, body('after-edge'), editor);
    await api.ask(REGISTER, body('before-edge'), editor);
    const input = { predecessor: 'before-edge', successor: 'after-edge', on: '2026-01-01', kind: 'RENAME' };
    expect(await api.ask(RECORD, { input }, editor)).toMatchObject({
      recordSuccession: {
        organisation: {
          slug: 'after-edge',
          predecessors: [{ on: '2026-01-01', kind: 'RENAME', organisation: { slug: 'before-edge' } }],
        },
        errors: [],
      },
    });
    expect(await api.ask(RECORD, { input }, editor)).toMatchObject({
      recordSuccession: { organisation: null, errors: [{ code: 'CONFLICT' }] },
    });
  });
});
