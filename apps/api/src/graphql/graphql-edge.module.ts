import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Module } from '@nestjs/common';
import { APP_GUARD, APP_PIPE } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { IdentityModule } from '#domain/identity';
import { AccessGuard, InputPipe } from '#platform/graphql-kit';
import { AppConfig } from '#platform/config';
import { AuditModule } from '#platform/audit';
import { LimitsModule, RateLimiter } from '#platform/limits';
import { AnswerCache } from '../answer-cache/answer-cache.js';
import { AnswerCacheModule } from '../answer-cache/answer-cache.module.js';
import { AccessTokens } from '../sign-in/access-tokens.js';
import { Bearers } from '../sign-in/bearers.js';
import { edges } from './edges.js';
import { graphqlOptions } from './graphql-options.js';
import { RequestContext } from './request-context.js';
import { ScopeGuard } from './scope.guard.js';
import { WatchedFields } from './watched-fields.js';

/** Makes who is asking known to the GraphQL server. */
@Module({
  imports: [IdentityModule, LimitsModule, AuditModule],
  providers: [AccessTokens, Bearers, RequestContext, WatchedFields],
  exports: [RequestContext, LimitsModule, WatchedFields],
})
export class RequestContextModule {}

/** The GraphQL server over the edges of all rooms. */
@Module({
  imports: [
    ...edges,
    GraphQLModule.forRootAsync<ApolloDriverConfig>({
      driver: ApolloDriver,
      imports: [RequestContextModule, AnswerCacheModule],
      inject: [RequestContext, AppConfig, RateLimiter, WatchedFields, AnswerCache],
      useFactory: graphqlOptions,
    }),
  ],
  providers: [
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_GUARD, useClass: ScopeGuard },
    { provide: APP_PIPE, useClass: InputPipe },
  ],
  exports: [GraphQLModule],
})
export class GraphqlEdgeModule {}
