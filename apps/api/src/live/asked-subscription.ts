import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  OperationTypeNode,
  type OperationDefinitionNode,
  getOperationAST,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { Failure, type FailureCode } from '#kernel';
import type { AppConfig } from '#platform/config';
import { costOf, fragmentsOf, shapeRule } from '#platform/limits/graphql';
import { fieldCosts } from '../graphql/field-costs.js';

/** A subscription that may be begun, and what it costs. */
export interface AskedSubscription {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly cost: number;
}

/** What somebody asks for over a socket. */
export interface SocketQuestion {
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
}

const refused = (message: string, code: FailureCode): readonly GraphQLError[] => [
  new GraphQLError(message, { originalError: new Failure(code, message) }),
];

/** Reads a question as the HTTP door does, with the same limits; only subscriptions come this way. */
export const readSubscription = (
  schema: GraphQLSchema,
  { query: limits }: AppConfig,
  { query, operationName, variables }: SocketQuestion,
): AskedSubscription | readonly GraphQLError[] => {
  let document: DocumentNode;
  try {
    document = parse(query, { maxTokens: limits.maxTokens });
  } catch (error) {
    return error instanceof GraphQLError
      ? refused(error.message, 'BAD_USER_INPUT')
      : refused('Not a query.', 'BAD_USER_INPUT');
  }
  const faults = validate(schema, document, [...specifiedRules, shapeRule(limits)]);
  if (faults.length > 0)
    return faults.flatMap((fault) => (fault.originalError ? [fault] : refused(fault.message, 'BAD_USER_INPUT')));
  const operation = getOperationAST(document, operationName);
  if (operation?.operation !== OperationTypeNode.SUBSCRIPTION)
    return refused('Only subscriptions come this way; ask everything else by HTTP.', 'BAD_USER_INPUT');
  const cost = costOf(operation, {
    schema,
    costs: fieldCosts,
    fragments: fragmentsOf(document),
    variables: variables ?? {},
  });
  return cost > limits.maxCost
    ? refused(`This subscription costs ${cost}; at most ${limits.maxCost} are allowed.`, 'QUERY_TOO_EXPENSIVE')
    : { document, operation, cost };
};
