export { ForgetNotices } from './application/forget-notices.js';
export { NoticesConsumer } from './application/notices.consumer.js';
export { QueueNoticeMails } from './application/queue-notice-mails.js';
export { SearchNoticesConsumer } from './application/search-notices.consumer.js';
export { Unsubscribe } from './application/unsubscribe.js';
export type { UnsubscribeLink } from './application/unsubscribe.js';
export { NotificationsModule, NotificationsWorkerModule } from './notifications.module.js';
export { PersonalNotices } from './persistence/personal-notices.js';
export { noticeRights } from './application/notice.rights.js';
