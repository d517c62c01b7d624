import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from './read-config.js';
import { readStandaloneSettings } from './standalone-settings.js';

const URL_WITHOUT = 'postgres://ildsjel@db.example:5433/ildsjel?sslmode=require';

describe('secrets in files', () => {
  let folder: string;
  const file = (name: string, text: string): string => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  const faults = (env: NodeJS.ProcessEnv): string[] => {
    try {
      readConfig(env);
    } catch (error) {
      return (error as Error).message
        .split('\n')
        .slice(1)
        .map((line) => line.trim());
    }
    return [];
  };

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'secrets-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('are read, without the end of the line', () => {
    const config = readConfig({
      NODE_ENV: 'production',
      DATABASE_URL_FILE: file('url', `${URL_WITHOUT}\n`),
      MEILI_MASTER_KEY_FILE: file('meili', 'meili secret\r\n'),
      CURSOR_KEY_FILE: file('cursor', ' with blanks '),
    });
    expect([config.database.url, config.search.apiKey, config.cursorKey]).toEqual([
      URL_WITHOUT,
      'meili secret',
      ' with blanks ',
    ]);
  });

  it.each(['plain', 'p@ss/w:rd?#', 'prosent %2F', 'æøå «»', "quote ' and space"])(
    'put the password %j into the address of the database, as the driver reads it',
    (password) => {
      for (const env of [{ DATABASE_PASSWORD: password }, { DATABASE_PASSWORD_FILE: file('password', password) }]) {
        const { database } = readConfig({ DATABASE_URL: URL_WITHOUT, ...env });
        const { username, password: held, host, search } = new URL(database.url);
        expect([username, decodeURIComponent(held), host, search]).toEqual([
          'ildsjel',
          password,
          'db.example:5433',
          '?sslmode=require',
        ]);
      }
    },
  );

  it('are handed on in place by the one-command start', () => {
    const env = {
      DATABASE_URL: URL_WITHOUT,
      DATABASE_PASSWORD_FILE: file('p', 'hemmelig'),
      CURSOR_KEY_FILE: file('c', 'k'),
    };
    const { environment, databaseUrl } = readStandaloneSettings(env);
    expect(databaseUrl).toBe(URL_WITHOUT.replace('ildsjel@', 'ildsjel:hemmelig@'));
    expect(environment).toEqual({ DATABASE_URL: databaseUrl, CURSOR_KEY: 'k' });
  });

  it('are refused when they cannot be read, are empty or are given twice, each named, none told', () => {
    const secret = 'w3lls3cr3t';
    const told = faults({
      NODE_ENV: 'production',
      DATABASE_URL: URL_WITHOUT,
      DATABASE_URL_FILE: file('again', `postgres://u:${secret}@h/d`),
      DATABASE_PASSWORD_FILE: join(folder, secret),
      MEILI_MASTER_KEY_FILE: folder,
      CURSOR_KEY_FILE: file('empty', '\n'),
    });
    expect(told).toEqual([
      'DATABASE_URL: is given, and DATABASE_URL_FILE too; leave one of them out',
      'DATABASE_PASSWORD_FILE: names a file that cannot be read (ENOENT)',
      'MEILI_MASTER_KEY_FILE: names a file that cannot be read (EISDIR)',
      'CURSOR_KEY_FILE: names a file that is empty',
    ]);
    expect(told.join()).not.toContain(secret);
  });

  it.each([
    {},
    { DATABASE_URL: 'postgres://u:already@h/d' },
    { DATABASE_URL: 'postgres:///d?host=/run/postgresql' },
    { DATABASE_URL: 'postgres://h/d' },
  ])('refuse a password that has no place in %j', (env) => {
    expect(faults({ ...env, DATABASE_PASSWORD: 'w3lls3cr3t' })).toEqual([
      'DATABASE_PASSWORD: needs a DATABASE_URL with a user and a host and no password',
    ]);
  });
});
