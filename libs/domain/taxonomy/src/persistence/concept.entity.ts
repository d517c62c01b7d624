import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { Language } from '#kernel';
import type { ConceptScheme } from '../concept.js';

/** A row of `concepts`; labels and relations are rows of their own tables, written in SQL. */
@Entity('concepts')
@Unique('uq_concepts_scheme_slug', ['scheme', 'slug'])
@Unique('uq_concepts_uri', ['uri'])
@Check('ck_concepts_scheme', `scheme in ('SECTOR', 'METHOD', 'COFOG', 'EU_DATA_THEME')`)
@Check('ck_concepts_slug', `slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`)
@Check('ck_concepts_lifetime', 'valid_to >= valid_from')
export class ConceptEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'pk_concepts' })
  id: string;

  @Column('text')
  scheme: ConceptScheme;

  @Column('text')
  slug: string;

  @Column('text', { nullable: true })
  uri: string | null;

  @Column('text', { nullable: true })
  notation: string | null;

  @Column('jsonb', { default: {} })
  definition: Partial<Record<Language, string>>;

  @Column('text', { nullable: true })
  source: string | null;

  @Column('integer', { default: 0 })
  position: number;

  @Column('date', { name: 'valid_from', nullable: true })
  validFrom: string | null;

  @Column('date', { name: 'valid_to', nullable: true })
  validTo: string | null;

  @Column('text')
  digest: string;

  @Column('integer')
  version: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;
}
