import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a submitted revision is to be published, and who has said so. */
export class ScheduledPublications1790000023300 implements MigrationInterface {
  readonly name = 'ScheduledPublications1790000023300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table stories
        add column publish_at timestamptz,
        add column scheduled_by text,
        add constraint ck_stories_scheduled check (
          (publish_at is null and scheduled_by is null)
          or (publish_at is not null and scheduled_by is not null and pending_state is not distinct from 'SUBMITTED'));
      create index ix_stories_scheduled on stories (publish_at) where publish_at is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table stories drop column publish_at, drop column scheduled_by;');
  }
}
