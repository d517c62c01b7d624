import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '../..');

/**
 * Stands in for the container engine, which is an outside party: notes each call, says that the database holds `TABLES`
 * tables, gives a dump, and fails where the call fits `FAIL`.
 */
const ENGINE = `#!/bin/sh
shift 3
echo "$*" >>"$CALLS"
case "$*" in $FAIL) exit 1 ;; esac
case "$*" in
  *'from pg_tables'*) echo "$TABLES" ;;
  *pg_dump*) echo 'the dump' ;;
  *pg_restore*) cat >/dev/null ;;
esac
`;

interface Ran {
  readonly status: number | null;
  readonly said: string;
  readonly calls: readonly string[];
}

describe('the scripts of the database', () => {
  let folder: string;
  const inside = (name: string): string => join(folder, name);
  const run = (script: string, args: readonly string[], { tables = 0, fail = 'nothing' } = {}): Ran => {
    writeFileSync(inside('calls'), '');
    const env = {
      PATH: `${folder}:${process.env['PATH']}`,
      CALLS: inside('calls'),
      TABLES: String(tables),
      FAIL: fail,
    };
    const { status, stdout, stderr } = spawnSync(join(root, 'docker', script), args, { env, encoding: 'utf8' });
    const calls = readFileSync(inside('calls'), 'utf8').split('\n').slice(0, -1);
    return { status, said: stdout + stderr, calls };
  };
  const after = ({ calls }: Ran, what: string): readonly string[] =>
    calls.slice(calls.findIndex((call) => call.includes(what)));
  const touches = ({ calls }: Ran): readonly string[] =>
    calls.filter((call) => /stop |drop database if exists ildsjel with|rename|run --rm/.test(call));

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'scripts-'));
    writeFileSync(inside('docker'), ENGINE);
    chmodSync(inside('docker'), 0o755);
    writeFileSync(inside('one.dump'), 'the dump');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it.each(['backup.sh', 'restore.sh', 'make-secrets.sh'])('%s is a script that a shell can read', (script) => {
    expect(spawnSync('sh', ['-n', join(root, 'docker', script)]).status).toBe(0);
    writeFileSync(inside('broken.sh'), `${readFileSync(join(root, 'docker', script), 'utf8')}\nif true; then\n`);
    expect(spawnSync('sh', ['-n', inside('broken.sh')]).status).not.toBe(0);
  });

  it('write a backup, and never over another', () => {
    const { status, calls } = run('backup.sh', [inside('new.dump')]);
    expect([status, readFileSync(inside('new.dump'), 'utf8')]).toEqual([0, 'the dump\n']);
    expect(calls).toEqual([expect.stringContaining('exec -T postgres pg_dump'), expect.stringContaining('pg_restore')]);
    const again = run('backup.sh', [inside('one.dump')]);
    expect([again.status, again.calls, readFileSync(inside('one.dump'), 'utf8')]).toEqual([1, [], 'the dump']);
  });

  it.each(['*pg_dump*', '*pg_restore*'])('leave no backup behind when %s fails', (fail) => {
    expect(run('backup.sh', [inside('new.dump')], { fail }).status).not.toBe(0);
    expect([existsSync(inside('new.dump')), existsSync(inside('new.dump.part'))]).toEqual([false, false]);
  });

  it('restore where there is nothing: read it beside, stop, put it in place, migrate, index, start', () => {
    const ran = run('restore.sh', [inside('one.dump')]);
    expect(ran.status).toBe(0);
    expect(after(ran, 'create database ildsjel_restored')).toEqual([
      expect.stringContaining('create database ildsjel_restored'),
      expect.stringMatching(/pg_restore .*-d ildsjel_restored .*--exit-on-error --single-transaction/),
      'stop proxy api worker',
      expect.stringContaining('rename to ildsjel'),
      'run --rm cli migrate',
      'run --rm cli reindex',
      'up -d --wait',
    ]);
  });

  it('refuse to restore over something unless told', () => {
    const refused = run('restore.sh', [inside('one.dump')], { tables: 30 });
    expect([refused.status, touches(refused)]).toEqual([1, []]);
    expect(refused.said).toContain('--replace');
    const told = run('restore.sh', ['--replace', inside('one.dump')], { tables: 30 });
    expect([told.status, touches(told).length]).toEqual([0, 4]);
  });

  it('change nothing when the backup cannot be read, or is not there', () => {
    const broken = run('restore.sh', ['--replace', inside('one.dump')], { tables: 30, fail: '*pg_restore*' });
    expect([broken.status, touches(broken)]).toEqual([1, []]);
    expect(broken.calls.at(-1)).toContain('drop database if exists ildsjel_restored');
    const absent = run('restore.sh', [inside('gone.dump')]);
    expect([absent.status, absent.calls]).toEqual([1, []]);
    expect(run('restore.sh', []).status).not.toBe(0);
  });
});
