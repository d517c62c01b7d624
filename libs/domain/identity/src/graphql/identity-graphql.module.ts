import { Module } from '@nestjs/common';
import { OrganisationsModule } from '#domain/organisations';
import { IdentityModule } from '../identity.module.js';
import { ApiKeyResolver } from './api-key.resolver.js';
import { CreateApiKeyResolver } from './create-api-key.resolver.js';
import { RevokeApiKeyResolver } from './revoke-api-key.resolver.js';
import { ViewerResolver } from './viewer.resolver.js';

/** The GraphQL edge of who is asking. */
@Module({
  imports: [IdentityModule, OrganisationsModule],
  providers: [ApiKeyResolver, CreateApiKeyResolver, RevokeApiKeyResolver, ViewerResolver],
})
export class IdentityGraphqlModule {}
