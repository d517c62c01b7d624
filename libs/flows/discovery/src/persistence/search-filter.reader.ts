import { Injectable } from '@nestjs/common';
import { badInput, organisationNumber } from '#kernel';
import type { StoryFilter } from '#domain/stories';
import { Database } from '#platform/database';
import type { FacetField } from '../application/facet-field.js';
import type { SearchCondition, ValueField } from '../application/search-question.js';

type Reference = 'sectors' | 'methods' | 'organisations' | 'municipalities';

const NAMES: Readonly<Record<Reference, string>> = {
  sectors: 'sector',
  methods: 'method',
  organisations: 'organisation',
  municipalities: 'municipality or county',
};

interface Row {
  readonly field: Reference;
  readonly place: number;
  readonly keys: string[];
}

const LOOK_UP = `
  select 'sectors' as field, a.place::integer, (select array_agg(c.slug) from concepts c
    where c.scheme = 'SECTOR' and c.slug = a.text) as keys
  from unnest($1::text[]) with ordinality as a(text, place)
  union all
  select 'methods', a.place::integer, (select array_agg(c.slug) from concepts c
    where c.scheme = 'METHOD' and c.slug = a.text)
  from unnest($2::text[]) with ordinality as a(text, place)
  union all
  select 'organisations', a.place::integer, (select array_agg(o.id::text) from organisations o
    where o.slug = a.text or o.organisation_number = a.text)
  from unnest($3::text[]) with ordinality as a(text, place)
  union all
  select 'municipalities', a.place::integer, (select array_agg(o.id::text) from organisations o
    where o.kind in ('MUNICIPALITY', 'COUNTY') and (o.slug = a.text
      or exists (select from organisation_codes c where c.organisation_id = o.id and c.code = a.text)))
  from unnest($4::text[]) with ordinality as a(text, place)`;

const anyOf = (
  facet: FacetField | null,
  fields: readonly ValueField[],
  values: readonly string[] | null | undefined,
): SearchCondition[] => (values && values.length > 0 ? [{ kind: 'ANY_OF', facet, fields, values }] : []);

const storable = (texts: readonly string[] | null | undefined): string[] =>
  (texts ?? []).map((text) => text.replaceAll('\0', '').toWellFormed());

/** Looks up what a filter refers to. */
@Injectable()
export class SearchFilterReader {
  constructor(private readonly database: Database) {}

  /** @throws Failure BAD_USER_INPUT naming the first slug or number that is unknown, or days out of order. */
  async conditions(filter: StoryFilter): Promise<readonly SearchCondition[]> {
    const found = await this.lookUp(filter);
    const { publishedFrom = null, publishedTo = null, hasMeasuredBenefits } = filter;
    if (publishedFrom && publishedTo && publishedTo < publishedFrom) {
      throw badInput('`publishedTo` must not be before `publishedFrom`.', 'filter', 'publishedTo');
    }
    return [
      ...anyOf('SECTOR', ['sectors'], found.sectors),
      ...anyOf('METHOD', ['methods'], found.methods),
      ...anyOf('ORGANISATION', ['organisationLine'], found.organisations),
      ...anyOf(null, ['placeLine', 'organisationLine'], found.municipalities),
      ...anyOf('KIND', ['kind'], filter.kinds),
      ...anyOf('STATUS', ['status'], filter.statuses),
      ...anyOf('OUTCOME', ['outcome'], filter.outcomes),
      ...anyOf('LANGUAGE', ['languages'], filter.languages),
      ...(publishedFrom || publishedTo
        ? [{ kind: 'PUBLISHED_BETWEEN', facet: 'YEAR', from: publishedFrom, to: publishedTo } as const]
        : []),
      ...(typeof hasMeasuredBenefits === 'boolean'
        ? [{ kind: 'MEASURED', facet: null, measured: hasMeasuredBenefits } as const]
        : []),
    ];
  }

  private async lookUp(filter: StoryFilter): Promise<Record<Reference, string[]>> {
    const found: Record<Reference, string[]> = { sectors: [], methods: [], organisations: [], municipalities: [] };
    const asked = {
      sectors: storable(filter.sectors),
      methods: storable(filter.methods),
      organisations: storable(filter.organisations).map((text) => organisationNumber(text) ?? text),
      municipalities: storable(filter.municipalities),
    };
    const texts = Object.values(asked);
    if (texts.every((list) => list.length === 0)) return found;
    const rows = await this.database.read<Row | (Omit<Row, 'keys'> & { keys: null })>(
      'discovery.filter',
      LOOK_UP,
      texts,
    );
    for (const { field, place, keys } of rows.sort((a, b) => a.place - b.place)) {
      if (keys === null) {
        const text = filter[field]?.[place - 1] ?? '';
        throw badInput(`There is no ${NAMES[field]} "${text.slice(0, 120)}".`, 'filter', field, String(place - 1));
      }
      found[field].push(...keys);
    }
    return found;
  }
}
