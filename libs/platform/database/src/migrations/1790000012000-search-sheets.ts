import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The plain texts of published stories with the places of their words: what highlights are cut from. */
export class SearchSheets1790000012000 implements MigrationInterface {
  readonly name = 'SearchSheets1790000012000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table story_search_sheets (
        story_id uuid not null,
        language text not null,
        revision integer not null,
        fields jsonb not null,
        text text not null,
        terms text not null,
        constraint pk_story_search_sheets primary key (story_id, language),
        constraint fk_story_search_sheets_document foreign key (story_id)
          references story_search_documents (story_id) on delete cascade
      );
      alter table story_search_sheets alter column text set storage external, alter column terms set storage external;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table story_search_sheets');
  }
}
