import { Injectable } from '@nestjs/common';
import { type Language, fallbackOrder } from '#kernel';
import { Database } from '#platform/database';

/** What vocabularies and bodies call their slugs, in the language asked for or the nearest there is. */
export interface SlugLabels {
  readonly SECTOR: Readonly<Record<string, string>>;
  readonly METHOD: Readonly<Record<string, string>>;
  readonly ORGANISATION: Readonly<Record<string, string>>;
}

const LABELS = `
  select f.field, json_object_agg(f.slug, f.label) as labels from (
    select c.scheme as field, c.slug, l.label from concepts c
    cross join lateral (select n.label from concept_labels n where n.concept_id = c.id and n.kind = 'PREFERRED'
      order by array_position($1::text[], n.language) limit 1) l
    where (c.scheme = 'SECTOR' and c.slug = any($2)) or (c.scheme = 'METHOD' and c.slug = any($3))
    union all
    select 'ORGANISATION', o.slug, l.name from organisations o
    cross join lateral (select n.name from organisation_names n where n.organisation_id = o.id
      order by n.kind <> 'CURRENT', array_position($1::text[], n.language), n.name limit 1) l
    where o.slug = any($4)
  ) f group by f.field`;

/** Reads the labels of facet values that are slugs. */
@Injectable()
export class FacetLabelReader {
  constructor(private readonly database: Database) {}

  async read(slugs: Record<keyof SlugLabels, readonly string[]>, language: Language): Promise<SlugLabels> {
    const none: SlugLabels = { SECTOR: {}, METHOD: {}, ORGANISATION: {} };
    const { SECTOR, METHOD, ORGANISATION } = slugs;
    if (SECTOR.length + METHOD.length + ORGANISATION.length === 0) return none;
    const rows = await this.database.read<{ field: keyof SlugLabels; labels: Record<string, string> }>(
      'discovery.facet-labels',
      LABELS,
      [fallbackOrder(language), SECTOR, METHOD, ORGANISATION],
    );
    return { ...none, ...Object.fromEntries(rows.map(({ field, labels }) => [field, labels])) };
  }
}
