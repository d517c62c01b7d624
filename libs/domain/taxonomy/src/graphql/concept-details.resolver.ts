import { Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Cacheable, DateScalar, type LoaderCache, Loaders } from '#platform/graphql-kit';
import type { ConceptRef, ConceptView } from '../concept.js';
import { ConceptReader } from '../persistence/concept.reader.js';
import { ConceptType } from './concept.type.js';

/** What is told of a concept only when it is asked for: a story or list carries just its name. */
@Resolver(() => ConceptType)
@Cacheable()
export class ConceptDetailsResolver {
  constructor(private readonly concepts: ConceptReader) {}

  @ResolveField(() => String, { nullable: true, description: 'Its code in the source, such as 01.3.1 in COFOG.' })
  async notation(@Parent() concept: ConceptRef, @Loaders() loaders: LoaderCache): Promise<string | null> {
    return (await this.whole(concept, loaders)).notation;
  }

  @ResolveField(() => String, { nullable: true, description: 'What it means, where we have put it into words.' })
  async definition(@Parent() concept: ConceptRef, @Loaders() loaders: LoaderCache): Promise<string | null> {
    return (await this.whole(concept, loaders)).definition;
  }

  @ResolveField(() => DateScalar, { nullable: true, description: 'The first day it was in use.' })
  async validFrom(@Parent() concept: ConceptRef, @Loaders() loaders: LoaderCache): Promise<string | null> {
    return (await this.whole(concept, loaders)).validFrom;
  }

  @ResolveField(() => DateScalar, { nullable: true, description: 'The last day it was in use; its stories stay.' })
  async validTo(@Parent() concept: ConceptRef, @Loaders() loaders: LoaderCache): Promise<string | null> {
    return (await this.whole(concept, loaders)).validTo;
  }

  @ResolveField(() => Int, { description: 'How many times it has been written down; give it back when changing it.' })
  async version(@Parent() concept: ConceptRef, @Loaders() loaders: LoaderCache): Promise<number> {
    return (await this.whole(concept, loaders)).version;
  }

  private async whole(concept: ConceptRef | ConceptView, loaders: LoaderCache): Promise<ConceptView> {
    if ('definition' in concept) return concept;
    const { language } = concept;
    const found = await loaders.load(`concept.${language}`, concept.id, (ids) => this.concepts.byIds(ids, language));
    return found ?? { ...concept, notation: null, definition: null, validFrom: null, validTo: null, version: 0 };
  }
}
