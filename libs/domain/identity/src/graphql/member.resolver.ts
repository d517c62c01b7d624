import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, pageRequest } from '#kernel';
import {
  Access,
  type ConnectionShape,
  CurrentActor,
  type LoaderCache,
  Loaders,
  connectionOf,
} from '#platform/graphql-kit';
import { OrganisationReader, type OrganisationRef } from '#domain/organisations';
import { OrganisationType } from '#domain/organisations/graphql';
import type { Member } from '../member.js';
import { MemberReader } from '../persistence/member.reader.js';
import { MembersArgs } from './member.inputs.js';
import { MemberConnection, MemberType } from './member.type.js';
import { PersonType, personView } from './person.type.js';
import { roleBody } from './role-body.js';

/** The people of a body as the schema shows them to its administrators. */
@Resolver(() => MemberType)
export class MemberResolver {
  constructor(
    private readonly reader: MemberReader,
    private readonly organisations: OrganisationReader,
  ) {}

  @Access('ADMIN')
  @Query(() => MemberConnection, {
    name: 'members',
    description: 'The people who hold a role for just this body, those known longest first. For its administrators.',
  })
  async list(@CurrentActor() actor: Actor, @Args() args: MembersArgs): Promise<ConnectionShape<Member>> {
    return connectionOf(await this.reader.members(actor, args.organisation ?? null, pageRequest(args)));
  }

  @ResolveField(() => PersonType, { description: 'The person.' })
  person(@Parent() { personId, name }: Member): PersonType {
    return personView({ id: personId, name });
  }

  @ResolveField(() => OrganisationType, {
    nullable: true,
    description: 'The body the role is held for; null for every body.',
  })
  organisation(@Parent() { organisationId }: Member, @Loaders() loaders: LoaderCache): Promise<OrganisationRef | null> {
    return roleBody(organisationId, this.organisations, loaders);
  }
}
