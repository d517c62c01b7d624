import pg from 'pg';

const DATABASE = 'relevance_baseline';
const MAKE = `create table documents (place integer primary key, words tsvector not null)`;
const FILL = `
  insert into documents
  select place, setweight(to_tsvector('norwegian', title), 'A') || setweight(to_tsvector('norwegian', body), 'B')
  from jsonb_to_recordset($1::jsonb) as d(place integer, title text, body text)`;
const SEARCH = `
  with asked as (select replace(plainto_tsquery('norwegian', $1)::text, '&', '|')::tsquery as words)
  select place from documents, asked where documents.words @@ asked.words
  order by ts_rank(documents.words, asked.words, 1) desc, place limit 100`;

/** PostgreSQL's own Norwegian search: any of the words, ranked by `ts_rank`. */
export const postgresNorwegian = {
  name: 'PostgreSQL norwegian',
  study: 'pg-or-rank',
  fill: async ({ stack, documents }) => {
    await stack.database.query(`drop database if exists ${DATABASE}`);
    await stack.database.query(`create database ${DATABASE}`);
    const pool = new pg.Pool({ connectionString: stack.databaseUrl(DATABASE), max: 1 });
    await pool.query(MAKE);
    await pool.query(FILL, [JSON.stringify(documents.map(({ title, body }, place) => ({ place, title, body })))]);
    await pool.query('create index on documents using gin (words)');
    await pool.query('vacuum analyze');
    return {
      search: async (query) => (await pool.query(SEARCH, [query])).rows.map(({ place }) => documents[place].id),
      close: async () => {
        await pool.end();
        await stack.database.query(`drop database ${DATABASE}`);
      },
    };
  },
};
