import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A delivery is made of an event and for a consumer that the same statement reads, events are never deleted and consumers never
 * renamed: looking each up once more was half of what making a delivery took.
 */
export class CheaperDeliveries1790000032000 implements MigrationInterface {
  readonly name = 'CheaperDeliveries1790000032000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table event_deliveries drop constraint fk_event_deliveries_consumer, drop constraint fk_event_deliveries_event;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table event_deliveries
        add constraint fk_event_deliveries_consumer foreign key (consumer) references event_consumers (name),
        add constraint fk_event_deliveries_event foreign key (sequence) references events (sequence);
    `);
  }
}
