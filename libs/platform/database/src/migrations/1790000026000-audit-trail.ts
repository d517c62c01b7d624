import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The audit trail: entries that can be added and nothing else. Whoever adds one gives what it says; its number and its link to
 * the one before are made here, under the lock of the journal (4741002), so that number order is commit order.
 */
export class AuditTrail1790000026000 implements MigrationInterface {
  readonly name = 'AuditTrail1790000026000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table audit_entries (
        sequence bigint not null,
        entry jsonb not null,
        previous bytea not null,
        digest bytea not null,
        constraint pk_audit_entries primary key (sequence),
        constraint uq_audit_entries_digest unique (digest),
        constraint ck_audit_entries_entry check (entry ?& array['at', 'outcome', 'actor', 'kind']),
        constraint ck_audit_entries_lengths check (octet_length(previous) = 32 and octet_length(digest) = 32)
      );
      create index ix_audit_entries_actor on audit_entries ((entry ->> 'actor'), sequence);
      create index ix_audit_entries_changes on audit_entries using gin ((entry -> 'changes') jsonb_path_ops);
      create index ix_audit_entries_subject on audit_entries ((entry ->> 'subject'), sequence) where entry ? 'subject';

      create function chain_audit_entry() returns trigger language plpgsql as $$
      declare
        last record;
      begin
        perform pg_advisory_xact_lock(4741002);
        select a.sequence, a.digest into last from audit_entries a order by a.sequence desc limit 1;
        new.sequence := coalesce(last.sequence, 0) + 1;
        new.previous := coalesce(last.digest, decode(repeat('00', 32), 'hex'));
        new.digest := sha256(convert_to(
          encode(new.previous, 'hex') || E'\\n' || new.sequence || E'\\n' || new.entry::text, 'UTF8'));
        return new;
      end $$;
      create trigger tr_audit_entries_chain before insert on audit_entries
        for each row execute function chain_audit_entry();
      create trigger tr_audit_entries_append_only before update or delete or truncate on audit_entries
        for each statement execute function refuse_change();
      revoke all on audit_entries from public;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table audit_entries; drop function chain_audit_entry();');
  }
}
