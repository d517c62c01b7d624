import { Field, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar } from '#platform/graphql-kit';
import type { IndexHealth } from '../application/read-index-health.js';

/** How well the search keeps up with the database. */
@ObjectType('SearchIndexHealth', { description: 'How well the search keeps up with the database.' })
export class IndexHealthType implements Omit<IndexHealth, 'indexUid'> {
  @Field(() => Int, { description: 'How many stories are published.' })
  publishedStories: number;

  @Field(() => Int, { description: "How many stories PostgreSQL's own search keeps." })
  keptStories: number;

  @Field(() => Int, {
    nullable: true,
    description: 'How many stories the Meilisearch index in use holds; null where it gives no answer, and without it.',
  })
  indexedStories: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether Meilisearch answers; null where the product runs without it.',
  })
  isEngineReachable: boolean | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the index was last found to hold every story; null while it may lack some.',
  })
  comparedAt: string | null;

  @Field(() => Int, { description: 'How many changes the search has not heard of yet.' })
  undelivered: number;

  @Field(() => Int, { description: 'How many seconds the oldest of them has waited; 0 when none does.' })
  oldestUndeliveredSeconds: number;

  @Field(() => Int, {
    description: 'How many changes it was told of in vain, and is told of no more until an operator says so.',
  })
  givenUp: number;
}
