import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { Logger } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import { newId } from '#kernel';
import { formatError } from '#platform/graphql-kit';
import { currentRequestId } from '#platform/observability';
import type { RequestContext } from './request-context.js';
import { statusPlugin } from './status.plugin.js';

const MAX_TOKENS = 4_000;

const log = new Logger('GraphQL');

const asSeen = (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError =>
  formatError(formatted, error, currentRequestId() ?? newId(), (hidden, requestId) => {
    log.error({ msg: 'internal error', requestId, error: hidden });
  });

/** What the schema is built with, in the server and when it is printed. */
export const schemaOptions = { sortSchema: true, buildSchemaOptions: { numberScalarMode: 'integer' as const } };

/**
 * The settings of the GraphQL server. Introspection is on, as the schema is public. Callers are known by a bearer key
 * and never by a cookie, so a request made by a foreign page has no rights to abuse.
 */
export const graphqlOptions = (context: RequestContext): ApolloDriverConfig => ({
  driver: ApolloDriver,
  path: '/graphql',
  autoSchemaFile: true,
  ...schemaOptions,
  introspection: true,
  graphiql: false,
  csrfPrevention: false,
  includeStacktraceInErrorResponses: false,
  preserveHttpStatusForExecutionErrors: false,
  parseOptions: { maxTokens: MAX_TOKENS },
  context: (request: FastifyRequest) => context.of(request),
  formatError: asSeen,
  plugins: [ApolloServerPluginLandingPageDisabled(), statusPlugin],
});
