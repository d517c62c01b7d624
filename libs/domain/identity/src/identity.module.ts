import { Module } from '@nestjs/common';
import { OrganisationsModule } from '#domain/organisations';
import { Authenticate } from './application/authenticate.js';
import { CreateApiKey } from './application/create-api-key.js';
import { RevokeApiKey } from './application/revoke-api-key.js';
import { ApiKeyReader } from './persistence/api-key.reader.js';
import { ApiKeyRepository } from './persistence/api-key.repository.js';
import { ViewerReader } from './persistence/viewer.reader.js';

/** The room of who is asking: API keys, and what they are allowed. */
@Module({
  imports: [OrganisationsModule],
  providers: [ApiKeyReader, ApiKeyRepository, Authenticate, CreateApiKey, RevokeApiKey, ViewerReader],
  exports: [ApiKeyReader, Authenticate, CreateApiKey, RevokeApiKey, ViewerReader],
})
export class IdentityModule {}
