import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, readdirSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Client } from 'pg';
import { packageRoot } from '#platform/config';
import { type EndedCommand, runCommand } from '../../support/command-line.js';
import { testDatabase } from '../../support/database.js';
import { eventually } from '../../support/eventually.js';
import { fillDisk } from '../../support/full-disk.js';
import { insideTold } from '../../support/inside-told.js';
import { freePort } from '../../support/whole-product.js';

let folder: string;
let url: string;
let drop: () => Promise<void>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ildsjel-files-'));
  ({ url, drop } = await testDatabase());
});
afterAll(async () => {
  await drop();
  rmSync(folder, { recursive: true, force: true });
});

const row = (id: string): object => ({ id, lang: 'nb', title: `Tittel ${id}`, body: `Blåbær og ${id}.` });
const lines = (...ids: string[]): string => ids.map((id) => `${JSON.stringify(row(id))}\n`).join('');
const many = (name: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `${name}-${at}`);
const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const cli = (...args: string[]): Promise<EndedCommand> => runCommand({ settings: { DATABASE_URL: url } }, ...args);
const report = ({ out }: EndedCommand): unknown => JSON.parse(out.trimEnd().split('\n').at(-1) ?? '');
const counted = (created: number, unchanged: number, rejected: number): object => ({
  created,
  updated: 0,
  unchanged,
  rejected,
});

/** Stories of a source, and what of them is not whole. */
const kept = async (source: string): Promise<{ stories: number; broken: number }> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client
    .query<{ stories: number; broken: number }>(
      `select count(*)::integer as stories,
         (count(*) filter (where not exists (select from story_revisions r where r.story_id = s.id)
           or not exists (select from events e where e.subject_id = s.id)))::integer as broken
       from stories s where s.source = $1`,
      [source],
    )
    .finally(() => client.end());
  return rows[0] ?? { stories: -1, broken: -1 };
};

describe('a file that is not whole', () => {
  it('is taken in as far as it goes and told of; whole, it is completed', async () => {
    const whole = lines(...many('cut', 30));
    const path = file('cut.ndjson', whole.slice(0, -20));
    const cut = await cli('import', path, '--publish');
    expect([cut.code, report(cut)]).toEqual([0, counted(29, 0, 1)]);
    expect(cut.err).toContain('rejected: line 30: The last line is not whole: the file seems to be cut off.');
    writeFileSync(path, whole);
    expect(report(await cli('import', path, '--publish'))).toEqual(counted(1, 29, 0));
    expect(await kept('cut')).toEqual({ stories: 30, broken: 0 });
  });

  it('for being cut inside a character is told of as well', async () => {
    const bytes = Buffer.from(lines('a', 'b'));
    const path = file('half.ndjson', bytes.subarray(0, bytes.lastIndexOf(Buffer.from('å')) + 1));
    const half = await cli('import', path);
    expect([half.code, report(half)]).toEqual([0, counted(1, 0, 1)]);
    expect(half.err).toContain('rejected: line 2: The line is not UTF-8 text.');
  });
});

describe('a file that is not UTF-8', () => {
  it('has each line told that cannot be read, and the others taken in', async () => {
    const content = Buffer.concat([
      Buffer.from(lines('good-1')),
      Buffer.from(lines('latin'), 'latin1'),
      Buffer.from(lines('good-2')),
    ]);
    const ended = await cli('import', file('latin.ndjson', content));
    expect([ended.code, report(ended)]).toEqual([0, counted(2, 0, 1)]);
    expect(ended.err).toContain('rejected: line 2: The line is not UTF-8 text.');
  });

  it.each([
    ['UTF-16', Buffer.from(`\uFEFF${lines('a', 'b')}`, 'utf16le')],
    ['compressed', gzipSync(lines('a', 'b'))],
    ['noise', Buffer.from(Array.from({ length: 5_000 }, (_, at) => (at * 7_919 + (at >> 3)) % 256))],
  ])('but %s is refused line by line without a crash', async (name, content) => {
    const ended = await cli('import', file(`${name}.ndjson`, content));
    expect(ended.code).toBe(0);
    expect(report(ended)).toMatchObject({ created: 0, updated: 0, unchanged: 0 });
    expect(ended.err).toMatch(/rejected: line 1: The line (is not UTF-8 text|holds a NUL byte)\./);
    expect(insideTold(ended.err)).toEqual([]);
    expect(await kept(name)).toEqual({ stories: 0, broken: 0 });
  });
});

