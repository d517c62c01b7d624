import type { MigrationInterface, QueryRunner } from 'typeorm';

/** API keys: only their prefix and hash are kept. */
export class Identity1790000004000 implements MigrationInterface {
  readonly name = 'Identity1790000004000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table api_keys (
        id uuid not null,
        name text not null,
        prefix text not null,
        secret_hash bytea not null,
        role text not null,
        organisation_id uuid,
        created_at timestamptz not null,
        created_by text not null,
        expires_at timestamptz,
        revoked_at timestamptz,
        last_used_at timestamptz,
        constraint pk_api_keys primary key (id),
        constraint uq_api_keys_prefix unique (prefix),
        constraint fk_api_keys_organisation foreign key (organisation_id) references organisations (id),
        constraint ck_api_keys_name check (name <> ''),
        constraint ck_api_keys_prefix check (prefix ~ '^[a-z2-7]{8}$'),
        constraint ck_api_keys_role check (role in ('READER', 'CONTRIBUTOR', 'EDITOR', 'ADMIN')),
        constraint ck_api_keys_hash check (octet_length(secret_hash) = 32)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table api_keys;');
  }
}
