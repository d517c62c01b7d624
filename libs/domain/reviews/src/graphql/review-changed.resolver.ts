import { Field, ObjectType, Resolver, Subscription } from '@nestjs/graphql';
import { holdsRole } from '#kernel';
import { Access, LiveCaller, type Renewal } from '#platform/graphql-kit';
import { ENDED, LiveHub, type LiveStream } from '#platform/live';
import type { ReviewView } from '../domain/review.js';
import { NewReviewEvents, REVIEWS } from '../persistence/new-review-events.js';
import { ReviewReader } from '../persistence/review.reader.js';
import { ReviewType } from './review.type.js';

/** A change of the review queue. */
@ObjectType('ReviewChange', { description: 'That the review of a story is another now.' })
export class ReviewChange {
  @Field(() => ReviewType, { description: 'The review as it stands now; its state tells whether it still waits.' })
  review: ReviewView;
}

/** The review queue as it changes. */
@Resolver(() => ReviewChange)
export class ReviewChangedResolver {
  constructor(
    private readonly hub: LiveHub,
    private readonly reviews: ReviewReader,
    source: NewReviewEvents,
  ) {
    hub.add(source);
  }

  @Access('EDITOR')
  @Subscription(() => ReviewChange, {
    name: 'reviewQueueChanged',
    description:
      'Tells an editor of reviews that are another now: submitted, given to somebody, looked at, decided. Only of stories that the caller works on.',
    resolve: (change: ReviewChange) => change,
  })
  changed(@LiveCaller() renew: Renewal): LiveStream<ReviewChange> {
    return this.hub.stream<ReviewChange>(REVIEWS, async (id) => {
      const actor = await renew();
      if (actor === null || !holdsRole(actor, 'EDITOR')) return ENDED;
      const review = (await this.reviews.ofStories(actor, [id])).get(id);
      return review ? { review } : null;
    });
  }
}
