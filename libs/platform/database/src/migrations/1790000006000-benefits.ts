import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The benefit ledger: benefits, their append-only measurements and the history of their baselines. */
export class Benefits1790000006000 implements MigrationInterface {
  readonly name = 'Benefits1790000006000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table benefits (
        id uuid not null,
        story_id uuid not null,
        position integer not null,
        title text not null,
        description text not null,
        sign text not null,
        type text not null,
        valuation text not null,
        expectedness text not null,
        recipients text[] not null,
        owner text,
        status text not null,
        indicator_name text,
        unit text,
        direction text,
        indicator_method text,
        indicator_source text,
        frequency text,
        first_effect_on date,
        baseline_value numeric,
        baseline_on date,
        target_value numeric,
        target_on date,
        target_low numeric,
        target_high numeric,
        amount_nok numeric,
        price_year integer,
        recurrence text,
        budget_effect boolean,
        importance text,
        extent integer,
        points integer,
        poker_session_id uuid,
        deviation_reason text,
        preconditions text[] not null default '{}',
        actions jsonb not null default '[]',
        version integer not null,
        created_by text not null,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        constraint pk_benefits primary key (id),
        constraint uq_benefits_position unique (story_id, position),
        constraint fk_benefits_story foreign key (story_id) references stories (id),
        constraint ck_benefits_title check (title <> ''),
        constraint ck_benefits_sign check (sign in ('BENEFIT', 'DISBENEFIT')),
        constraint ck_benefits_type check (type in ('BUDGET', 'FREED_TIME', 'OTHER_PUBLIC', 'SOCIETY', 'QUALITY')),
        constraint ck_benefits_valuation check (valuation in ('PRICED', 'COUNTED', 'DESCRIBED')),
        constraint ck_benefits_expectedness check (expectedness in ('EXPECTED', 'UNEXPECTED')),
        constraint ck_benefits_recipients check (recipients <@
          array['OWN_BODY', 'OTHER_PUBLIC', 'MUNICIPALITIES', 'BUSINESS', 'CITIZENS'] and cardinality(recipients) > 0),
        constraint ck_benefits_status check (status in
          ('IDENTIFIED', 'PLANNED', 'IN_PROGRESS', 'REALISED', 'PARTLY', 'NOT_REALISED', 'DROPPED')),
        constraint ck_benefits_direction check (direction in ('INCREASE', 'DECREASE')),
        constraint ck_benefits_baseline check ((baseline_value is null) = (baseline_on is null)),
        constraint ck_benefits_target check ((target_value is null) = (target_on is null)),
        constraint ck_benefits_target_after_baseline check (baseline_on <= target_on),
        constraint ck_benefits_target_range check (
          (target_low is null or (target_value is not null and target_low <= target_value))
          and (target_high is null or (target_value is not null and target_high >= target_value))),
        constraint ck_benefits_baseline_before_effect check (baseline_on <= first_effect_on),
        constraint ck_benefits_described_has_no_number check (valuation <> 'DESCRIBED' or
          (baseline_value is null and target_value is null and amount_nok is null)),
        constraint ck_benefits_unit check ((baseline_value is null and target_value is null) or coalesce(unit, '') <> ''),
        constraint ck_benefits_money check (
          (amount_nok is null and price_year is null and recurrence is null and budget_effect is null)
          or (valuation = 'PRICED' and amount_nok is not null and price_year is not null and recurrence is not null
            and budget_effect is not null)),
        constraint ck_benefits_price_year check (price_year between 1900 and 2200),
        constraint ck_benefits_recurrence check (recurrence in ('ONCE', 'YEARLY')),
        constraint ck_benefits_priced check (valuation <> 'PRICED' or amount_nok is not null),
        constraint ck_benefits_importance check (
          (importance is null and extent is null)
          or (type = 'QUALITY' and importance is not null and extent is not null)),
        constraint ck_benefits_importance_kind check (importance in ('SMALL', 'MEDIUM', 'LARGE')),
        constraint ck_benefits_extent check (extent between -3 and 3),
        constraint ck_benefits_magnitude check (
          abs(coalesce(baseline_value, 0)) <= 1e15 and abs(coalesce(target_value, 0)) <= 1e15
          and abs(coalesce(target_low, 0)) <= 1e15 and abs(coalesce(target_high, 0)) <= 1e15
          and abs(coalesce(amount_nok, 0)) <= 1e15),
        constraint ck_benefits_points check ((points is null) = (poker_session_id is null) and points >= 0)
      );
      create table benefit_measurements (
        id uuid not null,
        benefit_id uuid not null,
        value numeric not null,
        measured_on date not null,
        recorded_at timestamptz not null,
        recorded_by text not null,
        evidence text,
        comment text,
        constraint pk_benefit_measurements primary key (id),
        constraint fk_benefit_measurements_benefit foreign key (benefit_id) references benefits (id),
        constraint ck_benefit_measurements_magnitude check (abs(value) <= 1e15),
        constraint ck_benefit_measurements_not_future
          check (measured_on <= (recorded_at at time zone 'Europe/Oslo')::date)
      );
      create index ix_benefit_measurements_benefit on benefit_measurements (benefit_id, measured_on, recorded_at);
      create trigger tr_benefit_measurements_append_only before update or delete on benefit_measurements
        for each row execute function refuse_change();
      create table benefit_baseline_changes (
        id uuid not null,
        benefit_id uuid not null,
        old_value numeric not null,
        old_on date not null,
        new_value numeric not null,
        new_on date not null,
        reason text not null,
        changed_at timestamptz not null,
        changed_by text not null,
        constraint pk_benefit_baseline_changes primary key (id),
        constraint fk_benefit_baseline_changes_benefit foreign key (benefit_id) references benefits (id),
        constraint ck_benefit_baseline_changes_reason check (reason <> '')
      );
      create index ix_benefit_baseline_changes_benefit on benefit_baseline_changes (benefit_id, changed_at);
      create trigger tr_benefit_baseline_changes_append_only before update or delete on benefit_baseline_changes
        for each row execute function refuse_change();

      create function keep_unit_once_measured() returns trigger language plpgsql as $$
      begin
        if new.unit is distinct from old.unit
          and exists (select from benefit_measurements m where m.benefit_id = old.id) then
          raise exception 'the unit of a measured benefit is fixed' using errcode = 'integrity_constraint_violation',
            constraint = 'tr_benefits_unit_fixed';
        end if;
        return new;
      end $$;
      create trigger tr_benefits_unit_fixed before update on benefits
        for each row execute function keep_unit_once_measured();
      create function measure_only_what_has_a_unit() returns trigger language plpgsql as $$
      begin
        if not exists (select from benefits b where b.id = new.benefit_id and b.unit is not null
            and b.valuation <> 'DESCRIBED') then
          raise exception 'a described benefit, or one without a unit, is not measured in numbers'
            using errcode = 'integrity_constraint_violation', constraint = 'tr_benefit_measurements_unit';
        end if;
        return new;
      end $$;
      create trigger tr_benefit_measurements_unit before insert on benefit_measurements
        for each row execute function measure_only_what_has_a_unit();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table benefit_baseline_changes;
      drop table benefit_measurements;
      drop table benefits;
      drop function measure_only_what_has_a_unit();
      drop function keep_unit_once_measured();
    `);
  }
}
