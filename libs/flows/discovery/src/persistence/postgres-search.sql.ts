import type { FacetField } from '../application/facet-field.js';
import {
  type SearchCondition,
  type SearchQuestion,
  type ValueField,
  lastIsBeginning,
  orderOf,
} from '../application/search-question.js';
import { publishedSight } from './published-sight.sql.js';

const COLUMN: Readonly<Record<ValueField, { readonly name: string; readonly list: string | null }>> = {
  sectors: { name: 'd.sectors', list: 'text' },
  methods: { name: 'd.methods', list: 'text' },
  organisationLine: { name: 'd.organisation_line', list: 'uuid' },
  placeLine: { name: 'd.place_line', list: 'uuid' },
  languages: { name: 'd.languages', list: 'text' },
  kind: { name: 'd.kind', list: null },
  status: { name: 'd.status', list: null },
  outcome: { name: 'd.outcome', list: null },
};

const COUNTED: Readonly<Record<FacetField, string>> = {
  SECTOR: 'm.sectors',
  METHOD: 'm.methods',
  ORGANISATION: 'm.organisations',
  LEVEL: 'm.levels',
  LANGUAGE: 'm.languages',
  KIND: 'array[m.kind]',
  STATUS: 'array[m.status]',
  OUTCOME: 'array[m.outcome]',
  YEAR: 'array[extract(year from m.published_on)::text]',
};

const ORDER = {
  RELEVANCE: 'm.met desc, m.rank desc, m.published_at desc, m.story_id desc',
  PUBLISHED_AT_DESC: 'm.published_at desc, m.story_id desc',
  PUBLISHED_AT_ASC: 'm.published_at asc, m.story_id asc',
};

const quoted = (word: string): string => `'${word.replaceAll(/['\\]/g, '')}'`;

/** The words as `tsquery` literals; the terms of the analysis are letters and digits only. */
const asQueries = (words: readonly string[]): string[] =>
  words.map((word, place) => `${quoted(word)}${place === words.length - 1 && lastIsBeginning(words) ? ':*' : ''}`);

/** The statement that answers a question, and its parameters. */
export const postgresSearch = (
  question: Omit<SearchQuestion, 'excluded'>,
): { readonly sql: string; readonly values: unknown[] } => {
  const values: unknown[] = [];
  const parameter = (value: unknown, type: string): string => `$${values.push(value)}::${type}`;
  const test = (condition: SearchCondition): string => {
    if (condition.kind === 'MEASURED') return `d.measured_benefits = ${parameter(condition.measured, 'boolean')}`;
    if (condition.kind === 'PUBLISHED_BETWEEN') {
      const from = parameter(condition.from ?? '-infinity', 'date');
      return `d.published_on between ${from} and ${parameter(condition.to ?? 'infinity', 'date')}`;
    }
    const tests = condition.fields.map((field) => {
      const { name, list } = COLUMN[field];
      const wanted = parameter(condition.values, `${list ?? 'text'}[]`);
      return list === null ? `coalesce(${name} = any(${wanted}), false)` : `${name} && ${wanted}`;
    });
    return `(${tests.join(' or ')})`;
  };

  const { actor, now, words, conditions, facets, after } = question;
  const published = publishedSight(actor, now, 's', values);
  const order = orderOf(question);
  const queries = asQueries(words);
  const asked = parameter(queries, 'text[]');
  const ranked = order === 'RELEVANCE';
  const loose = conditions.filter(({ facet }) => facet !== null && facets.includes(facet));
  const firm = conditions.filter((condition) => !loose.includes(condition)).map(test);
  const passes = loose.map((condition, place) => `${test(condition)} as ok_${place}`);
  const passing = (without: FacetField | null): string =>
    ['true', ...loose.flatMap(({ facet }, place) => (facet === without ? [] : [`m.ok_${place}`]))].join(' and ');
  const way = order === 'PUBLISHED_AT_ASC' ? '>' : '<';
  const beyond = after
    ? `(m.published_at, m.story_id) ${way} (to_timestamp(${parameter(after.publishedAt, 'bigint')} / 1000.0), ${parameter(after.id, 'uuid')})`
    : 'true';
  // Stories with the same list are counted first, so that few lists are taken apart.
  const counts = facets.map(
    (facet) => `select '${facet}' as field, v.value, sum(g.number)::integer as number
      from (select ${COUNTED[facet]} as list, count(*) as number from matched m where ${passing(facet)} group by 1) g
      cross join lateral unnest(g.list) as v(value) where v.value is not null group by v.value`,
  );
  const sql = `
    with asked as materialized (
      select a.place, a.word::tsquery as query from unnest(${asked}) with ordinality as a(word, place)
    ), needed as materialized (
      select query from (
        select a.query, a.place, (select count(*) from story_search_terms t where t.terms @@ a.query) as number from asked a
      ) counted where number > 0 order by number, place desc limit 1
    )${
      ranked
        ? `, meeting as materialized (
      select t.story_id, count(*) as met from asked a join story_search_terms t on t.terms @@ a.query group by t.story_id
    )`
        : ''
    }, matched as materialized (
      select d.story_id, d.published_at, d.published_on, d.kind, d.status, d.outcome, d.levels, d.languages, d.sectors,
        d.methods, d.organisations
        ${ranked ? `, w.met, ts_rank('{0.1, 0.2, 0.5, 1}', t.terms, ${parameter(queries.join(' | '), 'tsquery')}) as rank` : ''}
        ${passes.map((pass) => `, ${pass}`).join('')}
      from story_search_documents d join stories s on s.id = d.story_id
      ${words.length > 0 ? 'join story_search_terms t on t.story_id = d.story_id and t.terms @@ (select query from needed)' : ''}
      ${ranked ? 'join meeting w on w.story_id = d.story_id' : ''}
      where ${[
        published,
        // A row made before the bodies were withheld still knows them.
        '(d.withheld or not s.withheld_organisation)',
        ...firm,
      ].join(' and ')}
    )
    select counted.total::integer, greatest(0, counted.remaining - ${parameter(question.offset, 'integer')})::integer as remaining,
      (select coalesce(json_agg(json_build_object('id', h.story_id, 'score', h.score,
          'publishedAt', (extract(epoch from h.published_at) * 1000)::bigint)), '[]') from (
        select m.story_id, m.published_at, ${ranked ? 'm.rank' : 'null'} as score from matched m
        where ${passing(null)} and ${beyond}
        order by ${ORDER[order]} limit ${parameter(question.limit, 'integer')} offset ${parameter(question.offset, 'integer')}
      ) h) as hits,
      ${
        counts.length === 0
          ? `'{}'::json`
          : `(select coalesce(json_object_agg(field, counts), '{}') from (
        select field, json_object_agg(value, number) as counts from (${counts.join(' union all ')}) c group by field) f)`
      } as facets
    from (select count(*) as total, count(*) filter (where ${beyond}) as remaining from matched m
      where ${passing(null)}) counted`;
  return { sql, values };
};
