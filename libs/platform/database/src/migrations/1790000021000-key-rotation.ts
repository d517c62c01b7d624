import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a key is narrowed to, and which key has replaced which. */
export class KeyRotation1790000021000 implements MigrationInterface {
  readonly name = 'KeyRotation1790000021000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table api_keys
        add column scopes text[],
        add column stands_for uuid,
        add column replaced_by uuid,
        add constraint ck_api_keys_scopes check (cardinality(scopes) > 0 and scopes <@ array['stories:read', 'stories:write',
          'stories:publish', 'benefits:write', 'comments:write', 'comments:moderate', 'registers:write', 'people:manage',
          'keys:manage']),
        add constraint fk_api_keys_stands_for foreign key (stands_for) references api_keys (id),
        add constraint fk_api_keys_replaced_by foreign key (replaced_by) references api_keys (id),
        add constraint uq_api_keys_replaced_by unique (replaced_by);
      create index ix_api_keys_stands_for on api_keys (stands_for) where stands_for is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table api_keys drop column replaced_by, drop column stands_for, drop column scopes;');
  }
}
