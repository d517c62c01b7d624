import { Module } from '@nestjs/common';
import { IdentityModule } from '#domain/identity';
import { LimitsModule } from '#platform/limits';
import { GraphqlEdgeModule } from '../graphql/graphql-edge.module.js';
import { AccessTokens } from '../sign-in/access-tokens.js';
import { Bearers } from '../sign-in/bearers.js';
import { LiveCallers } from './live-callers.js';
import { LiveServer } from './live-server.js';

/** Subscriptions as the HTTP process serves them. */
@Module({
  imports: [GraphqlEdgeModule, IdentityModule, LimitsModule],
  providers: [AccessTokens, Bearers, LiveCallers, LiveServer],
})
export class LiveSocketsModule {}
