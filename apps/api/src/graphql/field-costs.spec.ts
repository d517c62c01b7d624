import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  type GraphQLSchema,
  buildSchema,
  getNamedType,
  getOperationAST,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  parse,
} from 'graphql';
import { packageRoot, readConfig } from '#platform/config';
import {
  CHANGE_COST,
  LIST_ROWS,
  MOST_ROWS,
  OBJECT_COST,
  PAGE_ROWS,
  costOf,
  fragmentsOf,
} from '#platform/limits/graphql';
import { fieldCosts } from './field-costs.js';

const text = (file: string): string => readFileSync(path.join(packageRoot, file), 'utf8');
const schema: GraphQLSchema = buildSchema(text('apps/api/schema.graphql'));
const limits = text('docs/limits.md');

const cost = (query: string): number => {
  const document = parse(query);
  return costOf(getOperationAST(document)!, {
    schema,
    costs: fieldCosts,
    fragments: fragmentsOf(document),
    variables: {},
  });
};

/** The rows of the table that follows a heading of the given columns. */
const tableAfter = (head: string): string[][] =>
  limits
    .slice(limits.indexOf(head))
    .split('\n\n')[0]!
    .split('\n')
    .slice(2)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

const paged = Object.values(schema.getTypeMap())
  .filter((type) => isObjectType(type))
  .flatMap((type) => Object.values(type.getFields()).map((field) => [type.name, field] as const))
  .filter(([, { args }]) => args.some(({ name }) => name === 'first'));

/** A query for so many rows of a field, with an object in each. */
const asking = (owner: string, [name, first]: [string, number]): string => {
  const field = paged.find(([type, { name: own }]) => type === owner && own === name)![1];
  const required = field.args
    .filter(isRequiredArgument)
    .map(
      ({ name: own, type }) =>
        `${own}: ${isLeafType(getNamedType(type)) && String(type) === 'ConceptScheme!' ? 'METHOD' : '"x"'}`,
    );
  const [row, isConnection] = [getNamedType(field.type), getNamedType(field.type).name.endsWith('Connection')];
  const inner = isConnection ? 'edges { node { ...row } }' : '...row';
  const node = isConnection ? row.name.replace('Connection', '').replace('Search', '') : row.name;
  const object = schema.getType(node);
  const nested = isObjectType(object)
    ? Object.values(object.getFields()).find(
        (own) =>
          !isLeafType(getNamedType(own.type)) &&
          !own.args.some(isRequiredArgument) &&
          !(`${node}.${own.name}` in fieldCosts),
      )
    : undefined;
  const call = `${name}(${[...required, `first: ${first}`].join(', ')}) { ${inner} }`;
  const fragment = `fragment row on ${node} { ${nested ? `${nested.name} { __typename }` : '__typename'} }`;
  const inside = owner === 'Viewer' ? `viewer { ${call} }` : `story(slug: "x") { ${call} }`;
  return `{ ${owner === 'Query' ? call : inside} } ${fragment}`;
};

describe('the table of costs', () => {
  it('names fields that are in the schema', () => {
    for (const name of Object.keys(fieldCosts).filter((key) => !key.includes('.__'))) {
      const [owner = '', field = ''] = name.split('.');
      const type = schema.getType(owner);
      expect([name, isObjectType(type) && field in type.getFields()]).toEqual([name, true]);
    }
  });

  it('is the one in the documentation', () => {
    const written = tableAfter('| Field | Cost | Rows |');
    const told = Object.entries(fieldCosts).map(([name, { own, rows }]) => [
      `\`${name}\``,
      String(own ?? ''),
      String(rows ?? ''),
    ]);
    expect(written).toEqual(told);
  });

  it('has its formula in the documentation, figure by figure', () => {
    const words = limits.replaceAll(/\s+/g, ' ');
    expect(words).toContain(
      `an object or a list costs ${OBJECT_COST}, once for every object it is asked of; a change (a field of \`Mutation\`) costs ${CHANGE_COST};`,
    );
    expect(words).toContain(
      `else ${PAGE_ROWS} for a connection and ${LIST_ROWS} for another list; never more than ${MOST_ROWS};`,
    );
  });

  it('has the limits of one query in the documentation with their defaults', () => {
    const { query, rate } = readConfig({});
    const words = limits.replaceAll(/\s+/g, ' ');
    expect(words).toContain(`\`RATE_PER_ADDRESS\` (${rate.perAddress})`);
    expect(words).toContain(`\`RATE_PER_KEY\` (${rate.perKey})`);
    const written = tableAfter('| Limit | Setting | Default |').map(([, name, value]) => [name, value]);
    const told = [
      query.maxTokens,
      query.maxDepth,
      query.maxAliases,
      query.maxDirectives,
      query.maxRootFields,
      query.maxFields,
      query.maxCost,
    ].map(String);
    const names = ['TOKENS', 'DEPTH', 'ALIASES', 'DIRECTIVES', 'ROOT_FIELDS', 'FIELDS', 'COST'].map(
      (name) => `\`QUERY_MAX_${name}\``,
    );
    expect(written).toEqual(names.map((name, at) => [name, told[at]]));
  });
});

describe('a field with pages', () => {
  const rows = paged.map(([owner, { name }]) => [owner, name] as const);

  it('is one of these', () =>
    expect(rows.map((row) => row.join('.')).toSorted()).toEqual([
      'Facet.buckets',
      'Query.apiKeys',
      'Query.beforeYouStart',
      'Query.changes',
      'Query.concepts',
      'Query.dueFollowUps',
      'Query.invitations',
      'Query.members',
      'Query.moderationQueue',
      'Query.organisations',
      'Query.reviewQueue',
      'Query.searchLog',
      'Query.searchStories',
      'Query.stories',
      'Query.suggest',
      'Query.synonyms',
      'Story.comments',
      'Story.possibleDuplicates',
      'Story.similar',
      'Viewer.follows',
      'Viewer.notices',
    ]));

  it.each(
    rows.filter(([, name]) => !['buckets', 'suggest', 'searchLog', 'moderationQueue', 'dueFollowUps'].includes(name)),
  )('%s.%s costs by its rows', (owner, name) => {
    const [none, one, many] = [0, 1, 50].map((first) => cost(asking(owner, [name, first])));
    expect(one! - none!).toBeGreaterThanOrEqual(1);
    expect(many! - none!).toBe(50 * (one! - none!));
  });

  it('whose rows hold scalars alone costs the same for one row and for many', () => {
    expect(cost('{ suggest(prefix: "in", first: 1) { text } }')).toBe(5);
    expect(cost('{ suggest(prefix: "in", first: 20) { text } }')).toBe(5);
  });
});

describe('what readers usually ask for', () => {
  it.each([
    [
      'a page of cards',
      '{ stories { edges { node { title summary sectors { label } methods { label } organisations { role organisation { name } } } } } }',
      1 + 20 * (3 + 5),
    ],
    [
      'a search with everything',
      '{ searchStories(query: "x") { totalCount edges { node { title } highlights { fragment } } facets { buckets { label } } } }',
      20 + 1 + 20 * 2 + 30 + 12,
    ],
    ['what happened', '{ changes { edges { node { sequence story { title } } } } }', 1 + 100],
  ])('%s', (_, query, expected) => expect(cost(query)).toBe(expected));
});
