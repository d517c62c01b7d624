import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Language, pageRequest } from '#kernel';
import {
  Cacheable,
  connectionOf,
  type ConnectionShape,
  ForwardPageArgs,
  LanguageEnum,
  type LoaderCache,
  Loaders,
  NodeRegistry,
  PublicAccess,
  toGlobalId,
} from '#platform/graphql-kit';
import type { ConceptLabel, ConceptRef, ConceptRelationKind, ConceptScheme, ConceptView } from '../concept.js';
import { ConceptReader } from '../persistence/concept.reader.js';
import { ConceptRelationEnum, ConceptSchemeEnum } from './concept.enums.js';
import { ConceptConnection, ConceptLabelType, ConceptType } from './concept.type.js';

const language = {
  name: 'language',
  type: () => LanguageEnum,
  defaultValue: 'nb' as const,
  description: 'The language of labels.',
};

/** Vocabularies as the schema shows them. */
@Resolver(() => ConceptType)
@Cacheable()
export class ConceptResolver {
  constructor(
    private readonly concepts: ConceptReader,
    nodes: NodeRegistry,
  ) {
    nodes.register('Concept', async (_, id) => (await concepts.byIds([id], 'nb')).get(id) ?? null);
  }

  @PublicAccess('vocabularies are open')
  @Query(() => ConceptConnection, {
    name: 'concepts',
    description: 'A vocabulary, or the concepts of it whose names match.',
  })
  async list(
    @Args({ name: 'scheme', type: () => ConceptSchemeEnum, description: 'The vocabulary.' }) scheme: ConceptScheme,
    @Args({
      name: 'query',
      type: () => String,
      nullable: true,
      description: 'The beginning of a word of any label, in any language.',
    })
    query: string | null,
    @Args() page: ForwardPageArgs,
    @Args(language) reader: Language,
  ): Promise<ConnectionShape<ConceptView>> {
    return connectionOf(
      await this.concepts.list({ scheme, query: query ?? null, language: reader, page: pageRequest(page) }),
    );
  }

  @PublicAccess('vocabularies are open')
  @Query(() => ConceptType, { name: 'concept', nullable: true, description: 'A concept by its vocabulary and slug.' })
  one(
    @Args({ name: 'scheme', type: () => ConceptSchemeEnum, description: 'The vocabulary.' }) scheme: ConceptScheme,
    @Args({ name: 'slug', type: () => String, description: 'Its short name.' }) slug: string,
    @Args(language) reader: Language,
  ): Promise<ConceptView | null> {
    return this.concepts.bySlug(scheme, slug, reader);
  }

  @ResolveField(() => ID, { description: 'The permanent id of the concept.' })
  id(concept: ConceptRef): string {
    return toGlobalId('Concept', concept.id);
  }

  @ResolveField(() => [ConceptLabelType], { description: 'Its names in all languages.' })
  async labels(@Parent() concept: ConceptRef, @Loaders() loaders: LoaderCache): Promise<readonly ConceptLabel[]> {
    return (await loaders.load('concept.labels', concept.id, (ids) => this.concepts.labels(ids))) ?? [];
  }

  @ResolveField(() => [ConceptType], { description: 'The concepts that stand to it in a relation.' })
  related(
    @Parent() concept: ConceptRef,
    @Args({ name: 'kind', type: () => ConceptRelationEnum, defaultValue: 'RELATED', description: 'Which relation.' })
    kind: ConceptRelationKind,
    @Loaders() loaders: LoaderCache,
  ): Promise<readonly ConceptView[]> {
    return this.inRelation(concept, kind, loaders);
  }

  @ResolveField(() => [ConceptType], { description: 'The wider concepts that hold it.' })
  broader(@Parent() concept: ConceptRef, @Loaders() loaders: LoaderCache): Promise<readonly ConceptView[]> {
    return this.inRelation(concept, 'BROADER', loaders);
  }

  @ResolveField(() => [ConceptType], { description: 'The narrower concepts that it holds.' })
  narrower(@Parent() concept: ConceptRef, @Loaders() loaders: LoaderCache): Promise<readonly ConceptView[]> {
    return this.inRelation(concept, 'NARROWER', loaders);
  }

  private async inRelation(
    concept: ConceptRef,
    kind: ConceptRelationKind | 'NARROWER',
    loaders: LoaderCache,
  ): Promise<readonly ConceptView[]> {
    const name = `concept.${kind}.${concept.language}`;
    return (await loaders.load(name, concept.id, (ids) => this.concepts.related(ids, kind, concept.language))) ?? [];
  }
}