describe('a full disk', () => {
  /** More than are written in two steps. */
  const MANY = 600;

  it('under the database ends an import with a clear error; what was taken in is whole, and the next run completes it', async () => {
    const source = 'full';
    const path = file(`${source}.ndjson`, lines(...many(source, MANY)));
    const before = (await cli('export')).out;
    const disk = await fillDisk(url, 'stories', MANY / 2);
    const ended = await cli('import', path, '--publish');
    expect([ended.code, ended.out]).toEqual([1, '']);
    expect(ended.err).toContain('There is no room left in the database.');
    expect(ended.err).not.toContain('rejected');
    expect(insideTold(ended.err)).toEqual([]);
    const left = await kept(source);
    expect(left.broken).toBe(0);
    expect(left.stories).toBeGreaterThan(0);
    expect(left.stories).toBeLessThan(MANY);
    await disk.free();
    expect(before).not.toBe('');
    expect((await cli('export', '--source', 'cut')).out).toBe(before);
    expect(report(await cli('import', path, '--publish'))).toEqual(counted(MANY - left.stories, left.stories, 0));
    expect(await kept(source)).toEqual({ stories: MANY, broken: 0 });
  });

  it('under an export leaves the file there was, and nothing half written', async () => {
    const path = join(folder, 'out.ndjson');
    writeFileSync(path, 'what was there\n');
    const ended = await runCommand({ settings: { DATABASE_URL: url }, quotaBlocks: 16 }, 'export', '--out', path);
    expect([ended.code, ended.out]).toEqual([1, '']);
    expect(ended.err).toMatch(/^The file may not grow so large, or its disk is full/);
    expect(ended.err).not.toMatch(/\n\s+at /);
    expect(readFileSync(path, 'utf8')).toBe('what was there\n');
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
    expect((await cli('export', '--out', path)).code).toBe(0);
    expect(readFileSync(path, 'utf8').trimEnd().split('\n').length).toBeGreaterThan(250);
  });

  it('under standard output is told on standard error', async () => {
    const full = openSync('/dev/full', 'w');
    expect(await runCommand({ settings: { DATABASE_URL: url }, stdout: full }, 'export')).toEqual({
      code: 1,
      out: '',
      err: 'The disk is full.\n',
    });
  });

  it('under what a command says on standard error does not keep it from its work', async () => {
    const path = file('told.ndjson', `not json\n${lines('told')}`);
    const full = openSync('/dev/full', 'w');
    const ended = await runCommand({ settings: { DATABASE_URL: url }, stderr: full }, 'import', path);
    expect([ended.code, report(ended)]).toEqual([0, counted(1, 0, 1)]);
  });

  it('under the log does not keep the api from answering', async () => {
    const port = await freePort();
    const api = spawn(process.execPath, [join(packageRoot, 'dist/apps/api/src/main.js')], {
      env: { DATABASE_URL: url, PORT: String(port), LOG_LEVEL: 'trace' },
      stdio: ['ignore', openSync('/dev/full', 'w'), 'inherit'],
    });
    const gone = once(api, 'exit');
    const ready = (): Promise<number> =>
      fetch(`http://127.0.0.1:${port}/health/ready`).then(
        ({ status }) => status,
        () => 0,
      );
    try {
      await eventually(ready, (status) => status === 200, 60_000);
      for (let turn = 0; turn < 20; turn += 1) expect(await ready()).toBe(200);
      expect(api.exitCode).toBeNull();
    } finally {
      api.kill('SIGTERM');
      await gone;
    }
  });
});
