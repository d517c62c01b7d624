import { type ApolloServerPlugin, type GraphQLResponse, HeaderMap } from '@apollo/server';
import {
  type ASTNode,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  visit,
} from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';

/** A text asked this often is compiled: what is asked once or twice would cost more to compile than it saves. */
const WORTH_COMPILING = 3;
/** Compiled functions take more memory than their texts, so the least asked for are let go. */
const MOST_REMEMBERED = 500;

interface Known {
  asked: number;
  /** Null where the text is not one to compile; undefined while nobody has looked. */
  query: CompiledQuery | null | undefined;
}

/**
 * Whether the compiler makes of a text what the ordinary way makes of it. It remembers what it decided about `@skip` and
 * `@include` at the nodes of fragments, which may be spread elsewhere under other conditions or by another operation.
 */
const isPlain = ({ definitions }: DocumentNode): boolean => {
  let plain = definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION).length === 1;
  const look = ({ kind }: ASTNode): void => {
    if (kind === Kind.DIRECTIVE) plain = false;
  };
  for (const definition of definitions) visit(definition, { enter: look });
  return plain;
};

const compiled = (schema: GraphQLSchema, document: DocumentNode): CompiledQuery | null => {
  if (!isPlain(document)) return null;
  const query = compileQuery(schema, document, undefined, { disableLeafSerialization: false });
  return isCompiledQuery(query) ? query : null;
};

/** How the caller is shown an error that a resolver threw. */
export type ShowError = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

const shown = (error: GraphQLError, show: ShowError): GraphQLFormattedError => {
  const { message, locations, path } = error.toJSON();
  const extensions = { code: 'INTERNAL_SERVER_ERROR', ...error.extensions };
  return show({ message, ...(locations && { locations }), ...(path && { path }), extensions }, error);
};

const response = ({ data, errors }: ExecutionResult, show: ShowError): GraphQLResponse => ({
  http: { headers: new HeaderMap() },
  body: {
    kind: 'single',
    singleResult: { ...(errors && { errors: errors.map((error) => shown(error, show)) }), data: data ?? null },
  },
});

/**
 * Runs queries that are asked again and again as compiled functions, which walk neither the query nor the schema anew.
 * Changes, queries with directives, and queries whose variables are at fault go the ordinary way.
 */
export const compiledQueriesPlugin = <Context extends object>(show: ShowError): ApolloServerPlugin<Context> => {
  const known = new LRUCache<DocumentNode, Known>({ max: MOST_REMEMBERED });
  const queryOf = (
    schema: GraphQLSchema,
    document: DocumentNode,
    operation: OperationDefinitionNode | undefined,
  ): CompiledQuery | null => {
    if (operation?.operation !== OperationTypeNode.QUERY) return null;
    const text = known.get(document) ?? { asked: 0, query: undefined };
    if (text.asked === 0) known.set(document, text);
    text.asked += 1;
    if (text.asked < WORTH_COMPILING) return null;
    if (text.query === undefined) text.query = compiled(schema, document);
    return text.query;
  };
  return {
    async requestDidStart() {
      return {
        async responseForOperation({ schema, document, operation, contextValue, request }) {
          const query = queryOf(schema, document, operation);
          if (query === null) return null;
          const result = await query.query(undefined, contextValue, request.variables ?? {});
          return result.errors && result.data === undefined ? null : response(result, show);
        },
      };
    },
  };
};
