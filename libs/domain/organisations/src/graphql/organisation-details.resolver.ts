import { Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Language } from '#kernel';
import { Cacheable, DateScalar, LanguageEnum, type LoaderCache, Loaders, UrlScalar } from '#platform/graphql-kit';
import type { OrganisationName, OrganisationRef, OrganisationView } from '../organisation.js';
import { OrganisationReader } from '../persistence/organisation.reader.js';
import { OrganisationNameType, OrganisationType } from './organisation.type.js';

/** What is told of a body only when it is asked for: a story carries just its name and numbers. */
@Resolver(() => OrganisationType)
@Cacheable()
export class OrganisationDetailsResolver {
  constructor(private readonly organisations: OrganisationReader) {}

  @ResolveField(() => LanguageEnum, { description: 'The language the name is in.' })
  async nameLanguage(@Parent() body: OrganisationRef, @Loaders() loaders: LoaderCache): Promise<Language> {
    return (await this.whole(body, loaders))?.nameLanguage ?? body.language;
  }

  @ResolveField(() => [OrganisationNameType], { description: 'Every name it has or had, in all languages.' })
  async names(@Parent() body: OrganisationRef, @Loaders() loaders: LoaderCache): Promise<readonly OrganisationName[]> {
    return (await this.whole(body, loaders))?.names ?? [];
  }

  @ResolveField(() => String, { nullable: true, description: 'Its country: two letters, ISO 3166-1.' })
  async country(@Parent() body: OrganisationRef, @Loaders() loaders: LoaderCache): Promise<string | null> {
    return (await this.whole(body, loaders))?.country ?? null;
  }

  @ResolveField(() => OrganisationType, {
    nullable: true,
    description: 'The county that a municipality lies in, or lay in last.',
  })
  async county(@Parent() body: OrganisationRef, @Loaders() loaders: LoaderCache): Promise<OrganisationRef | null> {
    const countyId = (await this.whole(body, loaders))?.countyId;
    return countyId ? this.load(countyId, body.language, loaders) : null;
  }

  @ResolveField(() => UrlScalar, { nullable: true, description: 'Its web pages.' })
  async homepage(@Parent() body: OrganisationRef, @Loaders() loaders: LoaderCache): Promise<string | null> {
    return (await this.whole(body, loaders))?.homepage ?? null;
  }

  @ResolveField(() => DateScalar, { nullable: true, description: 'The first day of the body, where known.' })
  async validFrom(@Parent() body: OrganisationRef, @Loaders() loaders: LoaderCache): Promise<string | null> {
    return (await this.whole(body, loaders))?.validFrom ?? null;
  }

  @ResolveField(() => DateScalar, { nullable: true, description: 'The last day of the body; null while it exists.' })
  async validTo(@Parent() body: OrganisationRef, @Loaders() loaders: LoaderCache): Promise<string | null> {
    return (await this.whole(body, loaders))?.validTo ?? null;
  }

  @ResolveField(() => Int, {
    nullable: true,
    description: 'How many times it has been written down; give it back when changing it.',
  })
  async version(@Parent() body: OrganisationRef, @Loaders() loaders: LoaderCache): Promise<number | null> {
    return (await this.whole(body, loaders))?.version ?? null;
  }

  private async whole(
    body: OrganisationRef | OrganisationView,
    loaders: LoaderCache,
  ): Promise<OrganisationView | null> {
    return 'names' in body ? body : this.load(body.id, body.language, loaders);
  }

  private load(id: string, language: Language, loaders: LoaderCache): Promise<OrganisationView | null> {
    return loaders.load(`organisation.${language}`, id, (ids) => this.organisations.byIds(ids, language));
  }
}
