import type { ModuleMetadata, Type } from '@nestjs/common';
import { FollowUpsModule } from '#domain/follow-ups';
import { IdentityModule } from '#domain/identity';
import { StoriesModule } from '#domain/stories';
import { DiscoveryWorkerModule, SearchIndexComparison, SearchIndexConsumer, SearchIndexWatch } from '#flows/discovery';
import { NoticesConsumer, NotificationsWorkerModule, SearchNoticesConsumer } from '#flows/notifications';
import { MailConsumer, MailerWorkerModule } from '#platform/mailer';
import type { EventConsumer, Schedule } from '#platform/outbox';
import { EmbargoSchedule } from './embargo.schedule.js';
import { FollowUpSchedule } from './follow-up.schedule.js';
import { MailMemorySchedule } from './mail-memory.schedule.js';
import { NoticeMailsSchedule } from './notice-mails.schedule.js';
import { NoticeMemorySchedule } from './notice-memory.schedule.js';
import { OutlivedSchedule } from './outlived.schedule.js';
import { PublicationSchedule } from './publication.schedule.js';
import { RecordsSchedule } from './records.schedule.js';
import { SearchLogSchedule } from './search-log.schedule.js';

/** What the worker does: the modules and providers that bring it, who is supplied with events, and what is done again and again. */
export interface Subscriptions {
  readonly modules: NonNullable<ModuleMetadata['imports']>;
  readonly providers: readonly Type<Schedule>[];
  readonly consumers: readonly Type<EventConsumer>[];
  readonly schedules: readonly Type<Schedule>[];
}

/** Everything the worker does: a new consumer or schedule is named here, and its module beside it. */
export const subscriptions: Subscriptions = {
  modules: [
    DiscoveryWorkerModule,
    StoriesModule,
    IdentityModule,
    FollowUpsModule,
    MailerWorkerModule,
    NotificationsWorkerModule,
  ],
  consumers: [SearchIndexConsumer, NoticesConsumer, SearchNoticesConsumer, MailConsumer],
  providers: [
    EmbargoSchedule,
    FollowUpSchedule,
    PublicationSchedule,
    RecordsSchedule,
    SearchLogSchedule,
    OutlivedSchedule,
    MailMemorySchedule,
    NoticeMemorySchedule,
    NoticeMailsSchedule,
  ],
  schedules: [
    SearchIndexWatch,
    SearchIndexComparison,
    EmbargoSchedule,
    FollowUpSchedule,
    PublicationSchedule,
    RecordsSchedule,
    SearchLogSchedule,
    OutlivedSchedule,
    MailMemorySchedule,
    NoticeMemorySchedule,
    NoticeMailsSchedule,
  ],
};
