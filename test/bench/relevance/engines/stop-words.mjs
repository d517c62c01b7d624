const READ = `
  select pg_read_file(setting || '/tsearch_data/norwegian.stop') as words from pg_config where name = 'SHAREDIR'`;

/** The Norwegian stop words that PostgreSQL comes with, which are those of Snowball. */
export const snowballStopWords = async ({ database }) =>
  new Set((await database.query(READ)).rows[0].words.split(/\s+/).filter(Boolean));
