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

import { AcceptInvitation } from './application/accept-invitation.js';
import { BeginSignIn } from './application/begin-sign-in.js';
import { EndProviderSession } from './application/end-provider-session.js';
import { SignInPerson } from './application/sign-in-person.js';
import { SignOut } from './application/sign-out.js';
import { TakeSignIn } from './application/take-sign-in.js';
import { ToldGrants } from './application/told-grants.js';
import { InvitationRepository } from './persistence/invitation.repository.js';
import { MembershipRepository } from './persistence/membership.repository.js';
import { PersonRepository } from './persistence/person.repository.js';
import { SignInRepository } from './persistence/sign-in.repository.js';

/** The room of who is asking: API keys, and what they are allowed. */
@Module({
  imports: [OrganisationsModule],
  providers: [
    AcceptInvitation,
    BeginSignIn,
    EndProviderSession,
    SignInPerson,
    SignOut,
    TakeSignIn,
    ToldGrants,
    InvitationRepository,
    MembershipRepository,
    PersonRepository,
    SignInRepository,
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
  exports: [
    BeginSignIn,
    EndProviderSession,
    SignInPerson,
    SignOut,
    TakeSignIn,
    ApiKeyReader,
    Authenticate,
    AuthenticateSession,
    BeginSession,
    CreateApiKey,
    RevokeApiKey,
    ViewerReader,
  ],
})
export class IdentityModule {}
