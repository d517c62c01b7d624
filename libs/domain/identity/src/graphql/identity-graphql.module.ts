import { Module } from '@nestjs/common';
import { OrganisationsModule } from '#domain/organisations';
import { IdentityModule } from '../identity.module.js';
import { ApiKeyResolver } from './api-key.resolver.js';
import { ChangeRoleResolver } from './change-role.resolver.js';
import { CreateApiKeyResolver } from './create-api-key.resolver.js';
import { InvitationResolver } from './invitation.resolver.js';
import { InviteMemberResolver } from './invite-member.resolver.js';
import { MemberResolver } from './member.resolver.js';
import { RevokeApiKeyResolver } from './revoke-api-key.resolver.js';
import { RotateApiKeyResolver } from './rotate-api-key.resolver.js';
import { SignOutEverywhereResolver } from './sign-out-everywhere.resolver.js';
import { ViewerResolver } from './viewer.resolver.js';

/** The GraphQL edge of who is asking. */
@Module({
  imports: [IdentityModule, OrganisationsModule],
  providers: [
    ChangeRoleResolver,
    InvitationResolver,
    InviteMemberResolver,
    MemberResolver,
    SignOutEverywhereResolver,
    ApiKeyResolver,
    CreateApiKeyResolver,
    RevokeApiKeyResolver,
    RotateApiKeyResolver,
    ViewerResolver,
  ],
})
export class IdentityGraphqlModule {}
