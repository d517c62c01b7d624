import { Module } from '@nestjs/common';
import { OutboxModule } from '#platform/outbox';
import { LiveHub } from './live-hub.js';

/** Streams of what is new. */
@Module({ imports: [OutboxModule], providers: [LiveHub], exports: [LiveHub] })
export class LiveModule {}
