import type { Type } from '@nestjs/common';
import { GraphqlKitModule } from '#platform/graphql-kit';
import { BenefitsGraphqlModule } from '#domain/benefits/graphql';
import { CoAuthorsGraphqlModule } from '#domain/co-authors/graphql';
import { DiscussionsGraphqlModule } from '#domain/discussions/graphql';
import { FollowUpsGraphqlModule } from '#domain/follow-ups/graphql';
import { IdentityGraphqlModule } from '#domain/identity/graphql';
import { OrganisationsGraphqlModule } from '#domain/organisations/graphql';
import { ReviewsGraphqlModule } from '#domain/reviews/graphql';
import { StoriesGraphqlModule } from '#domain/stories/graphql';
import { TaxonomyGraphqlModule } from '#domain/taxonomy/graphql';
import { DiscoveryGraphqlModule } from '#flows/discovery/graphql';
import { PersonalDataGraphqlModule } from '#flows/personal-data/graphql';
import { NotificationsGraphqlModule } from '#flows/notifications/graphql';

/** The GraphQL edges of all rooms: what is not listed here is not in the schema. */
export const edges: readonly Type[] = [
  GraphqlKitModule,
  TaxonomyGraphqlModule,
  OrganisationsGraphqlModule,
  IdentityGraphqlModule,
  StoriesGraphqlModule,
  BenefitsGraphqlModule,
  CoAuthorsGraphqlModule,
  ReviewsGraphqlModule,
  DiscussionsGraphqlModule,
  FollowUpsGraphqlModule,
  DiscoveryGraphqlModule,
  PersonalDataGraphqlModule,
  NotificationsGraphqlModule,
];
