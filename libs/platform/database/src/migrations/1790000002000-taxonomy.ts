import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Concepts with labels in several languages and their relations, after SKOS. */
export class Taxonomy1790000002000 implements MigrationInterface {
  readonly name = 'Taxonomy1790000002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create extension if not exists pg_trgm;
      create table concepts (
        id uuid not null,
        scheme text not null,
        slug text not null,
        uri text,
        notation text,
        definition jsonb not null default '{}',
        source text,
        position integer not null default 0,
        valid_from date,
        valid_to date,
        digest text not null,
        version integer not null,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        constraint pk_concepts primary key (id),
        constraint uq_concepts_scheme_slug unique (scheme, slug),
        constraint uq_concepts_uri unique (uri),
        constraint ck_concepts_scheme check (scheme in ('SECTOR', 'METHOD', 'COFOG', 'EU_DATA_THEME')),
        constraint ck_concepts_slug check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        constraint ck_concepts_lifetime check (valid_to >= valid_from)
      );
      create table concept_labels (
        concept_id uuid not null,
        language text not null,
        kind text not null,
        label text not null,
        folded text not null,
        constraint pk_concept_labels primary key (concept_id, language, kind, label),
        constraint fk_concept_labels_concept foreign key (concept_id) references concepts (id) on delete cascade,
        constraint ck_concept_labels_language check (language in ('nb', 'nn', 'en', 'se')),
        constraint ck_concept_labels_kind check (kind in ('PREFERRED', 'ALTERNATIVE', 'HIDDEN')),
        constraint ck_concept_labels_label check (label <> '')
      );
      create unique index uq_concept_labels_preferred on concept_labels (concept_id, language) where kind = 'PREFERRED';
      create index ix_concept_labels_folded on concept_labels (folded text_pattern_ops);
      create index ix_concept_labels_trigram on concept_labels using gin (folded gin_trgm_ops);
      create table concept_relations (
        concept_id uuid not null,
        kind text not null,
        target_id uuid not null,
        constraint pk_concept_relations primary key (concept_id, kind, target_id),
        constraint fk_concept_relations_concept foreign key (concept_id) references concepts (id) on delete cascade,
        constraint fk_concept_relations_target foreign key (target_id) references concepts (id) on delete cascade,
        constraint ck_concept_relations_kind
          check (kind in ('BROADER', 'RELATED', 'EXACT_MATCH', 'CLOSE_MATCH', 'BROAD_MATCH')),
        constraint ck_concept_relations_other check (concept_id <> target_id)
      );
      create index ix_concept_relations_target on concept_relations (target_id, kind);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table concept_relations;
      drop table concept_labels;
      drop table concepts;
      drop extension pg_trgm;
    `);
  }
}
