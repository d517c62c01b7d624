import { ID, ResolveField, Resolver } from '@nestjs/graphql';
import { StoryType } from '#domain/stories/graphql';
import { Cacheable, type GraphqlContext, NodeRegistry, toGlobalId } from '#platform/graphql-kit';
import type { BenefitView } from '../domain/benefit.js';
import { type BenefitTotal, benefitTotals } from '../domain/benefit-totals.js';
import { type RealisedValue, qualitySigns, realisedValue } from '../domain/realised-value.js';
import { BenefitReader } from '../persistence/benefit.reader.js';
import { BenefitTotalType } from './benefit-parts.type.js';
import { BenefitType, RealisedValueType } from './benefit.type.js';

/** What is derived of a benefit, and how it is found by its permanent id. */
@Resolver(() => BenefitType)
@Cacheable()
export class BenefitResolver {
  constructor(benefits: BenefitReader, nodes: NodeRegistry) {
    nodes.register('Benefit', (actor, id) => benefits.byId(actor, id));
  }

  @ResolveField(() => ID, { description: 'The permanent id of the benefit.' })
  id(benefit: BenefitView): string {
    return toGlobalId('Benefit', benefit.id);
  }

  @ResolveField(() => RealisedValueType, {
    nullable: true,
    description: 'What it has given so far (realisert gevinst); null while nothing is measured.',
  })
  realised(benefit: BenefitView): RealisedValue | null {
    return realisedValue(benefit);
  }

  @ResolveField(() => String, {
    nullable: true,
    description:
      'Its weight as a sign string in nine steps, ---- to ++++ with 0 in the middle; for weighed benefits of quality.',
  })
  qualitySigns(benefit: BenefitView): string | null {
    return benefit.quality && qualitySigns(benefit.quality);
  }
}

interface LedgerOwner {
  readonly id: string;
  /** False spares a look into the ledger. */
  readonly hasBenefits?: boolean;
}

/** A story's benefit ledger, for whoever has been shown the story. */
@Resolver(() => StoryType)
@Cacheable()
export class StoryBenefitsResolver {
  constructor(private readonly reader: BenefitReader) {}

  @ResolveField(() => [BenefitType], { description: 'Its benefits and disbenefits.' })
  async benefits(story: LedgerOwner, _: unknown, { actor, loaders }: GraphqlContext): Promise<readonly BenefitView[]> {
    if (story.hasBenefits === false) return [];
    return (await loaders.load('story.benefits', story.id, (ids) => this.reader.ofStories(actor, ids))) ?? [];
  }

  @ResolveField(() => [BenefitTotalType], { description: 'Sums over its benefits, only of what may be added.' })
  async benefitTotals(story: LedgerOwner, _: unknown, context: GraphqlContext): Promise<readonly BenefitTotal[]> {
    return benefitTotals(await this.benefits(story, undefined, context));
  }
}
