import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { type AppConfig, ConfigModule } from '#platform/config';
import { DatabaseModule } from '#platform/database';
import { ObservabilityModule } from '#platform/observability';
import { SearchClientModule } from '#platform/search-client';
import { GraphqlEdgeModule } from './graphql/graphql-edge.module.js';
import { HealthController } from './health/health.controller.js';
import { Readiness } from './health/readiness.js';
import { HttpErrorFilter } from './http-error.filter.js';
import { MetricsController } from './metrics/metrics.controller.js';
import { RequestMetrics } from './metrics/request-metrics.js';

/** Everything that the HTTP process is made of. */
@Module({})
export class AppModule {
  static forRoot(config: AppConfig): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.forRoot(config),
        DatabaseModule,
        ObservabilityModule,
        SearchClientModule,
        GraphqlEdgeModule,
      ],
      controllers: [HealthController, MetricsController],
      providers: [Readiness, RequestMetrics, { provide: APP_FILTER, useClass: HttpErrorFilter }],
    };
  }
}
