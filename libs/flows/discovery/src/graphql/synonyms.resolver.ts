import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, pageRequest } from '#kernel';
import {
  Access,
  type ConnectionShape,
  CurrentActor,
  ForwardPageArgs,
  NodeRegistry,
  connectionOf,
  toGlobalId,
} from '#platform/graphql-kit';
import type { SynonymSetView } from '../application/synonym-definition.js';
import { SynonymListReader } from '../persistence/synonym-list.reader.js';
import { SynonymSetConnection, SynonymSetType } from './synonym.type.js';

/** The synonyms as the schema shows them to those who keep them. */
@Resolver(() => SynonymSetType)
export class SynonymsResolver {
  constructor(
    private readonly synonyms: SynonymListReader,
    nodes: NodeRegistry,
  ) {
    nodes.register('SynonymSet', (actor, id) => synonyms.byId(actor, id));
  }

  @Access('EDITOR')
  @Query(() => SynonymSetConnection, {
    name: 'synonyms',
    description: 'What a search takes for one another, in the order of the first expressions. For editors.',
  })
  async list(
    @CurrentActor() actor: Actor,
    @Args({
      name: 'containing',
      type: () => String,
      nullable: true,
      description: 'A part of any of the expressions; left out, all sets are given.',
    })
    containing: string | null,
    @Args() page: ForwardPageArgs,
  ): Promise<ConnectionShape<SynonymSetView>> {
    return connectionOf(await this.synonyms.list(actor, { containing: containing ?? null, page: pageRequest(page) }));
  }

  @ResolveField(() => ID, { description: 'The permanent id of the set.' })
  id(@Parent() { id }: SynonymSetView): string {
    return toGlobalId('SynonymSet', id);
  }
}
