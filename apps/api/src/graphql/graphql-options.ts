import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { Logger } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { Failure, newId } from '#kernel';
import type { AppConfig } from '#platform/config';
import { formatError } from '#platform/graphql-kit';
import type { RateLimiter } from '#platform/limits';
import { limitsPlugin, shapeRule, tokenFailure } from '#platform/limits/graphql';
import { currentRequestId } from '#platform/observability';
import type { AnswerCache } from '../answer-cache/answer-cache.js';
import { answerCachePlugin } from '../answer-cache/answer-cache.plugin.js';
import { fieldCosts } from './field-costs.js';
import { compiledQueriesPlugin } from './compiled-queries.plugin.js';
import type { RequestContext } from './request-context.js';
import { statusPlugin } from './status.plugin.js';
import type { WatchedFields } from './watched-fields.js';

const log = new Logger('GraphQL');

/** A failure found before the resolvers run lies inside an error of the server's own. */
const found = (error: unknown): unknown => {
  if (!(error instanceof GraphQLError)) return error;
  return error.originalError instanceof Failure ? error.originalError : (tokenFailure(error.message) ?? error);
};

/** An error as callers see it. */
export const asSeen = (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError =>
  formatError(formatted, found(error), currentRequestId() ?? newId(), (hidden, requestId) => {
    log.error({ msg: 'internal error', requestId, error: hidden });
  });

/** What the schema is built with, in the server and when it is printed. */
export const schemaOptions = { sortSchema: true, buildSchemaOptions: { numberScalarMode: 'integer' as const } };

/**
 * The settings of the GraphQL server. Introspection is on, as the schema is public. A cookie counts for nothing in a request
 * made by a foreign page ({@link RequestContext}), so that the server's own guard against such is not needed.
 */
export const graphqlOptions = (
  context: RequestContext,
  { query }: AppConfig,
  limiter: RateLimiter,
  watched: WatchedFields,
  answers: AnswerCache,
): ApolloDriverConfig => ({
  driver: ApolloDriver,
  path: '/graphql',
  autoSchemaFile: true,
  ...schemaOptions,
  transformSchema: watched.of,
  introspection: true,
  graphiql: false,
  csrfPrevention: false,
  includeStacktraceInErrorResponses: false,
  preserveHttpStatusForExecutionErrors: false,
  parseOptions: { maxTokens: query.maxTokens },
  validationRules: [shapeRule(query)],
  context: (request: FastifyRequest) => context.of(request),
  formatError: asSeen,
  plugins: [
    ApolloServerPluginLandingPageDisabled(),
    ApolloServerPluginCacheControlDisabled(),
    statusPlugin,
    compiledQueriesPlugin(asSeen),
    limitsPlugin(query, limiter, fieldCosts),
    answerCachePlugin(answers),
  ],
});
