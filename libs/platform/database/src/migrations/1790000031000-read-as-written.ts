import type { MigrationInterface, QueryRunner } from 'typeorm';

const COLUMNS = [
  ['story_search_documents', 'entry'],
  ['story_records', 'rest'],
  ['story_texts', 'sections'],
] as const;

/**
 * Texts and what is made of them to be read fast are kept as they are: compressing them costs a fifth of what PostgreSQL does for an
 * import, and expanding them is paid for by each reader. Nobody looks into the sections there, so that they need not be taken
 * apart and put together again either. What is kept already stays as it is, and is read all the same.
 */
export class ReadAsWritten1790000031000 implements MigrationInterface {
  readonly name = 'ReadAsWritten1790000031000';

  async up(runner: QueryRunner): Promise<void> {
    // A new type brings the storage that is usual for it.
    await runner.query('alter table story_texts alter column sections type json using sections::json');
    for (const [table, column] of COLUMNS)
      await runner.query(`alter table ${table} alter column ${column} set storage external`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, column] of COLUMNS)
      await runner.query(`alter table ${table} alter column ${column} set storage extended`);
    await runner.query('alter table story_texts alter column sections type jsonb using sections::jsonb');
  }
}
