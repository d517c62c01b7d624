import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Bodies with their names and numbers over time, and who came before whom. */
export class Organisations1790000003000 implements MigrationInterface {
  readonly name = 'Organisations1790000003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table organisations (
        id uuid not null,
        slug text not null,
        organisation_number text,
        kind text not null,
        level text,
        country text not null default 'NO',
        county_id uuid,
        homepage text,
        valid_from date,
        valid_to date,
        content_digest bytea,
        version integer not null,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        constraint pk_organisations primary key (id),
        constraint uq_organisations_slug unique (slug),
        constraint uq_organisations_number unique (organisation_number) deferrable,
        constraint fk_organisations_county foreign key (county_id) references organisations (id),
        constraint ck_organisations_slug check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        constraint ck_organisations_number check (organisation_number ~ '^[89][0-9]{8}$'),
        constraint ck_organisations_kind
          check (kind in ('MUNICIPALITY', 'COUNTY', 'STATE_BODY', 'COMPANY', 'INTER_MUNICIPAL', 'OTHER')),
        constraint ck_organisations_level check (level in ('STATE', 'COUNTY', 'MUNICIPALITY', 'INTER_MUNICIPAL')),
        constraint ck_organisations_country check (country ~ '^[A-Z]{2}$'),
        constraint ck_organisations_homepage check (homepage ~ '^https?://'),
        constraint ck_organisations_lifetime check (valid_to >= valid_from)
      );
      create table organisation_names (
        organisation_id uuid not null,
        language text not null,
        kind text not null,
        name text not null,
        folded text not null,
        valid_from date,
        valid_to date,
        constraint pk_organisation_names primary key (organisation_id, language, kind, name),
        constraint fk_organisation_names_organisation
          foreign key (organisation_id) references organisations (id) on delete cascade,
        constraint ck_organisation_names_language check (language in ('nb', 'nn', 'en', 'se')),
        constraint ck_organisation_names_kind check (kind in ('CURRENT', 'FORMER', 'ABBREVIATION', 'ALTERNATIVE')),
        constraint ck_organisation_names_name check (name <> ''),
        constraint ck_organisation_names_lifetime check (valid_to >= valid_from)
      );
      create unique index uq_organisation_names_current on organisation_names (organisation_id, language)
        where kind = 'CURRENT';
      create index ix_organisation_names_folded on organisation_names (folded text_pattern_ops);
      create index ix_organisation_names_trigram on organisation_names using gin (folded gin_trgm_ops);
      create table organisation_codes (
        organisation_id uuid not null,
        code text not null,
        valid_from date,
        valid_to date,
        constraint pk_organisation_codes primary key (organisation_id, code),
        constraint fk_organisation_codes_organisation
          foreign key (organisation_id) references organisations (id) on delete cascade,
        constraint ck_organisation_codes_code check (code ~ '^([0-9]{2}|[0-9]{4})$'),
        constraint ck_organisation_codes_lifetime check (valid_to >= valid_from)
      );
      create index ix_organisation_codes_code on organisation_codes (code);
      create table organisation_successions (
        predecessor_id uuid not null,
        successor_id uuid not null,
        occurred_on date not null,
        kind text not null,
        constraint pk_organisation_successions primary key (predecessor_id, successor_id),
        constraint fk_organisation_successions_predecessor foreign key (predecessor_id) references organisations (id),
        constraint fk_organisation_successions_successor foreign key (successor_id) references organisations (id),
        constraint ck_organisation_successions_kind check (kind in ('MERGER', 'SPLIT', 'PART', 'RENAME')),
        constraint ck_organisation_successions_other check (predecessor_id <> successor_id)
      );
      create index ix_organisation_successions_successor on organisation_successions (successor_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table organisation_successions;
      drop table organisation_codes;
      drop table organisation_names;
      drop table organisations;
    `);
  }
}
