import { Injectable } from '@nestjs/common';
import { PersonalCoWriting } from '#domain/co-authors';
import { PersonalComments } from '#domain/discussions';
import { PersonalFollowUps } from '#domain/follow-ups';
import { PersonalAccount } from '#domain/identity';
import { PersonalReviews } from '#domain/reviews';
import { PersonalAuthorship } from '#domain/stories';
import { PersonalSearches } from '#flows/discovery';
import { PersonalNotices } from '#flows/notifications';
import { PersonalTrail } from '#platform/audit';
import type { PersonalData } from '#platform/database';

/** What people write of what was experienced. */
@Injectable()
export class WrittenData {
  readonly all: readonly PersonalData[];

  constructor(stories: PersonalAuthorship, followUps: PersonalFollowUps, coWriting: PersonalCoWriting) {
    this.all = [stories, followUps, coWriting];
  }
}

/** What people say to each other, and are told. */
@Injectable()
export class SpokenData {
  readonly all: readonly PersonalData[];

  constructor(discussions: PersonalComments, reviews: PersonalReviews, notices: PersonalNotices) {
    this.all = [discussions, reviews, notices];
  }
}

/** Every room that keeps something of people, in the order in which they let go of it: the account, by which others know whom, is last. */
@Injectable()
export class DataHolders {
  readonly all: readonly PersonalData[];

  constructor(
    written: WrittenData,
    spoken: SpokenData,
    searches: PersonalSearches,
    trail: PersonalTrail,
    readonly account: PersonalAccount,
  ) {
    this.all = [...written.all, ...spoken.all, searches, trail, account];
  }
}
