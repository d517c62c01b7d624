import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the search engines know of each published story, and which Meilisearch indexes are in use. */
export class Discovery1790000007000 implements MigrationInterface {
  readonly name = 'Discovery1790000007000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table story_search_documents (
        story_id uuid not null,
        version integer not null,
        stamp text not null,
        digest text not null,
        withheld boolean not null,
        kind text not null,
        status text,
        outcome text,
        levels text[] not null,
        languages text[] not null,
        sectors text[] not null,
        methods text[] not null,
        organisations text[] not null,
        organisation_line uuid[] not null,
        place_line uuid[] not null,
        published_at timestamptz not null,
        published_on date not null,
        measured_benefits boolean not null,
        constraint pk_story_search_documents primary key (story_id),
        constraint fk_story_search_documents_story foreign key (story_id) references stories (id)
      );
      create index ix_story_search_documents_methods on story_search_documents using gin (methods);
      create index ix_story_search_documents_published on story_search_documents (published_at desc, story_id desc);
      create table story_search_terms (
        story_id uuid not null,
        terms tsvector not null,
        constraint pk_story_search_terms primary key (story_id),
        constraint fk_story_search_terms_document foreign key (story_id)
          references story_search_documents (story_id) on delete cascade
      );
      alter table story_search_terms alter column terms set storage main;
      create index ix_story_search_terms_terms on story_search_terms using gin (terms);
      create table story_search_titles (
        story_id uuid not null,
        language text not null,
        title text not null,
        folded text not null,
        constraint pk_story_search_titles primary key (story_id, language),
        constraint fk_story_search_titles_document foreign key (story_id)
          references story_search_documents (story_id) on delete cascade
      );
      create index ix_story_search_titles_folded on story_search_titles (folded text_pattern_ops);
      create index ix_story_search_titles_trigram on story_search_titles using gin (folded gin_trgm_ops);
      create table search_indexes (
        uid text not null,
        state text not null,
        settings_digest text not null,
        filled_at timestamptz,
        created_at timestamptz not null,
        constraint pk_search_indexes primary key (uid),
        constraint ck_search_indexes_state check (state in ('LIVE', 'BUILDING', 'GIVEN_UP'))
      );
      create unique index uq_search_indexes_live on search_indexes (state) where state = 'LIVE';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table search_indexes;
      drop table story_search_titles;
      drop table story_search_terms;
      drop table story_search_documents;
    `);
  }
}
