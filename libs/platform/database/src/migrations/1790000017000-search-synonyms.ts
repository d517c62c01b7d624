import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Words that a search takes for one another. A removed set that was shipped stays as a row, so that it is not shipped again;
 * `edited` says that an editor had the last word.
 */
export class SearchSynonyms1790000017000 implements MigrationInterface {
  readonly name = 'SearchSynonyms1790000017000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table search_synonyms (
        id uuid not null,
        expressions jsonb not null,
        direction text not null,
        note text,
        folded text not null,
        shipped_as text,
        edited boolean not null,
        version integer not null,
        changed_by text not null,
        changed_at timestamptz not null,
        removed_at timestamptz,
        constraint pk_search_synonyms primary key (id),
        constraint uq_search_synonyms_shipped_as unique (shipped_as),
        constraint ck_search_synonyms_direction check (direction in ('BOTH_WAYS', 'ONE_WAY')),
        constraint ck_search_synonyms_expressions
          check (jsonb_typeof(expressions) = 'array' and jsonb_array_length(expressions) between 2 and 20),
        constraint ck_search_synonyms_note check (note <> ''),
        constraint ck_search_synonyms_removed check (removed_at is null or shipped_as is not null)
      );
      create index ix_search_synonyms_first on search_synonyms (split_part(folded, E'\\n', 1), id)
        where removed_at is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table search_synonyms');
  }
}
