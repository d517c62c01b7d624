import { Injectable } from '@nestjs/common';
import { systemActor } from '#kernel';
import { Database, type Transaction } from '#platform/database';
import type { BuiltDocument } from '../application/search-document.js';

const INDEXER = systemActor('indexer');

const UPSERT = `
  insert into story_search_documents (story_id, version, stamp, digest, withheld, kind, status, outcome, levels, languages,
    sectors, methods, organisations, organisation_line, place_line, published_at, published_on, measured_benefits)
  select r.id, r.version, r.stamp, r.digest, r.withheld, r.kind, r.status, r.outcome, r.levels, r.languages, r.sectors,
    r.methods, r.organisations, r."organisationLine", r."placeLine", to_timestamp(r."publishedAt" / 1000.0),
    r."publishedOn", r."measuredBenefits"
  from jsonb_to_recordset($1::jsonb) as r(id uuid, version integer, stamp text, digest text, withheld boolean, kind text,
    status text, outcome text, levels text[], languages text[], sectors text[], methods text[], organisations text[],
    "organisationLine" uuid[], "placeLine" uuid[], "publishedAt" bigint, "publishedOn" date,
    "measuredBenefits" boolean)
  order by r.id
  on conflict (story_id) do update set version = excluded.version, stamp = excluded.stamp, digest = excluded.digest,
    withheld = excluded.withheld, kind = excluded.kind, status = excluded.status, outcome = excluded.outcome,
    levels = excluded.levels, languages = excluded.languages, sectors = excluded.sectors, methods = excluded.methods,
    organisations = excluded.organisations, organisation_line = excluded.organisation_line,
    place_line = excluded.place_line, published_at = excluded.published_at, published_on = excluded.published_on,
    measured_benefits = excluded.measured_benefits
  where (story_search_documents.version, story_search_documents.stamp, story_search_documents.digest)
    is distinct from (excluded.version, excluded.stamp, excluded.digest)`;

const TERMS = `
  insert into story_search_terms (story_id, terms)
  select r.id, r.terms::tsvector from unnest($1::uuid[], $2::text[]) as r(id, terms) order by r.id
  on conflict (story_id) do update set terms = excluded.terms where story_search_terms.terms <> excluded.terms`;

const TITLES = `
  with told as (
    select r.id, t.language, t.title, t.folded from jsonb_to_recordset($1::jsonb) as r(id uuid, titles jsonb)
    cross join lateral jsonb_to_recordset(r.titles) as t(language text, title text, folded text)
  ), gone as (
    delete from story_search_titles k where k.story_id = any($2::uuid[])
      and not exists (select from told where (told.id, told.language) = (k.story_id, k.language))
  )
  insert into story_search_titles (story_id, language, title, folded) select id, language, title, folded from told
  on conflict (story_id, language) do update set title = excluded.title, folded = excluded.folded
  where story_search_titles.title is distinct from excluded.title`;

const SHEETS = `
  with told as materialized (
    select r.* from json_to_recordset($1::json)
      as r(id uuid, revision integer, language text, fields jsonb, text text, terms text)
  ), gone as (
    delete from story_search_sheets k where k.story_id = any($2::uuid[])
      and not exists (select from told where (told.id, told.language) = (k.story_id, k.language))
  )
  insert into story_search_sheets (story_id, language, revision, fields, text, terms)
  select id, language, revision, fields, text, terms from told order by id, language
  on conflict (story_id, language) do update set revision = excluded.revision, fields = excluded.fields,
    text = excluded.text, terms = excluded.terms
  where (story_search_sheets.revision, story_search_sheets.fields, story_search_sheets.text, story_search_sheets.terms)
    is distinct from (excluded.revision, excluded.fields, excluded.text, excluded.terms)`;

type Built = Pick<BuiltDocument, 'row' | 'sheets'>;

/** Writes what PostgreSQL's own search keeps of stories, and what highlights are cut from. */
@Injectable()
export class SearchDocumentRepository {
  constructor(private readonly database: Database) {}

  /** Makes the rows of some stories what they should be: those given, and none for the rest. */
  replace(ids: readonly string[], built: readonly Built[]): Promise<void> {
    const kept = new Set(built.map(({ row }) => row.id));
    return this.database.transaction(INDEXER, async (tx) => {
      const gone = ids.filter((id) => !kept.has(id));
      if (gone.length > 0)
        await tx.query('delete from story_search_documents where story_id = any($1::uuid[])', [gone]);
      if (built.length > 0) await this.write(tx, built);
    });
  }

  private async write(tx: Transaction, built: readonly Built[]): Promise<void> {
    const rows = built.map(({ row }) => row);
    const ids = rows.map(({ id }) => id);
    // The terms are most of a row: parsed as JSON, and three times over, they would cost more than all the writing.
    await tx.query(UPSERT, [JSON.stringify(rows.map((row) => ({ ...row, terms: undefined, titles: undefined })))]);
    await tx.query(TERMS, [ids, rows.map(({ terms }) => terms)]);
    await tx.query(TITLES, [JSON.stringify(rows.map(({ id, titles }) => ({ id, titles }))), ids]);
    await tx.query(SHEETS, [JSON.stringify(built.flatMap(({ sheets }) => sheets)), ids]);
  }
}
