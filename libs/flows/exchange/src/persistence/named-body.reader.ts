import { Injectable } from '@nestjs/common';
import { fold } from '#kernel';
import { Database } from '#platform/database';
import type { NamedBody } from '../mapping/reading-row.js';

/**
 * The bodies that a number, else a slug, else a name means. Among bodies of one name those that still exist stand first,
 * and among these those that go by it now.
 */
const FIND = `
  select w.place, coalesce(by_number.ids, by_slug.ids, by_name.ids, '[]') as ids
  from jsonb_to_recordset($1::jsonb) as w(place integer, number text, slug text, folded text, country text)
  cross join lateral (
    select json_agg(o.id) as ids from organisations o where o.organisation_number = w.number
  ) by_number
  cross join lateral (
    select json_agg(o.id) as ids from organisations o
    where o.slug = w.slug and (w.number is null or o.organisation_number is null)
  ) by_slug
  cross join lateral (
    select json_agg(named.id) as ids from (
      select o.id, rank() over (order by (o.valid_to is not null),
        min(case n.kind when 'CURRENT' then 0 when 'ALTERNATIVE' then 1 else 2 end)) as place
      from organisation_names n join organisations o on o.id = n.organisation_id
      where w.number is null and n.folded = w.folded and (w.country is null or o.country = w.country)
      group by o.id
    ) named where named.place = 1
  ) by_name`;

/** Reads which bodies the rows of a file mean. */
@Injectable()
export class NamedBodyReader {
  constructor(private readonly database: Database) {}

  /** For each body in its order the ids it may mean: one when it is found, none when it is unknown. */
  async find(bodies: readonly NamedBody[]): Promise<readonly (readonly string[])[]> {
    if (bodies.length === 0) return [];
    const wanted = bodies.map((body, place) => ({
      place,
      number: body.organisationNumber,
      slug: body.slug,
      folded: body.name === null ? null : fold(body.name),
      country: body.description?.country ?? null,
    }));
    const rows = await this.database.read<{ place: number; ids: string[] }>('exchange.named-bodies', FIND, [
      JSON.stringify(wanted),
    ]);
    const byPlace = new Map(rows.map(({ place, ids }) => [place, ids]));
    return bodies.map((_, place) => byPlace.get(place) ?? []);
  }
}
