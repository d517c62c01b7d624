import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the search engines know of each published story, and which Meilisearch indexes are in use. */
export class Discovery1790000007000 implements MigrationInterface {
  readonly name = 'Discovery1790000007000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table story_search_documents (
        story_id uuid not null,
        version integer not null,
        visibility text not null,
        visible_from timestamptz not null,
        managing_organisation_id uuid,
        kind text not null,
        status text,
        outcome text,
        levels text[] not null,
        languages text[] not null,
        sectors text[] not null,
        methods text[] not null,
        organisations text[] not null,
        organisation_lineage text[] not null,
        municipality_lineage text[] not null,
        year integer not null,
        published_at timestamptz not null,
        measured_benefits boolean not null,
        document jsonb not null,
        terms tsvector not null,
        constraint pk_story_search_documents primary key (story_id),
        constraint fk_story_search_documents_story foreign key (story_id) references stories (id)
      );
      create index ix_story_search_documents_terms on story_search_documents using gin (terms);
      create index ix_story_search_documents_published on story_search_documents (published_at desc, story_id desc);
      create table search_indexes (
        uid text not null,
        state text not null,
        created_at timestamptz not null,
        constraint pk_search_indexes primary key (uid),
        constraint ck_search_indexes_state check (state in ('LIVE', 'BUILDING'))
      );
      create unique index uq_search_indexes_live on search_indexes (state) where state = 'LIVE';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table search_indexes;
      drop table story_search_documents;
    `);
  }
}
