import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Discussions of stories: comments with replies one level deep, reports of them, and how bodies moderate. */
export class Discussions1790000024000 implements MigrationInterface {
  readonly name = 'Discussions1790000024000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table comments (
        id uuid not null,
        story_id uuid not null,
        parent_id uuid,
        is_reply boolean not null generated always as (parent_id is not null) stored,
        parent_is_reply boolean generated always as (case when parent_id is not null then false end) stored,
        person_id uuid not null,
        state text not null,
        markdown text not null,
        created_at timestamptz not null,
        edited_at timestamptz,
        hidden_reason text,
        decided_by text,
        decided_at timestamptz,
        constraint pk_comments primary key (id),
        constraint uq_comments_thread unique (id, story_id, is_reply),
        constraint fk_comments_story foreign key (story_id) references stories (id),
        constraint fk_comments_person foreign key (person_id) references people (id),
        constraint fk_comments_parent foreign key (parent_id, story_id, parent_is_reply)
          references comments (id, story_id, is_reply),
        constraint ck_comments_state check (state in ('PENDING', 'SHOWN', 'HIDDEN', 'DELETED')),
        constraint ck_comments_markdown check ((state = 'DELETED') = (markdown = '') and length(markdown) <= 5000),
        constraint ck_comments_hidden check ((state = 'HIDDEN') = (hidden_reason is not null))
      );
      create index ix_comments_story on comments (story_id, parent_id, id);
      create index ix_comments_person on comments (person_id, created_at);
      create index ix_comments_waiting on comments (id) where state = 'PENDING';

      create table comment_reports (
        comment_id uuid not null,
        person_id uuid not null,
        reason text not null,
        reported_at timestamptz not null,
        settled_at timestamptz,
        constraint pk_comment_reports primary key (comment_id, person_id),
        constraint fk_comment_reports_comment foreign key (comment_id) references comments (id) on delete cascade,
        constraint fk_comment_reports_person foreign key (person_id) references people (id),
        constraint ck_comment_reports_reason check (length(reason) between 1 and 1000)
      );

      create table discussion_rules (
        organisation_id uuid not null,
        moderation text not null,
        changed_at timestamptz not null,
        changed_by text not null,
        constraint pk_discussion_rules primary key (organisation_id),
        constraint fk_discussion_rules_organisation foreign key (organisation_id) references organisations (id),
        constraint ck_discussion_rules_moderation check (moderation in ('BEFORE', 'AFTER'))
      );

      create table closed_discussions (
        story_id uuid not null,
        closed_at timestamptz not null,
        closed_by text not null,
        constraint pk_closed_discussions primary key (story_id),
        constraint fk_closed_discussions_story foreign key (story_id) references stories (id)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table closed_discussions; drop table discussion_rules; drop table comment_reports; drop table comments;',
    );
  }
}
