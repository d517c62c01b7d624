import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The journal of events, the consumers' places in it, and the deliveries under way. */
export class Journal1790000001000 implements MigrationInterface {
  readonly name = 'Journal1790000001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table events (
        sequence bigint generated always as identity,
        id uuid not null,
        kind text not null,
        subject_id uuid not null,
        subject_version integer not null,
        revision integer,
        actor_id text not null,
        audience text,
        occurred_at timestamptz not null,
        constraint pk_events primary key (sequence),
        constraint uq_events_id unique (id),
        constraint ck_events_audience check (audience in ('OPEN', 'PUBLIC_SECTOR', 'AGENCY'))
      );
      create index ix_events_subject on events (subject_id, sequence);
      create index ix_events_kind on events (kind, sequence);
      create index ix_events_public on events (sequence) where audience is not null;
      create table event_consumers (
        name text not null,
        position bigint not null,
        constraint pk_event_consumers primary key (name)
      );
      create table event_deliveries (
        consumer text not null,
        sequence bigint not null,
        kind text not null,
        subject_id uuid not null,
        attempts integer not null default 0,
        due_at timestamptz not null,
        leased_by uuid,
        last_error text,
        dead_at timestamptz,
        constraint pk_event_deliveries primary key (consumer, sequence),
        constraint fk_event_deliveries_consumer foreign key (consumer) references event_consumers (name),
        constraint fk_event_deliveries_event foreign key (sequence) references events (sequence)
      );
      create index ix_event_deliveries_due on event_deliveries (consumer, due_at, sequence) where dead_at is null;
      create index ix_event_deliveries_leased on event_deliveries (consumer, subject_id) where leased_by is not null;
      create index ix_event_deliveries_dead on event_deliveries (consumer, sequence) where dead_at is not null;
      create index ix_event_deliveries_kind on event_deliveries (consumer, kind);
      create function refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception '% is append-only: % refused', tg_table_name, tg_op using errcode = 'integrity_constraint_violation',
          constraint = tg_name;
      end $$;
      create trigger tr_events_append_only before update or delete on events
        for each row execute function refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table event_deliveries;
      drop table event_consumers;
      drop table events;
      drop function refuse_change();
    `);
  }
}
