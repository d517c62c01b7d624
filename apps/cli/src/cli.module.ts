import { type DynamicModule, Module } from '@nestjs/common';
import { BenefitsModule } from '#domain/benefits';
import { IdentityModule } from '#domain/identity';
import { OrganisationsModule } from '#domain/organisations';
import { DiscoveryWorkerModule } from '#flows/discovery';
import { ExchangeModule } from '#flows/exchange';
import { PersonalDataModule } from '#flows/personal-data';
import { AuditModule } from '#platform/audit';
import { type AppConfig, ConfigModule } from '#platform/config';
import { DatabaseModule } from '#platform/database';
import { MailerModule } from '#platform/mailer';
import { ObservabilityModule } from '#platform/observability';
import { OutboxModule } from '#platform/outbox';

/** Every room that a command may use. */
@Module({})
export class CliModule {
  static forRoot(config: AppConfig): DynamicModule {
    return {
      module: CliModule,
      imports: [
        ConfigModule.forRoot(config),
        DatabaseModule,
        ObservabilityModule,
        OutboxModule,
        AuditModule,
        MailerModule,
        BenefitsModule,
        IdentityModule,
        OrganisationsModule,
        DiscoveryWorkerModule,
        ExchangeModule,
        PersonalDataModule,
      ],
    };
  }
}
