import { UuidIds } from '#kernel';
import { QueueMail } from '#platform/mailer';
import { MailRepository } from '../../libs/platform/mailer/src/persistence/mail.repository.js';
import type { TestJournal } from './journal.js';

/** The queue of mails on a test's own database. */
export const mailQueueOn = (journal: TestJournal): QueueMail =>
  new QueueMail(new MailRepository(journal.database), journal.config(), journal.clock, new UuidIds());
