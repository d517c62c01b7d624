import { registerEnumType } from '@nestjs/graphql';
import type { ReviewState } from '../domain/review.js';

type Mirror<T extends string> = { readonly [K in T]: K };

/** Where a review stands, as the schema names it. */
export const ReviewStateEnum: Mirror<ReviewState> = {
  WAITING: 'WAITING',
  SCHEDULED: 'SCHEDULED',
  PUBLISHED: 'PUBLISHED',
  CHANGES_REQUESTED: 'CHANGES_REQUESTED',
  DECLINED: 'DECLINED',
  TAKEN_BACK: 'TAKEN_BACK',
  WITHDRAWN: 'WITHDRAWN',
};

registerEnumType(ReviewStateEnum, {
  name: 'ReviewState',
  description: 'Where the review of what was last submitted of a story stands.',
  valuesMap: {
    WAITING: { description: 'It waits for an editor.' },
    SCHEDULED: { description: 'It was approved and is to be published at a moment to come.' },
    PUBLISHED: { description: 'It was published.' },
    CHANGES_REQUESTED: { description: 'It was sent back to its contributors.' },
    DECLINED: { description: 'It was declined.' },
    TAKEN_BACK: { description: 'It was taken back by being revised before anybody had decided.' },
    WITHDRAWN: { description: 'The story was withdrawn.' },
  },
});
