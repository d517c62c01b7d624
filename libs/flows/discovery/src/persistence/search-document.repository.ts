import { Injectable } from '@nestjs/common';
import { systemActor } from '#kernel';
import { Database, type Transaction } from '#platform/database';
import type { BuiltDocument, SearchRow } from '../application/search-document.js';

const INDEXER = systemActor('indexer');

const UPSERT = `
  insert into story_search_documents (story_id, version, stamp, digest, entry)
  select r.* from unnest($1::uuid[], $2::integer[], $3::text[], $4::text[], $5::text[])
    as r(id, version, stamp, digest, entry) order by r.id
  on conflict (story_id) do update set version = excluded.version, stamp = excluded.stamp, digest = excluded.digest,
    entry = excluded.entry, changed = excluded.changed
  where (story_search_documents.version, story_search_documents.stamp, story_search_documents.digest)
    is distinct from (excluded.version, excluded.stamp, excluded.digest)`;

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
    const column = <Key extends keyof SearchRow>(key: Key): SearchRow[Key][] => rows.map((row) => row[key]);
    await tx.query(UPSERT, [ids, column('version'), column('stamp'), column('digest'), column('entry')]);
    await tx.query(TITLES, [JSON.stringify(rows.map(({ id, titles }) => ({ id, titles }))), ids]);
    await tx.query(SHEETS, [JSON.stringify(built.flatMap(({ sheets }) => sheets)), ids]);
  }
}
