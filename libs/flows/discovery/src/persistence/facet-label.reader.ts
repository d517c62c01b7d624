import { Injectable } from '@nestjs/common';
import { type Language, fallbackOrder } from '#kernel';
import { Database } from '#platform/database';

/** The facets whose values are slugs. */
export const SLUG_FIELDS = ['SECTOR', 'METHOD', 'ORGANISATION'] as const;

/** One of {@link SLUG_FIELDS}. */
export type SlugField = (typeof SLUG_FIELDS)[number];

const LABELS = `
  select c.scheme as field, c.slug, l.label from concepts c
  cross join lateral (select n.label from concept_labels n where n.concept_id = c.id and n.kind = 'PREFERRED'
    order by array_position($1::text[], n.language) limit 1) l
  where (c.scheme = 'SECTOR' and c.slug = any($2)) or (c.scheme = 'METHOD' and c.slug = any($3))
  union all
  select 'ORGANISATION', o.slug, l.name from organisations o
  cross join lateral (select n.name from organisation_names n where n.organisation_id = o.id
    order by n.kind <> 'CURRENT', array_position($1::text[], n.language), n.name limit 1) l
  where o.slug = any($4)`;

interface Row {
  readonly field: SlugField;
  readonly slug: string;
  readonly label: string;
}

/** Reads the labels of facet values that are slugs. */
@Injectable()
export class FacetLabelReader {
  constructor(private readonly database: Database) {}

  /** No statement where there are no slugs. */
  async read(slugs: Record<SlugField, readonly string[]>, language: Language): Promise<readonly Row[]> {
    const { SECTOR, METHOD, ORGANISATION } = slugs;
    if (SECTOR.length + METHOD.length + ORGANISATION.length === 0) return [];
    return this.database.read<Row>('discovery.facet-labels', LABELS, [
      fallbackOrder(language),
      SECTOR,
      METHOD,
      ORGANISATION,
    ]);
  }
}
