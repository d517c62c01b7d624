import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People, and the role each holds for a body; for every body where none is named. */
export class People1790000019000 implements MigrationInterface {
  readonly name = 'People1790000019000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table people (
        id uuid not null,
        name text not null,
        email text,
        language text not null,
        created_at timestamptz not null,
        erased_at timestamptz,
        constraint pk_people primary key (id),
        constraint ck_people_name check (length(name) between 1 and 200),
        constraint ck_people_email check (email ~ '^[^@[:space:]]+@[^@[:space:]]+$' and length(email) <= 254),
        constraint ck_people_language check (language in ('nb', 'nn', 'en', 'se')),
        constraint ck_people_erased check (erased_at is null or email is null)
      );
      create unique index uq_people_email on people (lower(email));

      create table memberships (
        person_id uuid not null,
        organisation_id uuid,
        role text not null,
        created_at timestamptz not null,
        created_by text not null,
        constraint uq_memberships unique nulls not distinct (person_id, organisation_id),
        constraint fk_memberships_person foreign key (person_id) references people (id) on delete cascade,
        constraint fk_memberships_organisation foreign key (organisation_id) references organisations (id),
        constraint ck_memberships_role check (role in ('READER', 'CONTRIBUTOR', 'EDITOR', 'ADMIN'))
      );
      create index ix_memberships_organisation on memberships (organisation_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table memberships; drop table people;');
  }
}
