import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What each caller has left to ask for; unlogged, as forgetting it in a crash costs nothing. */
export class Limits1790000008000 implements MigrationInterface {
  readonly name = 'Limits1790000008000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create unlogged table rate_budgets (
        caller bytea not null,
        budget double precision not null,
        balance double precision not null,
        told_at timestamptz not null,
        constraint pk_rate_budgets primary key (caller),
        constraint ck_rate_budgets_caller check (octet_length(caller) = 32)
      );
      create index ix_rate_budgets_told_at on rate_budgets (told_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table rate_budgets');
  }
}
