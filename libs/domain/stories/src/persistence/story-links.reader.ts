import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import type { Transaction } from '#platform/database';
import { storySight } from '../application/story.policy.js';
import type { Link } from '../domain/read-links.js';

/** What has been found of the things that callers named. */
export interface FoundLinks {
  idOf(link: Link): string | undefined;
}

const keyOf = ({ field, by, value }: Pick<Link, 'field' | 'by' | 'value'>): string => `${field} ${by} ${value}`;

const ALLOWED = `(w.field = 'ORGANISATION' or o.kind in ('MUNICIPALITY', 'COUNTY'))`;

// Each column is compared with one expression of the row looked up: anything else would read the whole table for each row.
const sql = (readable: string): string => `
  select w.field, w.by, w.value, coalesce(
    case when w.field in ('SECTOR', 'METHOD') then
      (select c.id from concepts c where c.scheme = w.field and c.slug = w.value) end,
    case when w.field in ('ORGANISATION', 'PLACE') then coalesce(
      (select o.id from organisations o where o.slug = case when w.by = 'SLUG' then w.value end and ${ALLOWED}),
      (select o.id from organisations o where o.id = case when w.by = 'ID' then w.value::uuid end and ${ALLOWED}),
      case when w.field = 'ORGANISATION' and w.by = 'NUMBER' then
        (select o.id from organisations o where o.organisation_number = w.value) end,
      case when w.field = 'PLACE' and w.by = 'NUMBER' then
        (select c.organisation_id from organisation_codes c where c.code = w.value
         order by c.valid_to desc nulls first, c.valid_from desc limit 1) end) end,
    case when w.field = 'STORY' then
      (select s.id from stories s where ${readable} and s.id =
        case w.by when 'ID' then (select x.id from stories x where x.id = w.value::uuid)
          else (select g.story_id from story_slugs g where g.slug = w.value) end) end
  ) as id
  from jsonb_to_recordset($1::jsonb) as w(field text, by text, value text)`;

/** Finds the concepts, bodies, places and stories that a contributor names. */
@Injectable()
export class StoryLinksReader {
  /** Looks everything up with one statement; another story is found only if the actor may read it. */
  async find(tx: Transaction, actor: Actor, now: Date, links: readonly Link[]): Promise<FoundLinks> {
    if (links.length === 0) return { idOf: () => undefined };
    const wanted = new Map(links.map(({ field, by, value }) => [keyOf({ field, by, value }), { field, by, value }]));
    const values: unknown[] = [JSON.stringify([...wanted.values()])];
    const { readable } = storySight(actor, now, 's', values);
    const rows = await tx.query<Pick<Link, 'field' | 'by' | 'value'> & { id: string | null }>(sql(readable), values);
    const ids = new Map(rows.flatMap((row) => (row.id === null ? [] : [[keyOf(row), row.id] as const])));
    return { idOf: (link) => ids.get(keyOf(link)) };
  }
}
