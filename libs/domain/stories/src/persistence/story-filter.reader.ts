import { Injectable } from '@nestjs/common';
import { badInput } from '#kernel';
import { Database } from '#platform/database';
import type { StoryFilter } from '../domain/story-list.js';

/** The most values in one list of a filter. */
const MOST = 50;

/** Fields of the filter whose values are names of something, and what they name. */
const NAMED = {
  sectors: 'sector',
  methods: 'method',
  organisations: 'organisation',
  municipalities: 'municipality',
} as const;

type NamedField = keyof typeof NAMED;
const NAMED_FIELDS = Object.keys(NAMED) as NamedField[];

/** For each named field of a filter that is used: the identifiers it stands for. */
export type FilterIds = Readonly<Partial<Record<NamedField, readonly string[]>>>;

const FIND = `
  with recursive wanted as (
    select w.field, w.place, w.value from jsonb_to_recordset($1::jsonb) as w(field text, place integer, value text)
  ), named as (
    select w.field, w.place, c.id from wanted w
    join concepts c on c.slug = w.value and c.scheme = case w.field when 'sectors' then 'SECTOR' when 'methods' then 'METHOD' end
    union
    select w.field, w.place, o.id from wanted w
    join organisations o on o.slug = w.value or o.organisation_number = w.value
    where w.field = 'organisations' or (w.field = 'municipalities' and o.kind in ('MUNICIPALITY', 'COUNTY'))
    union
    select w.field, w.place, c.organisation_id from wanted w join organisation_codes c on c.code = w.value
    where w.field = 'municipalities'
  ), narrower as (
    select field, place, id from named where field in ('sectors', 'methods')
    union
    select n.field, n.place, r.concept_id from narrower n
    join concept_relations r on r.target_id = n.id and r.kind = 'BROADER'
  ), earlier as (
    select field, place, id from named where field in ('organisations', 'municipalities')
    union
    select e.field, e.place, s.predecessor_id from earlier e
    join organisation_successions s on s.successor_id = e.id
  ), later as (
    select field, place, id from named where field in ('organisations', 'municipalities')
    union
    select l.field, l.place, s.successor_id from later l
    join organisation_successions s on s.predecessor_id = l.id
  )
  select field, place, array_agg(distinct id) as ids
  from (select * from narrower union select * from earlier union select * from later) found
  group by field, place`;

/** Finds what the names in a filter stand for, with all that belongs to it by the rules of their rooms. */
@Injectable()
export class StoryFilterReader {
  constructor(private readonly database: Database) {}

  /**
   * Narrower concepts are included, and of a body those before and after it in the direct line. One statement, or none.
   *
   * @throws Failure BAD_USER_INPUT naming a value that stands for nothing, at its place in the filter.
   */
  async find(filter: StoryFilter): Promise<FilterIds> {
    for (const [field, list] of Object.entries(filter)) {
      if (Array.isArray(list) && list.length > MOST) {
        throw badInput(`This list has ${list.length} values; at most ${MOST} are allowed.`, 'filter', field);
      }
    }
    const wanted = NAMED_FIELDS.flatMap((field) =>
      (filter[field] ?? []).map((value, place) => ({ field, place, value: value.replaceAll('\0', '') })),
    );
    if (wanted.length === 0) return {};
    const rows = await this.database.read<{ field: NamedField; place: number; ids: string[] }>('stories.filter', FIND, [
      JSON.stringify(wanted),
    ]);
    const ids: Partial<Record<NamedField, string[]>> = {};
    for (const { field, place, value } of wanted) {
      const found = rows.find((row) => row.field === field && row.place === place);
      if (found === undefined) {
        throw badInput(`There is no ${NAMED[field]} "${value.slice(0, 80)}".`, 'filter', field, String(place));
      }
      ids[field] = [...(ids[field] ?? []), ...found.ids];
    }
    return ids;
  }
}
