import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, pageRequest } from '#kernel';
import {
  Access,
  type ConnectionShape,
  CurrentActor,
  ForwardPageArgs,
  type LoaderCache,
  Loaders,
  connectionOf,
  toGlobalId,
} from '#platform/graphql-kit';
import { OrganisationReader, type OrganisationRef } from '#domain/organisations';
import { OrganisationType } from '#domain/organisations/graphql';
import type { ApiKey } from '../api-key.js';
import { ApiKeyReader } from '../persistence/api-key.reader.js';
import { ApiKeyConnection, ApiKeyType } from './api-key.type.js';
import { roleBody } from './role-body.js';

/** API keys as the schema shows them to their administrators. */
@Resolver(() => ApiKeyType)
export class ApiKeyResolver {
  constructor(
    private readonly keys: ApiKeyReader,
    private readonly organisations: OrganisationReader,
  ) {}

  @Access('ADMIN')
  @Query(() => ApiKeyConnection, {
    name: 'apiKeys',
    description:
      'The keys of the bodies that the caller administers, newest first, ended ones included. For administrators.',
  })
  async list(@CurrentActor() actor: Actor, @Args() page: ForwardPageArgs): Promise<ConnectionShape<ApiKey>> {
    return connectionOf(await this.keys.list(actor, pageRequest(page)));
  }

  @ResolveField(() => ID, { description: 'The permanent id of the key.' })
  id(@Parent() key: ApiKey): string {
    return toGlobalId('ApiKey', key.id);
  }

  @ResolveField(() => OrganisationType, {
    nullable: true,
    description: 'The body the role is held for; null for every body.',
  })
  organisation(@Parent() { organisationId }: ApiKey, @Loaders() loaders: LoaderCache): Promise<OrganisationRef | null> {
    return roleBody(organisationId, this.organisations, loaders);
  }
}
