import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel';
import { PresentActorReader } from '#domain/identity';
import type { JournalEvent } from '#platform/outbox';
import { FREQUENCIES } from '../follow.js';
import type { NoticeKind, Told } from '../notice.js';
import {
  type ConcernedComment,
  type ConcernedStory,
  ConcernedReader,
  type TouchedFollow,
} from '../persistence/concerned.reader.js';
import { mayBeTold } from './notice.policy.js';

const BY_NAME = ['ORGANISATION', 'PERSON'];

/** Those whom something concerns themselves are told at once. */
const own = (people: readonly string[], kind: NoticeKind): Told[] =>
  people.map((personId) => ({ personId, kind, followId: null, byName: false, frequency: 'INSTANT' }));

/** Whoever follows it in more than one way is told once, in the way that tells the most often. */
export const following = (
  follows: readonly TouchedFollow[],
  kind: NoticeKind,
  isByName: (follow: TouchedFollow) => boolean = ({ kind: what }) => BY_NAME.includes(what),
): Told[] =>
  [...Map.groupBy(follows, ({ personId }) => personId).values()].flatMap((ways) => {
    const first = ways.toSorted((a, b) => FREQUENCIES.indexOf(a.frequency) - FREQUENCIES.indexOf(b.frequency))[0];
    if (!first) return [];
    const { personId, followId, frequency } = first;
    return [{ personId, kind, followId, byName: ways.every(isByName), frequency }];
  });

/** Each person once, for the first of the reasons there are. */
const closest = (told: readonly Told[]): readonly Told[] => [
  ...new Map(told.toReversed().map((one) => [one.personId, one])).values(),
];

/** Says who is told of an event: whom it concerns, and who may know of it by the rights that they have now. */
@Injectable()
export class WhoIsTold {
  constructor(
    private readonly concerned: ConcernedReader,
    private readonly actors: PresentActorReader,
    private readonly clock: Clock,
  ) {}

  /** @param followers of what comes out, where the event tells that. */
  async of(
    event: JournalEvent,
    story: ConcernedStory,
    comment: ConcernedComment | null,
    followers: readonly TouchedFollow[],
  ): Promise<readonly Told[]> {
    const told = await (comment ? this.ofComment(comment, story) : this.ofStory(event, story, followers));
    return this.whoMay(told, story);
  }

  /** Those who may be told by the rights that they have now, each once. */
  async whoMay(told: readonly Told[], story: ConcernedStory): Promise<readonly Told[]> {
    if (told.length === 0) return [];
    const actors = await this.actors.byIds([...new Set(told.map(({ personId }) => personId))]);
    const now = this.clock.now();
    const those = told.filter(({ personId, kind }) => {
      const actor = actors.get(personId);
      return actor !== undefined && mayBeTold(actor, kind, story, now);
    });
    return closest(those);
  }

  private async ofStory(
    { kind }: JournalEvent,
    { id, authors, editors }: ConcernedStory,
    followers: readonly TouchedFollow[],
  ): Promise<readonly Told[]> {
    switch (kind) {
      case 'StorySubmitted':
        return own(editors, 'REVIEW_SUBMITTED');
      case 'StoryChangesRequested':
        return own(authors, 'REVIEW_CHANGES_REQUESTED');
      case 'StoryDeclined':
        return own(authors, 'REVIEW_DECLINED');
      case 'ReviewAssigned':
        return own(await this.concerned.assignees(id), 'REVIEW_ASSIGNED');
      case 'FollowUpAsked':
        return own([...new Set([...authors, ...editors])], 'FOLLOW_UP_ASKED');
      case 'StoryPublished':
        return [...own(authors, 'REVIEW_PUBLISHED'), ...following(followers, 'STORY_PUBLISHED')];
      default: {
        const follows = await this.concerned.followersOfStory(id);
        return [...own(authors, 'REVIEW_PUBLISHED'), ...following(follows, 'STORY_REVISED')];
      }
    }
  }

  private async ofComment({ repliedTo }: ConcernedComment, { id, authors }: ConcernedStory): Promise<readonly Told[]> {
    return [
      ...own(repliedTo === null ? [] : [repliedTo], 'COMMENT_REPLY'),
      ...own(authors, 'COMMENT_ON_OWN'),
      ...following(await this.concerned.followersOfStory(id), 'COMMENT_ON_FOLLOWED'),
    ];
  }
}
