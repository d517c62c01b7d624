import type { ApolloServerPlugin, GraphQLRequestContextDidResolveOperation } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { Failure } from '#kernel';
import type { Caller } from '../caller.js';
import type { RateLimiter } from '../rate-limiter.js';
import { type Standing, standingHeaders } from '../standing.js';
import { type FieldCosts, costOf } from './query-cost.js';
import { type QueryLimits, tooExpensive } from './query-limits.js';
import { fragmentsOf } from './query-shape.js';

/** What has to be known of whoever asks. */
export interface Asking {
  readonly caller: Caller;
}

/** What a request costs that is refused before it can be reckoned. */
const LEAST_COST = 1;

const refusal = (failure: Failure, status: number): GraphQLError =>
  new GraphQLError(failure.message, { originalError: failure, extensions: { code: failure.code, http: { status } } });

/** The failure of a caller whose budget is spent. */
export const rateLimited = ({ limit, remaining, retryAfterSeconds }: Standing, cost: number): Failure =>
  new Failure(
    'RATE_LIMITED',
    `This request costs ${cost} and ${remaining} of your ${limit} a minute are left: try again in ${retryAfterSeconds} seconds.`,
    { retryAfterSeconds },
  );

const reckoned = (
  { schema, document, operation, request }: GraphQLRequestContextDidResolveOperation<Asking>,
  costs: FieldCosts,
): number | null => {
  if (!operation) return null;
  const fragments = fragmentsOf(document);
  return costOf(operation, { schema, costs, fragments, variables: request.variables ?? {} });
};

/** What `extensions.cost` tells of a request. */
export const toldCost = (cost: number, limit: number, standing: Standing | null): Readonly<Record<string, number>> => ({
  requested: cost,
  limit,
  ...(standing && { remaining: standing.remaining, resetSeconds: standing.resetSeconds }),
});

/**
 * Reckons what each request costs before anything is read, refuses what is too much for one query or for the caller, and
 * tells the cost and what is left in `extensions.cost` and in headers.
 */
export const limitsPlugin = (
  limits: QueryLimits,
  limiter: RateLimiter,
  costs: FieldCosts,
): ApolloServerPlugin<Asking> => ({
  async requestDidStart({ contextValue: { caller } }) {
    let cost = LEAST_COST;
    let standing: Standing | null | undefined;
    return {
      async didResolveOperation(context) {
        const found = reckoned(context, costs);
        if (found === null) return;
        cost = found;
        if (cost > limits.maxCost) throw refusal(tooExpensive('cost', cost, limits.maxCost), 400);
        standing = limiter.take(caller, cost);
        if (standing && !standing.allowed) throw refusal(rateLimited(standing, cost), 429);
      },
      async willSendResponse({ response: { body, http } }) {
        if (standing === undefined) standing = limiter.take(caller, LEAST_COST);
        if (standing) for (const [name, value] of standingHeaders(standing, caller.kind)) http.headers.set(name, value);
        if (body.kind !== 'single') return;
        const told = toldCost(cost, limits.maxCost, standing);
        body.singleResult.extensions = { ...body.singleResult.extensions, cost: told };
      },
    };
  },
});
