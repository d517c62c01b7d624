import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is searched for, counted by the day: nothing of who asked, and no moment within the day. */
export class SearchLog1790000018000 implements MigrationInterface {
  readonly name = 'SearchLog1790000018000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table search_log (
        day date not null,
        query text not null,
        language text,
        times integer not null,
        times_without_hits integer not null,
        last_hits integer,
        clicks integer not null,
        clicked_positions bigint not null,
        constraint uq_search_log unique nulls not distinct (day, query, language),
        constraint ck_search_log_query check (length(query) between 1 and 100),
        constraint ck_search_log_language check (language in ('nb', 'nn', 'en', 'se'))
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table search_log');
  }
}
