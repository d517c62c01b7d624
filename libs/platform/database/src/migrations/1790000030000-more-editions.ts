import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What searches are answered from, and what is said of stories, by whom and how they are followed up. */
const SHOWN_TOO = [
  'story_search_documents',
  'search_indexes',
  'search_synonyms',
  'comments',
  'closed_discussions',
  'follow_up_answers',
  'people',
  'memberships',
];

/** Searches and discussions belong to an edition too: a change of what they are answered from begins a new one. */
export class MoreEditions1790000030000 implements MigrationInterface {
  readonly name = 'MoreEditions1790000030000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of SHOWN_TOO) await runner.query(`select begin_editions_with('${table}')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of SHOWN_TOO)
      await runner.query(`drop trigger tr_edition on ${table}; drop trigger tr_edition_emptied on ${table}`);
  }
}
