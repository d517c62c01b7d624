import { type DynamicModule, Module } from '@nestjs/common';
import type { AppConfig } from '#platform/config';
import { MailerModule } from '#platform/mailer';
import { MailboxController } from './mailbox.controller.js';

/** The mailbox under `/mailbox`; there is none where mails leave, in production, or where others reach this machine. */
@Module({})
export class MailboxModule {
  static forRoot({ mail }: AppConfig): DynamicModule {
    return {
      module: MailboxModule,
      imports: [MailerModule],
      controllers: mail.mailbox ? [MailboxController] : [],
    };
  }
}
