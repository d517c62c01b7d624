import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testDatabase } from '../support/database.js';
import { freePort } from '../support/whole-product.js';

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const FOREIGN = /^(DATABASE_URL|MEILI_|DATA_DIR$|npm_)/;

describe('the command line', () => {
  let folder: string;
  let url: string;
  let drop: () => Promise<void>;

  const cliWith = async (settings: Readonly<Record<string, string>>, ...args: string[]): Promise<Ended> => {
    const kept = Object.entries(process.env).filter(([name]) => !FOREIGN.test(name));
    const child = spawn('node', ['apps/cli/run.mjs', ...args], {
      env: { ...Object.fromEntries(kept), DATA_DIR: join(folder, 'data'), ...settings },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const told = { out: '', err: '' };
    child.stdout.on('data', (part) => (told.out += String(part)));
    child.stderr.on('data', (part) => (told.err += String(part)));
    const [code] = (await once(child, 'close')) as [number | null];
    return { code, ...told };
  };
  const cli = (...args: string[]): Promise<Ended> => cliWith({ DATABASE_URL: url }, ...args);
  const file = (name: string, ...lines: string[]): string => {
    const path = join(folder, name);
    writeFileSync(path, lines.map((line) => `${line}\n`).join(''));
    return path;
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ildsjel-cli-'));
    ({ url, drop } = await testDatabase());
    expect(await cli('migrate')).toMatchObject({ code: 0, err: '' });
    expect(await cli('content', 'load')).toMatchObject({
      code: 0,
      out: expect.stringContaining('Stories: 43 created') as unknown,
    });
  });

  afterAll(async () => {
    await drop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('does nothing more the second time', async () => {
    expect(await cli('migrate')).toEqual({ code: 0, out: 'The schema is up to date.\n', err: '' });
    const { out } = await cli('content', 'load');
    expect(out).toBe(
      'Concepts: 0 created, 0 updated, 788 unchanged\nOrganisations: 0 created, 0 updated, 702 unchanged\nStories: 0 created, 0 updated, 43 unchanged\nSynonyms: 0 created, 0 updated, 412 unchanged\n',
    );
  });

  it('makes a key that is printed alone, lists it without its secret, and ends it', async () => {
    const made = await cli(
      'key',
      'create',
      '--name',
      'Portal',
      '--role',
      'EDITOR',
      '--organisation',
      '991825827',
      '--expires',
      '2999-12-31',
    );
    expect(made.code).toBe(0);
    const token = made.out.trimEnd().split('\n').at(-1)!;
    expect(token).toMatch(/^ildsjel_[a-z2-7]{8}\S{20,}$/);
    const prefix = token.slice(8, 16);
    const { out } = await cli('key', 'list');
    expect(out).toMatch(
      new RegExp(`${prefix} +EDITOR +valid .* 2999-12-31 +never +digitaliseringsdirektoratet +all +Portal`),
    );
    expect(out).not.toContain(token);
    const next = await cli('key', 'rotate', prefix, '--overlap', '1');
    expect(next).toMatchObject({ code: 0, out: expect.stringMatching(/^ildsjel_\S+\n$/) as unknown });
    expect((await cli('key', 'list')).out).toMatch(new RegExp(`${prefix} +EDITOR +replaced`));
    expect(await cli('key', 'revoke', prefix)).toMatchObject({ code: 0 });
    expect((await cli('key', 'list')).out).toContain(`${prefix}  EDITOR  revoked`);
    expect(await cli('key', 'revoke', 'aaaaaaaa')).toMatchObject({
      code: 1,
      err: expect.stringContaining('no key') as unknown,
    });
  });

  it('imports a file, tells of bad rows on standard error and counts on the last line', async () => {
    const path = file(
      'rows.ndjson',
      '{"id":"a","lang":"nb","title":"A"}',
      'not json',
      '{"id":"b","lang":"nb","title":"B","translations":{"fr":{"title":"F"}}}',
    );
    const dry = await cli('import', path, '--publish', '--dry-run');
    const first = await cli('import', path, '--publish');
    expect([dry.code, dry.out, first.code, first.out]).toEqual([
      0,
      first.out,
      0,
      '{"created":2,"updated":0,"unchanged":0,"rejected":1}\n',
    ]);
    expect(first.err).toContain('rejected: line 2: The line is not JSON.');
    expect(first.err).toContain('warning: the text in fr is left out (1 rows, first on line 3)');
    expect((await cli('import', path, '--publish')).out).toBe('{"created":0,"updated":0,"unchanged":2,"rejected":1}\n');
    expect((await cli('import', path, '--publish', '--source', 'Elsewhere')).out).toContain('"created":2');
  });

  it('exports what it has imported, to a file or to standard output alike', async () => {
    const path = join(folder, 'out.ndjson');
    expect(await cli('export', '--out', path, '--source', 'rows')).toMatchObject({ code: 0, out: '' });
    const { out, code } = await cli('export', '--source', 'rows');
    expect([code, out]).toEqual([0, readFileSync(path, 'utf8')]);
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => (JSON.parse(line) as { id: string }).id),
    ).toEqual(['a', 'b']);
    expect((await cli('import', path, '--publish')).out).toMatch(/^\{"created":0,.*"rejected":0\}\n$/);
    expect((await cli('export', '--source', 'rows')).out).toBe(out);
  });

  it('shows deliveries, and finds what the index lacks until it is built anew', async () => {
    expect(await cli('outbox')).toMatchObject({
      code: 0,
      out: expect.stringContaining('There are no dead letters.') as unknown,
    });
    expect(await cli('outbox', 'replay', 'search:1')).toMatchObject({
      code: 1,
      err: 'There is no such dead letter.\n',
    });
    expect(await cli('outbox', 'replay', '--all')).toMatchObject({ code: 0 });
    expect(await cli('mail')).toMatchObject({
      code: 0,
      out: expect.stringContaining('No mail has been given up.') as unknown,
    });
    expect(await cli('mail', 'replay', '7')).toMatchObject({ code: 1, err: 'There is no such mail.\n' });
    expect(await cli('mail', 'replay', '--all')).toMatchObject({ code: 0, out: '0 mails will be tried again.\n' });
    expect(await cli('index', 'check')).toMatchObject({
      code: 1,
      out: expect.stringContaining('Missing in the index: ') as unknown,
    });
    expect(await cli('reindex')).toMatchObject({ code: 0 });
    expect(await cli('index', 'check')).toMatchObject({ code: 0, out: expect.stringContaining('agree') as unknown });
  });

  it('proves the migrations on a database that is gone afterwards', async () => {
    const { code, out } = await cliWith({ TEST_DATABASE_URL: url }, 'db', 'check');
    expect([code, out.trimEnd().split('\n').length]).toEqual([0, 4]);
  });

  it.each([
    [['import', '/nowhere/file.ndjson'], 1, 'There is no such file (/nowhere/file.ndjson).'],
    [['import', tmpdir()], 1, `${tmpdir()} is a folder.`],
    [['key', 'create', '--name', 'X', '--role', 'READER', '--organisation', 'nobody'], 1, 'There is no body'],
    [['key', 'create', '--name', 'X', '--role', 'BOSS'], 2, 'Give one of READER'],
    [['key', 'create', '--name', 'X', '--role', 'READER', '--expires', '2027-02-30'], 2, 'Give a day'],
    [['key', 'create', '--name', 'X'], 2, "required option '--role"],
    [['outbox', 'replay', 'x'], 2, 'An id is as'],
    [['mail', 'replay', 'x'], 2, 'A number is as'],
    [['mail', 'replay'], 1, 'Name one mail'],
    [['dance'], 2, "unknown command 'dance'"],
    [['import'], 2, "missing required argument 'file'"],
  ])('%j ends with %i and says why', async (args, code, reason) => {
    const ended = await cli(...args);
    expect([ended.code, ended.out]).toEqual([code, '']);
    expect(ended.err).toContain(reason);
    expect(ended.err).not.toMatch(/\n\s+at /);
  });

  it('says so where there is no database, and where it does not run', async () => {
    expect(await cliWith({}, 'key', 'list')).toEqual({
      code: 1,
      out: '',
      err: 'There is no database to work on: start Ildsjel with "npm start", or set DATABASE_URL.\n',
    });
    const port = await freePort();
    expect((await cliWith({ DATABASE_URL: `postgres://u:secret@127.0.0.1:${port}/d` }, 'key', 'list')).err).toBe(
      `The database at 127.0.0.1:${port} (DATABASE_URL) cannot be reached.\n`,
    );
    const data = join(folder, 'stopped');
    mkdirSync(data);
    writeFileSync(join(data, 'postgres.port'), `${port}\n`);
    writeFileSync(join(data, 'postgres.password'), 'secret\n');
    const stopped = await cliWith({ DATA_DIR: data }, 'key', 'list');
    expect(stopped).toMatchObject({
      code: 1,
      err: expect.stringContaining(`Ildsjel does not run on ${data}: start it with "npm start"`) as unknown,
    });
  });

  it('finds the database of a running `npm start` by its data directory', async () => {
    const server = new URL(url);
    const own = await cliWith({ DATABASE_URL: url }, 'outbox');
    const data = join(folder, 'running');
    mkdirSync(data);
    writeFileSync(join(data, 'postgres.port'), server.port);
    writeFileSync(join(data, 'postgres.password'), decodeURIComponent(server.password) || 'unused');
    const { err } = await cliWith({ DATA_DIR: data, DATABASE_URL: '' }, 'outbox');
    expect(own.code).toBe(0);
    expect(err).not.toContain('does not run');
  });
});
