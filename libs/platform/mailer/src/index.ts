export { ForgetMails } from './forget-mails.js';
export type { MailContent, MailLanguage, NewMail } from './mail.js';
export { MailConsumer } from './mail.consumer.js';
export { MAIL } from './mail-event.js';
export { MailerModule, MailerWorkerModule } from './mailer.module.js';
export { MailStateReader } from './persistence/mail-state.reader.js';
export { MailboxReader } from './persistence/mailbox.reader.js';
export type { KeptMail, MailHead } from './persistence/mailbox.reader.js';
export { QueueMail } from './queue-mail.js';
