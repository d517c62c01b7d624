import type { ApolloServerPlugin, GraphQLRequestContextResponseForOperation, GraphQLResponse } from '@apollo/server';
import { HeaderMap } from '@apollo/server';
import {
  type DocumentNode,
  type ExecutionResult,
  type GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';

/** A text asked this often is compiled: what is asked once or twice would cost more to compile than it saves. */
const WORTH_COMPILING = 3;

interface Known {
  asked: number;
  /** Null where it cannot be compiled. */
  readonly queries: Map<string, CompiledQuery | null>;
}

const compiled = (schema: GraphQLSchema, document: DocumentNode, operation: string): CompiledQuery | null => {
  const query = compileQuery(schema, document, operation, { disableLeafSerialization: false });
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
 * Changes, and queries whose variables are at fault, go the ordinary way. What is known of a text is forgotten with it.
 */
export const compiledQueriesPlugin = <Context extends object>(show: ShowError): ApolloServerPlugin<Context> => {
  const known = new WeakMap<DocumentNode, Known>();
  const queryOf = (asked: GraphQLRequestContextResponseForOperation<Context>): CompiledQuery | null => {
    const { document, schema } = asked;
    // Of an operation that is not there the ordinary way makes the error, whatever the hook's type says.
    const operation: OperationDefinitionNode | undefined = asked.operation;
    if (operation?.operation !== OperationTypeNode.QUERY) return null;
    const text = known.get(document) ?? { asked: 0, queries: new Map<string, CompiledQuery | null>() };
    if (text.asked === 0) known.set(document, text);
    text.asked += 1;
    if (text.asked < WORTH_COMPILING) return null;
    const name = operation.name?.value ?? '';
    const found = text.queries.get(name);
    if (found !== undefined) return found;
    const query = compiled(schema, document, name);
    text.queries.set(name, query);
    return query;
  };
  return {
    async requestDidStart() {
      return {
        async responseForOperation(asked) {
          const query = queryOf(asked);
          if (query === null) return null;
          const result = await query.query(undefined, asked.contextValue, asked.request.variables ?? {});
          return result.errors && result.data === undefined ? null : response(result, show);
        },
      };
    },
  };
};
