import { registerEnumType } from '@nestjs/graphql';
import { FOLLOW_KINDS, FREQUENCIES, type FollowKind, type Frequency } from '../follow.js';
import { NOTICE_KINDS, type NoticeKind } from '../notice.js';

const named = <Name extends string>(names: readonly Name[]): { readonly [K in Name]: K } =>
  Object.fromEntries(names.map((name) => [name, name])) as { readonly [K in Name]: K };

/** What is followed. */
export const FollowKindEnum: { readonly [K in FollowKind]: K } = named(FOLLOW_KINDS);

registerEnumType(FollowKindEnum, {
  name: 'FollowKind',
  description: 'What is followed.',
  valuesMap: {
    STORY: { description: 'A story: its new revisions, and what is said of it.' },
    SEARCH: { description: 'A search: stories that come out and that it finds.' },
    SECTOR: { description: 'A sector with its narrower ones: stories that come out.' },
    METHOD: { description: 'A method with its narrower ones: stories that come out.' },
    ORGANISATION: {
      description: 'A body with those before and after it: stories of theirs that come out and do not withhold it.',
    },
    PERSON: { description: 'Somebody who contributes: stories that come out and name them.' },
  },
});

/** How often mails tell of something. */
export const FollowFrequencyEnum: { readonly [K in Frequency]: K } = named(FREQUENCIES);

registerEnumType(FollowFrequencyEnum, {
  name: 'FollowFrequency',
  description: 'How often mails tell of what is followed.',
  valuesMap: {
    INSTANT: { description: 'As it happens.' },
    DAILY: { description: 'Once a day at most, in the morning.' },
    WEEKLY: { description: 'Once a week at most, on Monday morning.' },
  },
});

/** What a notice tells of. */
export const NoticeKindEnum: { readonly [K in NoticeKind]: K } = named(NOTICE_KINDS);

registerEnumType(NoticeKindEnum, {
  name: 'NoticeKind',
  description: 'What a notice tells of.',
  valuesMap: {
    STORY_PUBLISHED: { description: 'A story came out that what the person follows leads to.' },
    STORY_REVISED: { description: 'A story that the person follows came out anew.' },
    COMMENT_REPLY: { description: 'Somebody replied to a comment of the person.' },
    COMMENT_ON_OWN: { description: 'Somebody commented on a story of the person.' },
    COMMENT_ON_FOLLOWED: { description: 'Somebody commented on a story that the person follows.' },
    REVIEW_SUBMITTED: { description: 'A story was handed in that the person is an editor of.' },
    REVIEW_CHANGES_REQUESTED: { description: 'An editor asks for changes in a story of the person.' },
    REVIEW_PUBLISHED: { description: 'A story of the person came out.' },
    REVIEW_DECLINED: { description: 'An editor declined a story of the person.' },
    REVIEW_ASSIGNED: { description: 'A story was given to the person to review.' },
    FOLLOW_UP_ASKED: { description: 'A published story of the person, or of their body, is to be followed up.' },
  },
});
