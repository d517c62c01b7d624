import { Args, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { badInput } from '#kernel';
import { Cacheable } from '#platform/graphql-kit';
import { MOST_BUCKETS, type NamedFacet } from '../application/facets.js';
import { FacetBucketType, FacetType } from './search.type.js';

/** The values of facets as the schema shows them. */
@Cacheable()
@Resolver(() => FacetType)
export class FacetResolver {
  @ResolveField(() => [FacetBucketType], {
    description:
      'Its values, the most frequent first, then by label; those after the first ones only where the filter names them.',
  })
  buckets(
    @Parent() { buckets, named }: NamedFacet,
    @Args({
      name: 'first',
      type: () => Int,
      nullable: true,
      defaultValue: MOST_BUCKETS,
      description: 'How many values to give, at most 1,000.',
    })
    first: number | null,
  ): readonly FacetBucketType[] {
    const most = first ?? MOST_BUCKETS;
    if (most < 0 || most > MOST_BUCKETS) throw badInput(`\`first\` must be between 0 and ${MOST_BUCKETS}.`, 'first');
    return most >= buckets.length ? buckets : buckets.filter(({ value }, place) => place < most || named.has(value));
  }
}
