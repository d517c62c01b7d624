import { Module } from '@nestjs/common';
import { OrganisationsModule } from '#domain/organisations';
import { Authenticate } from './application/authenticate.js';
import { AuthenticateSession } from './application/authenticate-session.js';
import { BeginSession } from './application/begin-session.js';
import { CreateApiKey } from './application/create-api-key.js';
import { RevokeApiKey } from './application/revoke-api-key.js';
import { ApiKeyReader } from './persistence/api-key.reader.js';
import { ApiKeyRepository } from './persistence/api-key.repository.js';
import { SessionReader } from './persistence/session.reader.js';
import { SessionRepository } from './persistence/session.repository.js';
import { ViewerReader } from './persistence/viewer.reader.js';

/** The room of who is asking: API keys, and what they are allowed. */
@Module({
  imports: [OrganisationsModule],
  providers: [
    ApiKeyReader,
    ApiKeyRepository,
    Authenticate,
    AuthenticateSession,
    BeginSession,
    CreateApiKey,
    RevokeApiKey,
    SessionReader,
    SessionRepository,
    ViewerReader,
  ],
  exports: [ApiKeyReader, Authenticate, AuthenticateSession, BeginSession, CreateApiKey, RevokeApiKey, ViewerReader],
})
export class IdentityModule {}
