import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Cacheable, type LoaderCache, Loaders } from '#platform/graphql-kit';
import type { OrganisationCode, OrganisationRef } from '../organisation.js';
import {
  type OrganisationHistory,
  OrganisationHistoryReader,
  type Succession,
} from '../persistence/organisation-history.reader.js';
import { OrganisationReader } from '../persistence/organisation.reader.js';
import { OrganisationCodeType, OrganisationSuccessionType, OrganisationType } from './organisation.type.js';

/** What came before and after a body, and its numbers over time. */
@Resolver(() => OrganisationType)
@Cacheable()
export class OrganisationHistoryResolver {
  constructor(
    private readonly organisations: OrganisationReader,
    private readonly histories: OrganisationHistoryReader,
  ) {}

  @ResolveField(() => [OrganisationSuccessionType], {
    description: 'The bodies that came right before it, oldest first.',
  })
  async predecessors(
    @Parent() body: OrganisationRef,
    @Loaders() loaders: LoaderCache,
  ): Promise<OrganisationSuccessionType[]> {
    return this.named((await this.history(body, loaders))?.predecessors, body, loaders);
  }

  @ResolveField(() => [OrganisationSuccessionType], {
    description: 'The bodies that came right after it, oldest first.',
  })
  async successors(
    @Parent() body: OrganisationRef,
    @Loaders() loaders: LoaderCache,
  ): Promise<OrganisationSuccessionType[]> {
    return this.named((await this.history(body, loaders))?.successors, body, loaders);
  }

  @ResolveField(() => [OrganisationCodeType], {
    description: 'Its municipality or county numbers over time, oldest first.',
  })
  async codes(@Parent() body: OrganisationRef, @Loaders() loaders: LoaderCache): Promise<readonly OrganisationCode[]> {
    return (await this.history(body, loaders))?.codes ?? [];
  }

  private history({ id }: OrganisationRef, loaders: LoaderCache): Promise<OrganisationHistory | null> {
    return loaders.load('organisation.history', id, (ids) => this.histories.history(ids));
  }

  private async named(
    successions: readonly Succession[] | undefined,
    { language }: OrganisationRef,
    loaders: LoaderCache,
  ): Promise<OrganisationSuccessionType[]> {
    const found = await Promise.all(
      (successions ?? []).map(async ({ organisationId, on, kind }) => {
        const name = `organisation.${language}`;
        const organisation = await loaders.load(name, organisationId, (ids) => this.organisations.byIds(ids, language));
        return organisation ? [{ organisation, on, kind }] : [];
      }),
    );
    return found.flat();
  }
}
