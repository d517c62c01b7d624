import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Follow-ups of published stories: what was asked, and what was answered. */
export class FollowUps1790000027000 implements MigrationInterface {
  readonly name = 'FollowUps1790000027000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table follow_up_questions (
        story_id uuid not null,
        due_on date not null,
        asked_at timestamptz not null,
        constraint pk_follow_up_questions primary key (story_id, due_on),
        constraint fk_follow_up_questions_story foreign key (story_id) references stories (id)
      );

      create table follow_up_answers (
        id uuid not null,
        story_id uuid not null,
        answer text not null,
        note text,
        next_on date,
        answered_by text not null,
        answered_on date not null,
        answered_at timestamptz not null,
        constraint pk_follow_up_answers primary key (id),
        constraint fk_follow_up_answers_story foreign key (story_id) references stories (id),
        constraint ck_follow_up_answers_answer check (answer in ('STILL_HOLDS', 'CHANGED', 'NO_LONGER_HOLDS')),
        constraint ck_follow_up_answers_note check (length(note) between 1 and 1000 and (answer <> 'CHANGED' or note is not null)),
        constraint ck_follow_up_answers_next check (next_on > answered_on)
      );
      create index ix_follow_up_answers_story on follow_up_answers (story_id, answered_at desc, id desc);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table follow_up_answers; drop table follow_up_questions;');
  }
}
