import { Module } from '@nestjs/common';
import { AppConfig } from '#platform/config';
import { OutboxModule } from '#platform/outbox';
import { carrierOf } from './carriers.js';
import { ForgetMails } from './forget-mails.js';
import { MailCarrier } from './mail-carrier.js';
import { MailWriters } from './mail-writer.js';
import { MailConsumer } from './mail.consumer.js';
import { MailStateReader } from './persistence/mail-state.reader.js';
import { MailboxReader } from './persistence/mailbox.reader.js';
import { MailRepository } from './persistence/mail.repository.js';
import { QueueMail } from './queue-mail.js';

/** The queue of mails: putting one in, and looking at it. */
@Module({
  providers: [MailRepository, MailStateReader, MailboxReader, QueueMail],
  exports: [MailRepository, MailStateReader, MailboxReader, QueueMail],
})
export class MailerModule {}

/** What the worker needs besides: whoever takes mails on their way, and lets them be forgotten. */
@Module({
  imports: [MailerModule, OutboxModule],
  providers: [
    { provide: MailCarrier, useFactory: carrierOf, inject: [AppConfig] },
    MailConsumer,
    MailWriters,
    ForgetMails,
  ],
  exports: [MailConsumer, MailWriters, ForgetMails],
})
export class MailerWorkerModule {}
