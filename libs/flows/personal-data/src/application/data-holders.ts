import { Injectable } from '@nestjs/common';
import { PersonalCoWriting } from '#domain/co-authors';
import { PersonalComments } from '#domain/discussions';
import { PersonalFollowUps } from '#domain/follow-ups';
import { PersonalAccount } from '#domain/identity';
import { PersonalReviews } from '#domain/reviews';
import { PersonalAuthorship } from '#domain/stories';
import { PersonalTrail } from '#platform/audit';
import type { PersonalData } from '#platform/database';

/** What people say to each other, and what is written down of what they do. */
@Injectable()
export class SpokenData {
  readonly all: readonly PersonalData[];

  constructor(discussions: PersonalComments, reviews: PersonalReviews, trail: PersonalTrail) {
    this.all = [discussions, reviews, trail];
  }
}

/** Every room that keeps something of people, in the order in which they let go of it: the account, by which others know whom, is last. */
@Injectable()
export class DataHolders {
  readonly all: readonly PersonalData[];

  constructor(
    stories: PersonalAuthorship,
    conversation: SpokenData,
    coWriting: PersonalCoWriting,
    followUps: PersonalFollowUps,
    readonly account: PersonalAccount,
  ) {
    this.all = [stories, ...conversation.all, followUps, coWriting, account];
  }
}
