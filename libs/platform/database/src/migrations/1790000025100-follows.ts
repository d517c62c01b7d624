import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people follow, how they want to be told of it, and the notices that they are given. */
export class Follows1790000025100 implements MigrationInterface {
  readonly name = 'Follows1790000025100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table follows (
        id uuid not null,
        person_id uuid not null,
        kind text not null,
        story_id uuid,
        concept_id uuid,
        organisation_id uuid,
        contributor text,
        frequency text not null,
        created_at timestamptz not null,
        constraint pk_follows primary key (id),
        constraint uq_follows unique nulls not distinct
          (person_id, kind, story_id, concept_id, organisation_id, contributor),
        constraint fk_follows_person foreign key (person_id) references people (id) on delete cascade,
        constraint fk_follows_story foreign key (story_id) references stories (id),
        constraint fk_follows_concept foreign key (concept_id) references concepts (id),
        constraint fk_follows_organisation foreign key (organisation_id) references organisations (id),
        constraint ck_follows_frequency check (frequency in ('INSTANT', 'DAILY', 'WEEKLY')),
        constraint ck_follows_contributor check (length(contributor) between 1 and 200),
        constraint ck_follows_target check (num_nonnulls(story_id, concept_id, organisation_id, contributor) = 1
          and case kind when 'STORY' then story_id is not null when 'SECTOR' then concept_id is not null
            when 'METHOD' then concept_id is not null when 'ORGANISATION' then organisation_id is not null
            when 'PERSON' then contributor is not null else false end)
      );
      create index ix_follows_story on follows (story_id) where story_id is not null;
      create index ix_follows_concept on follows (concept_id) where concept_id is not null;
      create index ix_follows_organisation on follows (organisation_id) where organisation_id is not null;
      create index ix_follows_contributor on follows (lower(contributor)) where contributor is not null;

      create table notice_settings (
        person_id uuid not null,
        language text not null,
        by_mail boolean not null,
        changed_at timestamptz not null,
        constraint pk_notice_settings primary key (person_id),
        constraint fk_notice_settings_person foreign key (person_id) references people (id) on delete cascade,
        constraint ck_notice_settings_language check (language in ('nb', 'nn', 'en'))
      );

      create table notices (
        id uuid not null,
        person_id uuid not null,
        event_sequence bigint not null,
        kind text not null,
        story_id uuid not null,
        comment_id uuid,
        follow_id uuid,
        by_name boolean not null,
        mail_frequency text,
        created_at timestamptz not null,
        read_at timestamptz,
        constraint pk_notices primary key (id),
        constraint uq_notices_event unique (person_id, event_sequence, kind),
        constraint fk_notices_person foreign key (person_id) references people (id) on delete cascade,
        constraint fk_notices_story foreign key (story_id) references stories (id),
        constraint fk_notices_comment foreign key (comment_id) references comments (id),
        constraint fk_notices_follow foreign key (follow_id) references follows (id) on delete set null,
        constraint ck_notices_kind check (kind in ('STORY_PUBLISHED', 'STORY_REVISED', 'COMMENT_REPLY', 'COMMENT_ON_OWN',
          'COMMENT_ON_FOLLOWED', 'REVIEW_SUBMITTED', 'REVIEW_CHANGES_REQUESTED', 'REVIEW_PUBLISHED')),
        constraint ck_notices_comment check ((kind like 'COMMENT%') = (comment_id is not null)),
        constraint ck_notices_frequency check (mail_frequency in ('INSTANT', 'DAILY', 'WEEKLY'))
      );
      create unique index uq_notices_comment on notices (person_id, comment_id, kind) where comment_id is not null;
      create index ix_notices_story on notices (story_id, person_id);
      create index ix_notices_person on notices (person_id, id);
      create index ix_notices_created on notices (created_at);
      create index ix_notices_follow on notices (follow_id) where follow_id is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table notices; drop table notice_settings; drop table follows;');
  }
}
