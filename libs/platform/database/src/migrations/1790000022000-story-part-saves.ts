import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who last saved which part of the text of a revision, so that whoever else writes there can be told. */
export class StoryPartSaves1790000022000 implements MigrationInterface {
  readonly name = 'StoryPartSaves1790000022000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table story_part_saves (
        story_id uuid not null,
        number integer not null,
        language text not null,
        part text not null,
        actor_id text not null,
        saved_at timestamptz not null,
        constraint pk_story_part_saves primary key (story_id, number, language, part),
        constraint fk_story_part_saves_revision foreign key (story_id, number) references story_revisions (story_id, number)
          on delete cascade,
        constraint ck_story_part_saves_language check (language in ('nb', 'nn', 'en', 'se'))
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table story_part_saves;');
  }
}
