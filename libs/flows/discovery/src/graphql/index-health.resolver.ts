import { Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { Access, CurrentActor } from '#platform/graphql-kit';
import { type IndexHealth, ReadIndexHealth } from '../application/read-index-health.js';
import { IndexHealthType } from './index-health.type.js';

/** Shows editors how well the search keeps up. */
@Resolver()
export class IndexHealthResolver {
  constructor(private readonly readHealth: ReadIndexHealth) {}

  @Access('EDITOR')
  @Query(() => IndexHealthType, {
    name: 'searchIndexHealth',
    description: 'How well the search keeps up with what is published. For editors.',
  })
  read(@CurrentActor() actor: Actor): Promise<IndexHealth> {
    return this.readHealth.run(actor);
  }
}
