import { Client } from 'pg';

/**
 * Makes PostgreSQL answer writes to a table as it does when its disk is full, with words that tell of its files, as it does.
 *
 * @param rows how many more rows of the table there is room for.
 */
export const fillDisk = async (
  databaseUrl: string,
  table: string,
  rows: number,
): Promise<{ free(): Promise<void> }> => {
  const run = async (sql: string): Promise<number> => {
    const client = new Client({ connectionString: databaseUrl });
    await client.connect();
    const { rows: answer } = await client.query<{ count?: string }>(sql).finally(() => client.end());
    return Number(answer?.[0]?.count ?? 0);
  };
  const room = rows + (await run(`select count(*) from ${table}`));
  await run(`create function disk_is_full() returns trigger language plpgsql as $$
    begin
      if (select count(*) from ${table}) >= ${room} then
        raise exception 'could not extend file "base/16384/16397": No space left on device'
          using errcode = 'disk_full', hint = 'Check free disk space.';
      end if;
      return new;
    end $$;
    create trigger disk_is_full before insert or update on ${table} for each row execute function disk_is_full()`);
  return {
    free: async () => void (await run(`drop trigger disk_is_full on ${table}; drop function disk_is_full()`)),
  };
};
