import { Module } from '@nestjs/common';
import { OrganisationsModule } from '#domain/organisations';
import { AuditModule } from '#platform/audit';
import { LimitsModule } from '#platform/limits';
import { AcceptInvitation } from './application/accept-invitation.js';
import { AuthenticateSession } from './application/authenticate-session.js';
import { AuthenticateConsumer } from './application/authenticate-consumer.js';
import { Authenticate } from './application/authenticate.js';
import { BeginSession } from './application/begin-session.js';
import { BeginSignIn } from './application/begin-sign-in.js';
import { ChangeRole } from './application/change-role.js';
import { CreateApiKey } from './application/create-api-key.js';
import { EndProviderSession } from './application/end-provider-session.js';
import { ForgetOutlived } from './application/forget-outlived.js';
import { HandledMember } from './application/handled-member.js';
import { InviteMember } from './application/invite-member.js';
import { MakeAdministrator } from './application/make-administrator.js';
import { RemoveMember } from './application/remove-member.js';
import { RevokeApiKey } from './application/revoke-api-key.js';
import { RotateApiKey } from './application/rotate-api-key.js';
import { SignInPerson } from './application/sign-in-person.js';
import { SignOutEverywhere } from './application/sign-out-everywhere.js';
import { SignOut } from './application/sign-out.js';
import { TakeSignIn } from './application/take-sign-in.js';
import { ToldGrants } from './application/told-grants.js';
import { WithdrawInvitation } from './application/withdraw-invitation.js';
import { WrongKeys } from './application/wrong-keys.js';
import { ApiKeyReader } from './persistence/api-key.reader.js';
import { ApiKeyRepository } from './persistence/api-key.repository.js';
import { InvitationRepository } from './persistence/invitation.repository.js';
import { MemberReader } from './persistence/member.reader.js';
import { MembershipRepository } from './persistence/membership.repository.js';
import { OutlivedRepository } from './persistence/outlived.repository.js';
import { PersonalAccount } from './persistence/personal-account.js';
import { PersonReader } from './persistence/person.reader.js';
import { PersonRepository } from './persistence/person.repository.js';
import { PresentActorReader } from './persistence/present-actor.reader.js';
import { SessionReader } from './persistence/session.reader.js';
import { SessionRepository } from './persistence/session.repository.js';
import { SignInRepository } from './persistence/sign-in.repository.js';
import { ViewerReader } from './persistence/viewer.reader.js';

const DOORS = [
  ApiKeyReader,
  Authenticate,
  AuthenticateConsumer,
  AuthenticateSession,
  BeginSession,
  BeginSignIn,
  ChangeRole,
  CreateApiKey,
  EndProviderSession,
  ForgetOutlived,
  InviteMember,
  MakeAdministrator,
  MemberReader,
  PersonReader,
  PersonalAccount,
  PresentActorReader,
  RemoveMember,
  RevokeApiKey,
  RotateApiKey,
  SessionReader,
  SignInPerson,
  SignOut,
  SignOutEverywhere,
  TakeSignIn,
  ViewerReader,
  WithdrawInvitation,
  WrongKeys,
];

/** The room of who is asking: people and API keys, and what they are allowed. */
@Module({
  imports: [OrganisationsModule, AuditModule, LimitsModule],
  providers: [
    ...DOORS,
    AcceptInvitation,
    ApiKeyRepository,
    HandledMember,
    InvitationRepository,
    MembershipRepository,
    OutlivedRepository,
    PersonRepository,
    SessionRepository,
    SignInRepository,
    ToldGrants,
  ],
  exports: DOORS,
})
export class IdentityModule {}
