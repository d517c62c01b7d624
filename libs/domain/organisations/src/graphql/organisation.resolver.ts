import { Args, ID, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Language, badInput, pageRequest } from '#kernel';
import {
  Cacheable,
  connectionOf,
  type ConnectionShape,
  ForwardPageArgs,
  LanguageEnum,
  NodeRegistry,
  OrganisationNumberScalar,
  PublicAccess,
  toGlobalId,
} from '#platform/graphql-kit';
import type { OrganisationRef, OrganisationView } from '../organisation.js';
import { OrganisationListReader } from '../persistence/organisation-list.reader.js';
import { OrganisationReader } from '../persistence/organisation.reader.js';
import { OrganisationConnection, OrganisationType } from './organisation.type.js';

const language = {
  name: 'language',
  type: () => LanguageEnum,
  defaultValue: 'nb' as const,
  description: 'The language of names.',
};

/** Bodies as the schema shows them. */
@Resolver(() => OrganisationType)
@Cacheable()
export class OrganisationResolver {
  constructor(
    private readonly organisations: OrganisationReader,
    private readonly lists: OrganisationListReader,
    nodes: NodeRegistry,
  ) {
    nodes.register('Organisation', async (_, id) => (await organisations.byIds([id], 'nb')).get(id) ?? null);
  }

  @PublicAccess('which public bodies there are is public')
  @Query(() => OrganisationConnection, {
    name: 'organisations',
    description: 'Every body, or those that match on any name they have or had, best first.',
  })
  async list(
    @Args({
      name: 'query',
      type: () => String,
      nullable: true,
      description: 'Part of a name, former and short ones included; at most 200 characters.',
    })
    query: string | null,
    @Args() page: ForwardPageArgs,
    @Args(language) reader: Language,
  ): Promise<ConnectionShape<OrganisationView>> {
    return connectionOf(await this.lists.list({ query: query ?? null, language: reader, page: pageRequest(page) }));
  }

  @PublicAccess('which public bodies there are is public')
  @Query(() => OrganisationType, {
    name: 'organisation',
    nullable: true,
    description: 'A body by its slug or its organisation number.',
  })
  async one(
    @Args({ name: 'slug', type: () => String, nullable: true, description: 'Its short name.' }) slug: string | null,
    @Args({
      name: 'organisationNumber',
      type: () => OrganisationNumberScalar,
      nullable: true,
      description: 'Its organisation number.',
    })
    organisationNumber: string | null,
    @Args(language) reader: Language,
  ): Promise<OrganisationView | null> {
    const given = [slug, organisationNumber].filter((one) => typeof one === 'string');
    const [wanted] = given;
    if (given.length !== 1 || wanted === undefined) throw badInput('Give `slug` or `organisationNumber`.', 'slug');
    return this.organisations.bySlugOrNumber(wanted, reader);
  }

  @ResolveField(() => ID, { description: 'The permanent id of the body.' })
  id(body: OrganisationRef): string {
    return toGlobalId('Organisation', body.id);
  }
}
