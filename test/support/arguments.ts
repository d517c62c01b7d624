import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  type IntrospectionQuery,
  buildClientSchema,
  getIntrospectionQuery,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isScalarType,
} from 'graphql';
import type { TestApi } from './api.js';

/** A place in an argument of a query or mutation that takes one value, lists by their first item. */
export interface ArgumentPlace {
  /** Such as `input.texts.0.title`. */
  readonly path: string;
  /** The scalar or enum. */
  readonly type: string;
  /** Such as `StoryTextInput.title`, or `Query.stories.after` for an argument itself. */
  readonly coordinate: string;
}

/** A field of the query or mutation type, and all that it can be told. */
export interface RootField {
  readonly operation: 'query' | 'mutation';
  readonly field: GraphQLField<unknown, unknown>;
  readonly places: readonly ArgumentPlace[];
}

const walk = (type: GraphQLInputType, path: string, coordinate: string, passed: readonly string[]): ArgumentPlace[] => {
  if (isNonNullType(type)) return walk(type.ofType, path, coordinate, passed);
  if (isListType(type)) return walk(type.ofType, `${path}.0`, coordinate, passed);
  if (!isInputObjectType(type)) return [{ path, type: type.name, coordinate }];
  if (passed.includes(type.name)) return [];
  return Object.values(type.getFields()).flatMap((field) =>
    walk(field.type, `${path}.${field.name}`, `${type.name}.${field.name}`, [...passed, type.name]),
  );
};

/** The schema as the API itself describes it. */
export const schemaOf = async (api: TestApi): Promise<GraphQLSchema> =>
  buildClientSchema(await api.ask<IntrospectionQuery & Record<string, unknown>>(getIntrospectionQuery()));

/** Every query and mutation there is, each with every place of its arguments. */
export const rootFields = (schema: GraphQLSchema): readonly RootField[] =>
  (['query', 'mutation'] as const).flatMap((operation) => {
    const root = operation === 'query' ? schema.getQueryType() : schema.getMutationType();
    return Object.values(root?.getFields() ?? {}).map((field) => ({
      operation,
      field,
      places: field.args.flatMap((arg) => walk(arg.type, arg.name, `${root?.name}.${field.name}.${arg.name}`, [])),
    }));
  });

/** What places take in the ordinary way, by coordinate or by type; whatever is named by coordinate is also said unasked. */
export type Ordinary = Readonly<Record<string, unknown>>;

const ordinaryValue = (
  type: GraphQLInputType,
  path: string,
  coordinate: string,
  { chosen, ordinary }: Told,
): unknown => {
  if (isNonNullType(type)) return ordinaryValue(type.ofType, path, coordinate, { chosen, ordinary });
  if (chosen.has(path)) return chosen.get(path);
  const leadsOn = [...chosen.keys()].some((one) => one.startsWith(`${path}.`));
  if (!leadsOn && coordinate in ordinary) return ordinary[coordinate];
  if (isListType(type)) return [ordinaryValue(type.ofType, `${path}.0`, coordinate, { chosen, ordinary })];
  if (isEnumType(type)) return ordinary[type.name] ?? type.getValues()[0]?.name;
  if (isScalarType(type)) return ordinary[type.name];
  const fields = Object.values(type.getFields()).flatMap(({ name, type: inner, defaultValue }) => {
    const [at, of] = [`${path}.${name}`, `${type.name}.${name}`];
    const named = chosen.has(at) || [...chosen.keys()].some((one) => one.startsWith(`${at}.`));
    const needed = (isNonNullType(inner) && defaultValue === undefined) || of in ordinary;
    return named || needed ? [[name, ordinaryValue(inner, at, of, { chosen, ordinary })] as const] : [];
  });
  return Object.fromEntries(fields);
};

interface Told {
  readonly chosen: ReadonlyMap<string, unknown>;
  readonly ordinary: Ordinary;
}

/** Variables, by the names of the arguments, that say the chosen values and beside them only what must be said. */
export const variablesFor = (
  { operation, field }: RootField,
  chosen: ReadonlyMap<string, unknown>,
  ordinary: Ordinary,
): Record<string, unknown> => {
  const root = operation === 'query' ? 'Query' : 'Mutation';
  const told = field.args.flatMap(({ name, type, defaultValue }) => {
    const coordinate = `${root}.${field.name}.${name}`;
    const named = [...chosen.keys()].some((one) => one === name || one.startsWith(`${name}.`));
    const needed = (isNonNullType(type) && defaultValue === undefined) || coordinate in ordinary;
    return named || needed ? [[name, ordinaryValue(type, name, coordinate, { chosen, ordinary })] as const] : [];
  });
  return Object.fromEntries(told);
};

/** The operation that asks a field with a variable for each of its arguments. */
export const operationFor = (
  { operation, field }: RootField,
  told: Readonly<Record<string, unknown>>,
  selection: string,
): string => {
  const args = field.args.filter(({ name }) => name in told);
  const declared = args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const given = args.map(({ name }) => `${name}: $${name}`).join(', ');
  const [head, call] = args.length > 0 ? [`(${declared})`, `(${given})`] : ['', ''];
  return `${operation} ${head} { ${field.name}${call} ${selection} }`;
};
