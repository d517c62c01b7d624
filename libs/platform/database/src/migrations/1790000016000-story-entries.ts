import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What stories are found by, as the api processes keep it in memory: each reads on from the last transaction it has seen.
 * The rows are made again from the stories when the worker finds that they are gone.
 */
export class StoryEntries1790000016000 implements MigrationInterface {
  readonly name = 'StoryEntries1790000016000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from story_search_documents;
      drop table story_search_terms;
      alter table story_search_documents
        drop column withheld, drop column kind, drop column status, drop column outcome, drop column levels,
        drop column languages, drop column sectors, drop column methods, drop column organisations,
        drop column organisation_line, drop column place_line, drop column published_at, drop column published_on,
        drop column measured_benefits,
        add column entry text not null,
        add column changed xid8 not null default pg_current_xact_id();
      create index ix_story_search_documents_changed on story_search_documents (changed);
      create table story_search_removals (
        story_id uuid not null,
        changed xid8 not null default pg_current_xact_id(),
        removed_at timestamptz not null default now(),
        constraint pk_story_search_removals primary key (story_id)
      );
      create index ix_story_search_removals_changed on story_search_removals (changed);
      create function note_story_search_removals() returns trigger language plpgsql as $$
      begin
        insert into story_search_removals (story_id) select story_id from gone order by story_id
        on conflict (story_id) do update set changed = pg_current_xact_id(), removed_at = now();
        return null;
      end $$;
      create trigger tr_story_search_documents_removed after delete on story_search_documents
        referencing old table as gone for each statement execute function note_story_search_removals();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger tr_story_search_documents_removed on story_search_documents;
      drop function note_story_search_removals;
      drop table story_search_removals;
      delete from story_search_documents;
      drop index ix_story_search_documents_changed;
      alter table story_search_documents
        drop column changed, drop column entry,
        add column withheld boolean not null,
        add column kind text not null,
        add column status text,
        add column outcome text,
        add column levels text[] not null,
        add column languages text[] not null,
        add column sectors text[] not null,
        add column methods text[] not null,
        add column organisations text[] not null,
        add column organisation_line uuid[] not null,
        add column place_line uuid[] not null,
        add column published_at timestamptz not null,
        add column published_on date not null,
        add column measured_benefits boolean not null;
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
    `);
  }
}
