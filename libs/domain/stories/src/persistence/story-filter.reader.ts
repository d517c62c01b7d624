import { Injectable } from '@nestjs/common';
import { badInput, organisationNumber } from '#kernel';
import { Database } from '#platform/database';
import type { StoryFilter } from '../domain/story-list.js';

/** The most values in one list of a filter. */
const MOST = 50;

/** Fields of the filter whose values are names of something, and what they name. */
const NAMED = {
  sectors: 'sector',
  methods: 'method',
  organisations: 'organisation',
  municipalities: 'municipality or county',
} as const;

type NamedField = keyof typeof NAMED;
const NAMED_FIELDS = Object.keys(NAMED) as NamedField[];

/** For each named field of a filter that is used: the identifiers it stands for. */
export type FilterIds = Readonly<Partial<Record<NamedField, readonly string[]>>>;

/** A concept or body that a filter names. */
interface NamedInFilter {
  readonly id: string;
  readonly slug: string;
}

/** For each named field of a filter: the concepts or bodies it names, without what belongs to them. */
type FilterNames = Readonly<Record<NamedField, readonly NamedInFilter[]>>;

/** What the values $1 name, by the one rule of all lists. */
const NAMED_IN_FILTER = `
  wanted as (
    select w.field, w.place, w.value from jsonb_to_recordset($1::jsonb) as w(field text, place integer, value text)
  ), named as (
    select w.field, w.place, c.id, c.slug from wanted w
    join concepts c on c.slug = w.value and c.scheme = case w.field when 'sectors' then 'SECTOR' when 'methods' then 'METHOD' end
    union
    select w.field, w.place, o.id, o.slug from wanted w
    join organisations o on o.slug = w.value or o.organisation_number = w.value
    where w.field = 'organisations' or (w.field = 'municipalities' and o.kind in ('MUNICIPALITY', 'COUNTY'))
    union
    select w.field, w.place, o.id, o.slug from wanted w join organisation_codes c on c.code = w.value
    join organisations o on o.id = c.organisation_id where w.field = 'municipalities'
  )`;

const NAMES = `
  with ${NAMED_IN_FILTER}
  select field, place, json_agg(json_build_object('id', id, 'slug', slug)) as found from named group by field, place`;

const FIND = `
  with recursive ${NAMED_IN_FILTER}, narrower as (
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
  select field, place, array_agg(distinct id) as found
  from (select * from narrower union select * from earlier union select * from later) found
  group by field, place`;

interface Row<T> {
  readonly field: NamedField;
  readonly place: number;
  readonly found: readonly T[];
}

/** An organisation number is read as people write it. */
const asKept = (field: NamedField, value: string): string => {
  const number = field === 'organisations' || field === 'municipalities' ? organisationNumber(value) : null;
  return number ?? value.replaceAll('\0', '').toWellFormed();
};

/** Finds what the names in a filter stand for, by one rule for every list and search of stories. */
@Injectable()
export class StoryFilterReader {
  constructor(private readonly database: Database) {}

  /**
   * Narrower concepts are included, and of a body those before and after it in the direct line. One statement, or none.
   *
   * @throws Failure BAD_USER_INPUT naming a value that stands for nothing, at its place in the filter.
   */
  find(filter: StoryFilter): Promise<FilterIds> {
    return this.read<string>(filter, 'stories.filter', FIND);
  }

  /** The concepts and bodies themselves, for who keeps what belongs to them in another way; fails as {@link find} does. */
  async names(filter: StoryFilter): Promise<FilterNames> {
    const found = await this.read<NamedInFilter>(filter, 'stories.filter-names', NAMES);
    return { sectors: [], methods: [], organisations: [], municipalities: [], ...found };
  }

  private async read<T>(
    filter: StoryFilter,
    name: string,
    sql: string,
  ): Promise<Partial<Record<NamedField, readonly T[]>>> {
    for (const [field, list] of Object.entries(filter)) {
      if (Array.isArray(list) && list.length > MOST) {
        throw badInput(`This list has ${list.length} values; at most ${MOST} are allowed.`, 'filter', field);
      }
    }
    const wanted = NAMED_FIELDS.flatMap((field) =>
      (filter[field] ?? []).map((value, place) => ({ field, place, value: asKept(field, value) })),
    );
    if (wanted.length === 0) return {};
    const rows = await this.database.read<Row<T>>(name, sql, [JSON.stringify(wanted)]);
    const all: Partial<Record<NamedField, T[]>> = {};
    for (const { field, place, value } of wanted) {
      const row = rows.find((one) => one.field === field && one.place === place);
      if (row === undefined) {
        throw badInput(`There is no ${NAMED[field]} "${value.slice(0, 80)}".`, 'filter', field, String(place));
      }
      all[field] = [...(all[field] ?? []), ...row.found];
    }
    return all;
  }
}
