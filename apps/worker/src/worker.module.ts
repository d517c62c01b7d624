import { type DynamicModule, Module } from '@nestjs/common';
import { type AppConfig, ConfigModule } from '#platform/config';
import { DatabaseModule } from '#platform/database';
import { ObservabilityModule } from '#platform/observability';
import { OperationsModule } from '#platform/operations';
import { OutboxModule } from '#platform/outbox';
import { subscriptions } from './subscriptions.js';

/** The worker put together: the platform, and the rooms that its subscriptions name. */
@Module({})
export class WorkerModule {
  static forRoot(config: AppConfig): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        ConfigModule.forRoot(config),
        DatabaseModule,
        ObservabilityModule,
        OperationsModule,
        OutboxModule,
        ...subscriptions.modules,
      ],
      providers: [...subscriptions.providers],
    };
  }
}
