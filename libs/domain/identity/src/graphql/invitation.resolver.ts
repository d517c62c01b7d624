import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, pageRequest } from '#kernel';
import {
  Access,
  type ConnectionShape,
  CurrentActor,
  type LoaderCache,
  Loaders,
  connectionOf,
  toGlobalId,
} from '#platform/graphql-kit';
import { OrganisationReader, type OrganisationRef } from '#domain/organisations';
import { OrganisationType } from '#domain/organisations/graphql';
import type { Invitation } from '../invitation.js';
import { MemberReader } from '../persistence/member.reader.js';
import { MembersArgs } from './member.inputs.js';
import { InvitationConnection, InvitationType } from './member.type.js';
import { roleBody } from './role-body.js';

/** Invitations as the schema shows them to administrators. */
@Resolver(() => InvitationType)
export class InvitationResolver {
  constructor(
    private readonly reader: MemberReader,
    private readonly organisations: OrganisationReader,
  ) {}

  @Access('ADMIN')
  @Query(() => InvitationConnection, {
    name: 'invitations',
    description: 'The open invitations to just this body, newest first. For its administrators.',
  })
  async list(@CurrentActor() actor: Actor, @Args() args: MembersArgs): Promise<ConnectionShape<Invitation>> {
    return connectionOf(await this.reader.invitations(actor, args.organisation ?? null, pageRequest(args)));
  }

  @ResolveField(() => ID, { description: 'The permanent id of the invitation.' })
  id(@Parent() { id }: Invitation): string {
    return toGlobalId('Invitation', id);
  }

  @ResolveField(() => OrganisationType, {
    nullable: true,
    description: 'The body the role is for; null for every body.',
  })
  organisation(
    @Parent() { organisationId }: Invitation,
    @Loaders() loaders: LoaderCache,
  ): Promise<OrganisationRef | null> {
    return roleBody(organisationId, this.organisations, loaders);
  }
}
