import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type GraphQLSchema, buildSchema, parse, validate } from 'graphql';
import { packageRoot } from '#platform/config';
import { ACCESS_RULE } from '#platform/graphql-kit';
import { exampleQueries } from '../../apps/api/src/graphiql/example-queries.js';
import { allResolvers } from '../../apps/api/src/graphql/all-resolvers.js';
import { builtSchema, printedSchema } from '../../apps/api/src/schema/print-schema.js';
import { looseScalars, oddMutations, undescribed } from './schema/schema-habits.js';

const ROOT_KINDS = new Set(['Query', 'Mutation', 'Subscription']);

const rootFields = (resolvers: readonly (new (...args: never[]) => object)[]): { name: string; marked: boolean }[] =>
  resolvers.flatMap((resolver) =>
    Object.getOwnPropertyNames(resolver.prototype).flatMap((name) => {
      const handler: unknown = Object.getOwnPropertyDescriptor(resolver.prototype, name)?.value;
      if (
        typeof handler !== 'function' ||
        !ROOT_KINDS.has(String(Reflect.getMetadata('graphql:resolver_type', handler)))
      )
        return [];
      return [{ name: `${resolver.name}.${name}`, marked: Reflect.hasMetadata(ACCESS_RULE, handler) }];
    }),
  );

describe('the schema', () => {
  let schema: GraphQLSchema;
  beforeAll(async () => {
    schema = await builtSchema();
  });

  it('describes everything', () => expect(undescribed(schema)).toEqual([]));
  it('has mutations of one form', () => expect(oddMutations(schema)).toEqual([]));
  it('has no scalar that lets anything through', () => expect(looseScalars(schema)).toEqual([]));

  it('is what is committed', async () => {
    expect(readFileSync(join(packageRoot, 'apps/api/schema.graphql'), 'utf8')).toBe(await printedSchema());
  });

  it('answers every example of the query page', () => {
    expect(exampleQueries.length).toBeGreaterThan(4);
    expect(exampleQueries.flatMap(({ query }) => validate(schema, parse(query)))).toEqual([]);
  });

  it('answers every query of the README', () => {
    const readme = readFileSync(join(packageRoot, 'README.md'), 'utf8');
    const queries = [...readme.matchAll(/ask '(\{"query".*\})'/g)].map(
      (match) => (JSON.parse(match[1] ?? '') as { query: string }).query,
    );
    expect(queries).toHaveLength(5);
    expect(queries.flatMap((query) => validate(schema, parse(query)))).toEqual([]);
  });

  it('marks who may call each root field', () => {
    const fields = rootFields(allResolvers());
    expect(fields.length).toBeGreaterThan(5);
    expect(fields.filter(({ marked }) => !marked)).toEqual([]);
  });
});

describe('what keeps the schema', () => {
  const bad = buildSchema(`
    scalar JSON
    "An enum that is described." enum E { "Described value." A B }
    "A type that is described." type T { "A described field." x("A described argument." a: Int, b: Int): Int y: Int }
    type Query { "A described query." t: T }
    type Mutation { "A described mutation." doThing(id: ID): T "Another mutation." doOther("The input." input: ID): T }
  `);

  it('sees what nobody has described', () =>
    expect(undescribed(bad)).toEqual(['JSON', 'E.B', 'T.x(b)', 'T.y', 'Mutation.doThing(id)']));
  it('sees a mutation of another form', () => expect(oddMutations(bad)).toHaveLength(2));
  it('sees a root field that nobody has marked', () => {
    class Unmarked {
      open(): void {}
    }
    Reflect.defineMetadata('graphql:resolver_type', 'Query', Unmarked.prototype.open);
    expect(rootFields([Unmarked])).toEqual([{ name: 'Unmarked.open', marked: false }]);
  });

  it('sees a loose scalar', () => expect(looseScalars(bad)).toEqual(['JSON']));
});
