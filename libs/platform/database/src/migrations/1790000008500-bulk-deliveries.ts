import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tells deliveries that came in bulk from those that somebody waits for. */
export class BulkDeliveries1790000008500 implements MigrationInterface {
  readonly name = 'BulkDeliveries1790000008500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table event_deliveries add column bulk boolean not null default false;
      drop index ix_event_deliveries_due;
      create index ix_event_deliveries_due on event_deliveries (consumer, bulk, due_at, sequence) where dead_at is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index ix_event_deliveries_due;
      alter table event_deliveries drop column bulk;
      create index ix_event_deliveries_due on event_deliveries (consumer, due_at, sequence) where dead_at is null;
    `);
  }
}
