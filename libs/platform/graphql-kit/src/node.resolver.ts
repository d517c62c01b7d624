import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { PublicAccess } from './access.js';
import { CurrentActor } from './context.js';
import { readGlobalId } from './global-id.js';
import { NodeRegistry } from './node-registry.js';
import { NodeType } from './node.type.js';

/** Answers `node(id:)` for every type that has registered itself. */
@Resolver(() => NodeType)
export class NodeResolver {
  constructor(private readonly registry: NodeRegistry) {}

  @PublicAccess('each room applies its own policy to the object')
  @Query(() => NodeType, {
    nullable: true,
    description: 'An object by its permanent id; null when there is none, or none that the caller may see.',
  })
  async node(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'The permanent id.' }) id: string,
  ): Promise<object | null> {
    const wanted = readGlobalId(id);
    return wanted && this.registry.read(actor, wanted.type, wanted.id);
  }
}
