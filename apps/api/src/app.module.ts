import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { DiscoveryModule } from '#flows/discovery';
import { type AppConfig, ConfigModule } from '#platform/config';
import { DatabaseModule } from '#platform/database';
import { ObservabilityModule } from '#platform/observability';
import { OperationsModule } from '#platform/operations';
import { SearchClientModule } from '#platform/search-client';
import { FeedsEdgeModule } from './feeds/feeds-edge.module.js';
import { GraphqlEdgeModule } from './graphql/graphql-edge.module.js';
import { HealthController } from './health/health.controller.js';
import { HttpErrorFilter } from './http-error.filter.js';
import { JoinModule } from './join/join.module.js';
import { MailboxModule } from './mailbox/mailbox.module.js';
import { LiveSocketsModule } from './live/live.module.js';
import { MetricsController } from './metrics/metrics.controller.js';
import { MyDataModule } from './my-data/my-data.module.js';
import { RequestLog } from './request-log.js';
import { SignInModule } from './sign-in/sign-in.module.js';
import { UnsubscribeModule } from './unsubscribe/unsubscribe.module.js';
import { RequestMetrics } from './metrics/request-metrics.js';
import { SitemapModule } from './sitemap/sitemap.module.js';

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
        OperationsModule,
        SearchClientModule,
        DiscoveryModule,
        GraphqlEdgeModule,
        SignInModule,
        FeedsEdgeModule,
        SitemapModule,
        JoinModule,
        LiveSocketsModule,
        MyDataModule,
        MailboxModule.forRoot(config),
        UnsubscribeModule,
      ],
      controllers: [HealthController, MetricsController],
      providers: [RequestMetrics, RequestLog, { provide: APP_FILTER, useClass: HttpErrorFilter }],
    };
  }
}
