import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who has written in which revision, and which bodies let writers publish what they have written themselves. */
export class FourEyes1790000023100 implements MigrationInterface {
  readonly name = 'FourEyes1790000023100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table story_writers (
        story_id uuid not null,
        number integer not null,
        actor_id text not null,
        written_at timestamptz not null,
        constraint pk_story_writers primary key (story_id, number, actor_id),
        constraint fk_story_writers_revision foreign key (story_id, number)
          references story_revisions (story_id, number) on delete cascade
      );

      create table review_rules (
        organisation_id uuid not null,
        four_eyes boolean not null,
        changed_at timestamptz not null,
        changed_by text not null,
        constraint pk_review_rules primary key (organisation_id),
        constraint fk_review_rules_organisation foreign key (organisation_id) references organisations (id)
      );

      insert into story_writers (story_id, number, actor_id, written_at)
      select s.id, s.pending_revision, e.actor_id, max(e.occurred_at)
      from stories s join events e on e.subject_id = s.id and e.revision = s.pending_revision
      where e.kind in ('StoryCreated', 'StoryRevised', 'StorySubmitted') and s.source is null
      group by s.id, s.pending_revision, e.actor_id;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table review_rules; drop table story_writers;');
  }
}
