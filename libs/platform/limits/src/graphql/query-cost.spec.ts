import { buildSchema, getOperationAST, parse } from 'graphql';
import { type FieldCosts, costOf } from './query-cost.js';
import { fragmentsOf, shapeOf } from './query-shape.js';

const schema = buildSchema(`
  type Query { book: Book name: String books(first: Int, last: Int): BookConnection! shelf(first: Int = 7): [Book!]! media: Node }
  type Mutation { write: Book! }
  interface Node { id: ID }
  type Book implements Node { id: ID title: String html: String authors: [Author!]! editors: [Author!]! books(first: Int): BookConnection! }
  type Author { name: String book: Book }
  type BookConnection { edges: [BookEdge!]! pageInfo: PageInfo! totalCount: Int! facets: [Facet!]! }
  type BookEdge { node: Book! cursor: String marks: [String!]! }
  type PageInfo { endCursor: String }
  type Facet { label: String buckets: [Author!]! }
`);
const COSTS: FieldCosts = {
  'Query.__schema': { own: 50 },
  'Book.html': { own: 3 },
  'Book.editors': { own: 2, rows: 2 },
  'BookConnection.totalCount': { own: 10 },
};

const cost = (query: string, variables: Record<string, unknown> = {}): number => {
  const document = parse(query);
  return costOf(getOperationAST(document)!, { schema, costs: COSTS, fragments: fragmentsOf(document), variables });
};

describe('the cost of a query', () => {
  it.each([
    ['{ name }', 1],
    ['{ __typename }', 1],
    ['{ __schema { types { name fields { name } } } }', 50],
    ['{ book { title } }', 1],
    ['{ book { html } }', 1 + 3],
    ['{ book { authors { name } } }', 1 + 1],
    ['{ book { authors { book { title } } } }', 1 + 1 + 5],
    ['{ book { editors { book { title } } } }', 1 + 2 + 2],
    ['{ books { edges { node { title } cursor marks } pageInfo { endCursor } } }', 1],
    ['{ books { edges { node { authors { name } } } } }', 1 + 20],
    ['{ books(first: 3) { totalCount edges { node { authors { name } html } } } }', 1 + 10 + 3 * (1 + 3)],
    ['{ books(last: 4) { edges { node { authors { name } } } } }', 1 + 4],
    ['{ books(first: 1000) { edges { node { authors { name } } } } }', 1 + 100],
    ['{ books(first: -5) { edges { node { authors { name } } } } }', 1],
    ['{ books(first: 2) { facets { buckets { name } } } }', 1 + 1 + 5],
    ['{ books(first: 2) { edges { node { books { edges { node { authors { name } } } } } } } }', 1 + 2 * (1 + 20)],
    ['{ shelf { authors { name } } }', 1 + 7],
    ['{ shelf(first: 2) { authors { name } } }', 1 + 2],
    ['{ media { id ... on Book { authors { name } } } }', 1 + 1],
    ['mutation { write { authors { name } } }', 20 + 1],
    ['{ a: book { id } b: book { id } }', 2],
    ['{ book @include(if: false) { authors { name } } name }', 1],
    ['{ ... @skip(if: true) { shelf { id } } book { id } }', 1],
    ['{ books(first: 2) { ...p } } fragment p on BookConnection { edges { node { authors { name } } } }', 1 + 2],
    [
      '{ a: books(first: 2) { ...p } b: books(first: 9) { ...p } } fragment p on BookConnection { edges { node { authors { name } } } }',
      2 + 2 + 9,
    ],
    ['{ ...f } fragment f on Query { book { id } ...f }', 1],
  ])('%s is %d', (query, expected) => expect(cost(query)).toBe(expected));

  it('follows the variables', () => {
    const query =
      'query ($n: Int, $no: Boolean!) { books(first: $n) { edges { node { authors { name } editors @skip(if: $no) { name } } } } }';
    expect(cost(query, { n: 6, no: true })).toBe(1 + 6);
    expect(cost(query, { n: 6, no: false })).toBe(1 + 6 * 3);
    expect(cost(query, { no: true })).toBe(1 + 20);
  });
});

describe('the cost of a query asked again', () => {
  const document = parse(
    'query ($n: Int = 4, $m: Int, $no: Boolean = true) { books(first: $n) { edges { node { authors { name } ... @skip(if: $no) { more: books(first: $m) { edges { node { authors { name } } } } } } } } }',
  );
  const again = (variables: Record<string, unknown>): number =>
    costOf(getOperationAST(document)!, { schema, costs: COSTS, fragments: fragmentsOf(document), variables });

  it('is what the variables of that time make of it', () => {
    for (let round = 0; round < 3; round++) {
      expect(again({})).toBe(1 + 4);
      expect(again({ n: 2, m: 9 })).toBe(1 + 2);
      expect(again({ n: 2, m: 9, no: false })).toBe(1 + 2 * (1 + 1 + 9));
      expect(again({ n: 2, m: 3, no: false })).toBe(1 + 2 * (1 + 1 + 3));
      expect(again({ n: null })).toBe(1 + 20);
    }
    for (let n = 0; n < 500; n++) expect(again({ n })).toBe(1 + Math.min(100, n));
  });
});

describe('the shape of a query', () => {
  it.each([
    ['{ name }', { depth: 1, aliases: 0, directives: 0, rootFields: 1, fields: 1 }],
    [
      '{ a: name book { b: id authors { c: name } } }',
      { depth: 3, aliases: 3, directives: 0, rootFields: 2, fields: 5 },
    ],
    [
      'query @a { ... @b { name @c } ...f @d } fragment f on Query @e { name }',
      { depth: 1, aliases: 0, directives: 5, rootFields: 2, fields: 2 },
    ],
    [
      '{ ...f ...f } fragment f on Query { x: book { ...g ...g } } fragment g on Book { y: id }',
      { depth: 2, aliases: 6, directives: 0, rootFields: 2, fields: 6 },
    ],
    [
      'query A { name } query B { book { id } name }',
      { depth: 2, aliases: 0, directives: 0, rootFields: 2, fields: 3 },
    ],
    ['{ ...f } fragment f on Query { name ...f }', { depth: 1, aliases: 0, directives: 0, rootFields: 1, fields: 1 }],
    ['query ($a: Int @x @y) { name }', { depth: 1, aliases: 0, directives: 2, rootFields: 1, fields: 1 }],
    ['{ ...missing }', { depth: 0, aliases: 0, directives: 0, rootFields: 0, fields: 0 }],
  ])('%s', (query, shape) => expect(shapeOf(parse(query))).toEqual(shape));
});
