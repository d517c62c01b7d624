import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATES = (more: string): string => `
  alter table stories
    drop constraint ck_stories_state,
    drop constraint ck_stories_pending,
    add constraint ck_stories_state check (state in
      ('DRAFT', 'SUBMITTED', 'CHANGES_REQUESTED'${more}, 'PUBLISHED', 'UNPUBLISHED', 'ARCHIVED', 'WITHDRAWN')),
    add constraint ck_stories_pending check (
      (pending_state is null and pending_revision is null)
      or (pending_state in ('DRAFT', 'SUBMITTED', 'CHANGES_REQUESTED'${more}) and pending_revision is not null));
  alter table story_review_notes
    drop constraint ck_story_review_notes_kind,
    add constraint ck_story_review_notes_kind
      check (kind in ('CHANGES_REQUESTED'${more}, 'UNPUBLISHED', 'WITHDRAWN', 'ARCHIVED'));`;

/** What is submitted may be declined; who submitted what, when, and what came of it. */
export class StorySubmissions1790000023000 implements MigrationInterface {
  readonly name = 'StorySubmissions1790000023000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(STATES(`, 'DECLINED'`));
    await runner.query(`
      create table story_submissions (
        story_id uuid not null,
        version integer not null,
        number integer not null,
        submitted_by text not null,
        submitted_at timestamptz not null,
        outcome text,
        decided_by text,
        decided_at timestamptz,
        constraint pk_story_submissions primary key (story_id, version),
        constraint fk_story_submissions_revision foreign key (story_id, number)
          references story_revisions (story_id, number),
        constraint ck_story_submissions_outcome check (outcome in
          ('PUBLISHED', 'CHANGES_REQUESTED', 'DECLINED', 'TAKEN_BACK', 'WITHDRAWN')),
        constraint ck_story_submissions_decided
          check ((outcome is null) = (decided_by is null) and (outcome is null) = (decided_at is null))
      );
      create unique index uq_story_submissions_waiting on story_submissions (story_id) where outcome is null;

      insert into story_submissions (story_id, version, number, submitted_by, submitted_at)
      select s.id, coalesce(e.subject_version, s.version), s.pending_revision, coalesce(e.actor_id, s.created_by),
        coalesce(e.occurred_at, s.updated_at)
      from stories s
      left join lateral (
        select e.subject_version, e.actor_id, e.occurred_at from events e
        where e.subject_id = s.id and e.kind = 'StorySubmitted' order by e.sequence desc limit 1
      ) e on true
      where s.pending_state = 'SUBMITTED';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      set constraints all immediate;
      drop table story_submissions;
      alter table story_review_notes disable trigger tr_story_review_notes_append_only;
      update story_review_notes set kind = 'CHANGES_REQUESTED' where kind = 'DECLINED';
      alter table story_review_notes enable trigger tr_story_review_notes_append_only;
      update stories set state = case when state = 'DECLINED' then 'CHANGES_REQUESTED' else state end,
        pending_state = 'CHANGES_REQUESTED' where pending_state = 'DECLINED';
    `);
    await runner.query(STATES(''));
  }
}
