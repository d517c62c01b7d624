import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What searches are answered from beside what readers are shown. */
const SEARCHED = ['story_search_documents', 'search_indexes', 'search_synonyms'];

/** Searches belong to an edition too: a change of what they are answered from begins a new one. */
export class SearchEditions1790000030000 implements MigrationInterface {
  readonly name = 'SearchEditions1790000030000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of SEARCHED) await runner.query(`select begin_editions_with('${table}')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of SEARCHED)
      await runner.query(`drop trigger tr_edition on ${table}; drop trigger tr_edition_emptied on ${table}`);
  }
}
