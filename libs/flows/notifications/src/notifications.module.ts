import { Module } from '@nestjs/common';
import { IdentityModule } from '#domain/identity';
import { OrganisationsModule } from '#domain/organisations';
import { StoriesModule } from '#domain/stories';
import { DiscoveryMatchingModule } from '#flows/discovery';
import { MailerModule, MailerWorkerModule } from '#platform/mailer';
import { BeginFollow } from './application/begin-follow.js';
import { ChangeFollow } from './application/change-follow.js';
import { ChangeNoticeSettings } from './application/change-notice-settings.js';
import { DropNamelessFollows } from './application/drop-nameless-follows.js';
import { EndFollow } from './application/end-follow.js';
import { FollowTargets } from './application/follow-targets.js';
import { ForgetNotices } from './application/forget-notices.js';
import { MarkNoticesRead } from './application/mark-notices-read.js';
import { NoticesConsumer } from './application/notices.consumer.js';
import { QueueNoticeMails } from './application/queue-notice-mails.js';
import { SearchNoticesConsumer } from './application/search-notices.consumer.js';
import { TellPeople } from './application/tell-people.js';
import { Unsubscribe } from './application/unsubscribe.js';
import { WhoIsTold } from './application/who-is-told.js';
import { WhoSearches } from './application/who-searches.js';
import { NoticeLetters } from './letter/notice-letters.js';
import { NoticesOfMail } from './letter/notices-of-mail.js';
import { ConcernedReader } from './persistence/concerned.reader.js';
import { FollowTargetReader } from './persistence/follow-target.reader.js';
import { FollowReader } from './persistence/follow.reader.js';
import { FollowRepository } from './persistence/follow.repository.js';
import { LetterReaders } from './persistence/letter-readers.js';
import { NoticeMailRepository } from './persistence/notice-mail.repository.js';
import { NoticeSettingsRepository } from './persistence/notice-settings.repository.js';
import { NewNotices } from './persistence/new-notices.js';
import { NoticeReader } from './persistence/notice.reader.js';
import { NoticeRepository } from './persistence/notice.repository.js';
import { PersonalNotices } from './persistence/personal-notices.js';

const VERBS = [BeginFollow, ChangeFollow, ChangeNoticeSettings, EndFollow, MarkNoticesRead, Unsubscribe];
const READERS = [FollowReader, NewNotices, NoticeReader, NoticeSettingsRepository, PersonalNotices];

/** Following, and reading what one is told. */
@Module({
  imports: [IdentityModule, OrganisationsModule, StoriesModule],
  providers: [...VERBS, ...READERS, FollowRepository, FollowTargetReader, FollowTargets, NoticeRepository],
  exports: [...VERBS, ...READERS],
})
export class NotificationsModule {}

/** Telling people, for the worker. */
@Module({
  imports: [IdentityModule, StoriesModule, DiscoveryMatchingModule, MailerModule, MailerWorkerModule],
  providers: [
    ConcernedReader,
    DropNamelessFollows,
    FollowRepository,
    ForgetNotices,
    LetterReaders,
    NoticeLetters,
    NoticeMailRepository,
    NoticeReader,
    NoticeRepository,
    NoticesConsumer,
    NoticesOfMail,
    QueueNoticeMails,
    SearchNoticesConsumer,
    TellPeople,
    WhoIsTold,
    WhoSearches,
  ],
  exports: [ForgetNotices, NoticesConsumer, QueueNoticeMails, SearchNoticesConsumer],
})
export class NotificationsWorkerModule {}
