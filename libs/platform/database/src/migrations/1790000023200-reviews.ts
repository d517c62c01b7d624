import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reviews of what was submitted: who looks at it and until when, what has been looked at, and what is said of its parts. */
export class Reviews1790000023200 implements MigrationInterface {
  readonly name = 'Reviews1790000023200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table review_assignments (
        story_id uuid not null,
        version integer not null,
        person_id uuid,
        due_on date,
        changed_at timestamptz not null,
        changed_by text not null,
        constraint pk_review_assignments primary key (story_id, version),
        constraint fk_review_assignments_submission foreign key (story_id, version)
          references story_submissions (story_id, version),
        constraint fk_review_assignments_person foreign key (person_id) references people (id)
      );
      create index ix_review_assignments_person on review_assignments (person_id);

      create table review_ticks (
        story_id uuid not null,
        version integer not null,
        item text not null,
        actor_id text not null,
        ticked_at timestamptz not null,
        constraint pk_review_ticks primary key (story_id, version, item),
        constraint fk_review_ticks_submission foreign key (story_id, version)
          references story_submissions (story_id, version)
      );

      create table review_comments (
        id uuid not null,
        story_id uuid not null,
        number integer not null,
        parent_id uuid,
        is_answer boolean not null generated always as (parent_id is not null) stored,
        parent_is_answer boolean generated always as (case when parent_id is not null then false end) stored,
        part text,
        language text,
        quote text,
        words text not null,
        actor_id text not null,
        created_at timestamptz not null,
        resolved_at timestamptz,
        resolved_by text,
        constraint pk_review_comments primary key (id),
        constraint uq_review_comments_thread unique (id, story_id, number, is_answer),
        constraint fk_review_comments_revision foreign key (story_id, number)
          references story_revisions (story_id, number),
        constraint fk_review_comments_parent foreign key (parent_id, story_id, number, parent_is_answer)
          references review_comments (id, story_id, number, is_answer),
        constraint ck_review_comments_language check (language in ('nb', 'nn', 'en', 'se')),
        constraint ck_review_comments_words check (length(words) between 1 and 5000),
        constraint ck_review_comments_quote check (length(quote) between 1 and 1000),
        constraint ck_review_comments_place check (part is not null or (language is null and quote is null)),
        constraint ck_review_comments_answer
          check (parent_id is null or (part is null and language is null and quote is null and resolved_at is null)),
        constraint ck_review_comments_resolved check ((resolved_at is null) = (resolved_by is null))
      );
      create index ix_review_comments_revision on review_comments (story_id, number, parent_id, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table review_comments; drop table review_ticks; drop table review_assignments;');
  }
}
