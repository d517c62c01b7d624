import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a published revision says, kept as one piece to be read; and a number that goes up when a name changes. */
export class StoryRecords1790000009000 implements MigrationInterface {
  readonly name = 'StoryRecords1790000009000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table story_records (
        story_id uuid not null,
        number integer not null,
        card json not null,
        rest json not null,
        constraint pk_story_records primary key (story_id, number),
        constraint fk_story_records_revision foreign key (story_id, number)
          references story_revisions (story_id, number)
      );
      alter table story_records alter column card set storage main;
      create trigger tr_story_records_immutable before update on story_records
        for each row execute function refuse_change();

      create index ix_story_revisions_embargo on story_revisions (embargo_until)
        where published_at is not null and embargo_until is not null;

      create table names_version (
        only_one boolean not null default true,
        version bigint not null,
        constraint pk_names_version primary key (only_one),
        constraint ck_names_version_only_one check (only_one)
      );
      insert into names_version (version) values (1);
      create function tell_of_changed_names() returns trigger language plpgsql as $$
      begin
        update names_version set version = version + 1;
        return null;
      end $$;
      create trigger tr_concepts_names after insert or update or delete or truncate on concepts
        for each statement execute function tell_of_changed_names();
      create trigger tr_concept_labels_names after insert or update or delete or truncate on concept_labels
        for each statement execute function tell_of_changed_names();
      create trigger tr_organisations_names after insert or update or delete or truncate on organisations
        for each statement execute function tell_of_changed_names();
      create trigger tr_organisation_names_names after insert or update or delete or truncate on organisation_names
        for each statement execute function tell_of_changed_names();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger tr_organisation_names_names on organisation_names;
      drop trigger tr_organisations_names on organisations;
      drop trigger tr_concept_labels_names on concept_labels;
      drop trigger tr_concepts_names on concepts;
      drop function tell_of_changed_names();
      drop table names_version;
      drop index ix_story_revisions_embargo;
      drop table story_records;
    `);
  }
}
