import { Module } from '@nestjs/common';
import { FeedsModule } from '#flows/feeds';
import { LimitsModule } from '#platform/limits';
import { FeedsController } from './feeds.controller.js';

/** Feeds as the HTTP process serves them. */
@Module({ imports: [FeedsModule, LimitsModule], controllers: [FeedsController] })
export class FeedsEdgeModule {}
