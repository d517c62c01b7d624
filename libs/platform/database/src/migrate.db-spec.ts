import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { getMetadataArgsStorage } from 'typeorm';
import { packageRoot } from '#platform/config';
import { testDatabase } from '../../../../test/support/database.js';
import { migrate, revertAll, schemaDifference } from './migrate.js';
import { migrations } from './migrations/all.js';

const SHAPE = `
  select 'column' as kind, table_name || '.' || column_name as name,
    concat_ws(' ', data_type, is_nullable, column_default, is_identity) as shape
  from information_schema.columns where table_schema = 'public'
  union all select 'constraint', conrelid::regclass || '.' || conname, pg_get_constraintdef(oid) from pg_constraint
    where connamespace = 'public'::regnamespace
  union all select 'index', indexname, indexdef from pg_indexes where schemaname = 'public'
  union all select 'trigger', tgrelid::regclass || '.' || tgname, pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
  union all select 'function', oid::regprocedure::text, prosrc from pg_proc where pronamespace = 'public'::regnamespace
    and not exists (select from pg_depend d where d.objid = pg_proc.oid and d.deptype = 'e')
  order by 1, 2, 3`;

describe('the schema', () => {
  let url: string;
  let drop: () => Promise<void>;
  let client: Client;

  const shape = async (): Promise<readonly string[]> =>
    (await client.query<{ kind: string; name: string; shape: string }>(SHAPE)).rows.map(
      ({ kind, name, shape: told }) => `${kind} ${name}: ${told}`,
    );
  const run = (sql: string): Promise<unknown> => client.query(sql);

  beforeAll(async () => {
    ({ url, drop } = await testDatabase());
    client = new Client({ connectionString: url });
    await client.connect();
    const files = readdirSync(join(packageRoot, 'libs'), { recursive: true, encoding: 'utf8' });
    for (const file of files.filter((name) => name.endsWith('.entity.ts')))
      await import(join(packageRoot, 'libs', file));
  });

  afterAll(async () => {
    await client.end();
    await drop();
  });

  it('is built, taken away and built again the same', async () => {
    const built = await shape();
    expect(built.length).toBeGreaterThan(100);
    expect(await revertAll(url)).toBe(migrations.length);
    expect((await shape()).filter((line) => !line.includes('schema_migrations'))).toEqual([]);
    expect(await migrate(url)).toEqual(migrations.map(({ name }) => name));
    expect(await shape()).toEqual(built);
  });

  it('keeps as they are the texts that are read often', async () => {
    const { rows } = await client.query<{ name: string }>(
      `select attrelid::regclass || '.' || attname as name from pg_attribute join pg_class on pg_class.oid = attrelid
       where relnamespace = 'public'::regnamespace and attstorage = 'e' order by 1`,
    );
    expect(rows.map(({ name }) => name)).toEqual([
      'story_records.rest',
      'story_search_documents.entry',
      'story_search_sheets.terms',
      'story_search_sheets.text',
      'story_texts.sections',
    ]);
  });

  it('is brought forward once, whoever else does it at the same time', async () => {
    expect(await migrate(url)).toEqual([]);
    await revertAll(url);
    const steps = await Promise.all([migrate(url), migrate(url), migrate(url)]);
    expect(steps.map((taken) => taken.length).toSorted()).toEqual([0, 0, migrations.length]);
  });

  it('is what the entities say', async () => {
    expect(getMetadataArgsStorage().tables.length).toBeGreaterThan(0);
    expect(await schemaDifference(url)).toEqual([]);
  });

  it.each([
    ['a column is gone', 'alter table concepts drop column notation', 'alter table concepts add column notation text'],
    [
      'a check is gone',
      'alter table concepts drop constraint ck_concepts_lifetime',
      'alter table concepts add constraint ck_concepts_lifetime check (valid_to >= valid_from)',
    ],
    [
      'a column may be empty',
      'alter table concepts alter digest drop not null',
      'alter table concepts alter digest set not null',
    ],
  ])('is seen to differ when %s', async (_, spoil, mend) => {
    await run(spoil);
    expect((await schemaDifference(url)).join('\n')).toContain('"concepts"');
    await run(mend);
    expect(await schemaDifference(url)).toEqual([]);
  });
});
