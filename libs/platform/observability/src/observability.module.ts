import { Global, Module } from '@nestjs/common';
import { Metrics } from './metrics.js';

/** Gives every room the metrics of the process. */
@Global()
@Module({ providers: [Metrics], exports: [Metrics] })
export class ObservabilityModule {}
