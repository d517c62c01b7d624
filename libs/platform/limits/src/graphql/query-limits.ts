import { GraphQLError, type ValidationRule } from 'graphql';
import { Failure } from '#kernel';
import { type QueryShape, shapeOf } from './query-shape.js';

/** What one query may be. */
export interface QueryLimits {
  readonly maxTokens: number;
  readonly maxDepth: number;
  readonly maxAliases: number;
  readonly maxDirectives: number;
  readonly maxRootFields: number;
  /** Fragments in full: whoever walks a query may walk its fragments wherever they are spread. */
  readonly maxFields: number;
  readonly maxCost: number;
}

const TOKENS_EXCEEDED = /^Syntax Error: Document contains more (?:that|than) (\d+) tokens/;

/** The failure of a query that is over one of its limits: it names the limit, the query's figure and the most there may be. */
export const tooExpensive = (limit: string, value: number | string, most: number): Failure =>
  new Failure(
    'QUERY_TOO_EXPENSIVE',
    `This query is too large: its ${limit} comes to ${value}, and at most ${most} is allowed.`,
  );

/** Tells a query with too many tokens, which the parser gives up, from one that cannot be read. */
export const tokenFailure = (message: string): Failure | null => {
  const most = TOKENS_EXCEEDED.exec(message)?.[1];
  return most ? tooExpensive('number of tokens', `more than ${most}`, Number(most)) : null;
};

const measured = (shape: QueryShape, limits: QueryLimits): readonly (readonly [string, number, number])[] => [
  ['depth', shape.depth, limits.maxDepth],
  ['number of aliases', shape.aliases, limits.maxAliases],
  ['number of directives', shape.directives, limits.maxDirectives],
  ['number of root fields', shape.rootFields, limits.maxRootFields],
  ['number of fields', shape.fields, limits.maxFields],
];

/** Refuses a document that is too deep or too wide, by its text alone. */
export const shapeRule =
  (limits: QueryLimits): ValidationRule =>
  (context) => {
    for (const [limit, value, most] of measured(shapeOf(context.getDocument()), limits)) {
      if (value <= most) continue;
      const failure = tooExpensive(limit, value, most);
      context.reportError(new GraphQLError(failure.message, { originalError: failure }));
    }
    return {};
  };
