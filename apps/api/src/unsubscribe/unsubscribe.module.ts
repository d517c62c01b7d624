import { Module } from '@nestjs/common';
import { NotificationsModule } from '#flows/notifications';
import { UnsubscribeController } from './unsubscribe.controller.js';

/** The links by which mails are stopped, under `/unsubscribe`. */
@Module({ imports: [NotificationsModule], controllers: [UnsubscribeController] })
export class UnsubscribeModule {}
