import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Co-authors of stories, and the invitations by which people become it. */
export class CoAuthors1790000028000 implements MigrationInterface {
  readonly name = 'CoAuthors1790000028000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table story_co_authors (
        story_id uuid not null,
        person_id uuid not null,
        since timestamptz not null,
        invited_by text not null,
        constraint pk_story_co_authors primary key (story_id, person_id),
        constraint fk_story_co_authors_story foreign key (story_id) references stories (id),
        constraint fk_story_co_authors_person foreign key (person_id) references people (id)
      );
      create index ix_story_co_authors_person on story_co_authors (person_id);

      create table story_invitations (
        id uuid not null,
        story_id uuid not null,
        token_hash bytea not null,
        email text,
        created_at timestamptz not null,
        created_by text not null,
        expires_at timestamptz not null,
        accepted_at timestamptz,
        accepted_by uuid,
        withdrawn_at timestamptz,
        constraint pk_story_invitations primary key (id),
        constraint uq_story_invitations_token unique (token_hash),
        constraint fk_story_invitations_story foreign key (story_id) references stories (id),
        constraint fk_story_invitations_accepted_by foreign key (accepted_by) references people (id),
        constraint ck_story_invitations_expires check (expires_at > created_at),
        constraint ck_story_invitations_once check (
          (accepted_at is null) = (accepted_by is null) and (accepted_at is null or withdrawn_at is null))
      );
      create index ix_story_invitations_story on story_invitations (story_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table story_invitations; drop table story_co_authors;');
  }
}
