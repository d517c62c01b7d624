import { Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { CurrentActor, type LoaderCache, Loaders, PublicAccess, toGlobalId } from '#platform/graphql-kit';
import { OrganisationReader } from '#domain/organisations';
import { ViewerReader, type ViewerView } from '../persistence/viewer.reader.js';
import { ViewerPersonType } from './person.type.js';
import { ViewerRoleType, ViewerType } from './viewer.type.js';
import { roleBody } from './role-body.js';

/** Callers as the schema shows them to themselves. */
@Resolver(() => ViewerType)
export class ViewerResolver {
  constructor(
    private readonly viewers: ViewerReader,
    private readonly organisations: OrganisationReader,
  ) {}

  @PublicAccess('callers may know who they are taken for')
  @Query(() => ViewerType, { nullable: true, description: 'The caller; null for one who has not said who they are.' })
  viewer(@CurrentActor() actor: Actor): Promise<ViewerView | null> {
    return this.viewers.view(actor);
  }

  @ResolveField(() => ViewerPersonType, { nullable: true, description: 'The signed-in person.' })
  person(@Parent() { person }: ViewerView): ViewerPersonType | null {
    return person && { ...person, id: toGlobalId('Person', person.id) };
  }

  @ResolveField(() => [ViewerRoleType], { description: 'The roles that the caller holds.' })
  roles(@Parent() { grants }: ViewerView, @Loaders() loaders: LoaderCache): Promise<ViewerRoleType[]> {
    return Promise.all(
      grants.map(async ({ role, organisationId }) => ({
        role,
        organisation: await roleBody(organisationId, this.organisations, loaders),
      })),
    );
  }
}
