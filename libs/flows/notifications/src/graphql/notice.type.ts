import { Field, Int, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar, LanguageEnum, PageInfo } from '#platform/graphql-kit';
import type { Notice, NoticeKind } from '../notice.js';
import type { NoticeLanguage, NoticeSettings } from '../notice-settings.js';
import { NoticeKindEnum } from './notification.enums.js';

/** Something that the caller is told of. */
@ObjectType('Notice', { description: 'Something that the caller is told of.' })
export class NoticeType implements Pick<Notice, 'kind' | 'isRead' | 'at'> {
  @Field(() => NoticeKindEnum, { description: 'What it tells of.' })
  kind: NoticeKind;

  @Field(() => Boolean, { description: 'Whether the caller has read it.' })
  isRead: boolean;

  @Field(() => DateTimeScalar, { description: 'When it was given.' })
  at: string;
}

/** A notice in a list. */
@ObjectType('NoticeEdge', { description: 'A notice in a list.' })
export class NoticeEdge {
  @Field(() => String, { description: 'The cursor of the notice.' })
  cursor: string;

  @Field(() => NoticeType, { description: 'The notice.' })
  node: Notice;
}

/** What the caller is told of. */
@ObjectType('NoticeConnection', {
  description: 'What the caller is told of, as far as what it is about may be read now.',
})
export class NoticeConnection {
  @Field(() => [NoticeEdge], { description: 'The notices, the newest first.' })
  edges: readonly NoticeEdge[];

  @Field(() => PageInfo, { description: 'Where this page lies.' })
  pageInfo: PageInfo;

  @Field(() => Int, { description: 'How many there are in the list.' })
  totalCount: number;

  @Field(() => Int, { description: 'How many of all the notices have not been read.' })
  unreadCount: number;
}

/** How the caller wants to be told. */
@ObjectType('NoticeSettings', { description: 'How the caller wants to be told.' })
export class NoticeSettingsType implements NoticeSettings {
  @Field(() => LanguageEnum, { description: 'The language of mails.' })
  language: NoticeLanguage;

  @Field(() => Boolean, { description: 'Whether mails are sent at all.' })
  byMail: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Where mails go: the address known from signing in; null where none is, and then none are sent.',
  })
  address: string | null;
}
