import { Client } from 'pg';
import { ANONYMOUS, type Actor, UuidIds, newId, refused, conflict, systemActor } from '#kernel';
import { doing } from '#platform/database';
import { SetClock, TestJournal } from '../../../../test/support/journal.js';
import { Attempts } from './attempts.js';
import { checkTrail } from './check-trail.js';
import { AuditTrail } from './persistence/audit-trail.js';

const ids = new UuidIds();
const asker = newId();
const editor: Actor = {
  ...ANONYMOUS,
  kind: 'KEY',
  id: `key:${newId()}`,
  name: 'Kari Nordmann',
  keyId: newId(),
  organisationId: asker,
};

describe('the audit trail', () => {
  let journal: TestJournal & { readonly clock: SetClock };
  let trail: AuditTrail;
  let attempts: Attempts;
  let superuser: Client;
  const event = (subjectId: string, kind = 'StoryPublished') => ({ kind, subjectId, subjectVersion: 2 });
  const change = (actor: Actor, ...subjects: readonly string[]) =>
    journal.database.transaction(actor, async (tx) => subjects.forEach((subject) => tx.append(event(subject))));
  const entries = async () => (await trail.newest({ actor: null, subject: null }, 1_000)).toReversed();
  const newest = async (): Promise<Record<string, unknown>> => {
    const [entry] = await trail.newest({ actor: null, subject: null }, 1);
    return JSON.parse(entry?.text ?? '{}') as Record<string, unknown>;
  };
  const faults = async (): Promise<readonly string[]> => (await checkTrail(trail.all())).faults;

  beforeEach(async () => {
    journal = await TestJournal.open(new SetClock());
    trail = new AuditTrail(journal.database);
    attempts = new Attempts(journal.database, journal.clock);
    superuser = new Client({ connectionString: journal.url });
    await superuser.connect();
  });
  afterEach(async () => {
    await attempts.onModuleDestroy();
    await superuser.end();
    await journal.end();
    jest.restoreAllMocks();
  });

  it('says who did what to what, for whom and when, once for each transaction', async () => {
    const subject = newId();
    await doing({ name: 'publishStory', fields: ['id'] }, () => change(editor, subject));
    expect(await newest()).toEqual({
      at: journal.clock.now().toISOString(),
      outcome: 'DONE',
      actor: editor.id,
      kind: 'KEY',
      key: editor.keyId,
      organisation: asker,
      doing: 'publishStory',
      request: null,
      fields: ['id'],
      changes: [{ event: 'StoryPublished', subject, version: 2 }],
    });
    await change(systemActor('import'), newId(), newId());
    expect(await entries()).toHaveLength(2);
    expect((await entries())[1]!.text).not.toContain('Kari');
  });

  it('keeps nothing of a verb that was taken back, but that it was refused', async () => {
    const subject = newId();
    await journal.database.transaction(editor, async (tx) => {
      tx.append(event(subject));
      return refused(conflict('No.'));
    });
    const broken = journal.database.transaction(editor, async (tx) => {
      tx.append(event(subject));
      await tx.query('select 1 / 0');
    });
    await expect(broken).rejects.toThrow();
    expect(await entries()).toEqual([]);
    await doing({ name: 'publishStory' }, () =>
      attempts.refused(editor, { outcome: 'REFUSED', subject, faults: [{ code: 'CONFLICT', path: ['input', 'id'] }] }),
    );
    expect(await newest()).toMatchObject({
      outcome: 'REFUSED',
      actor: editor.id,
      doing: 'publishStory',
      subject,
      faults: [{ code: 'CONFLICT', path: ['input', 'id'] }],
    });
  });

  it('tells of many changes at once by number and digest, and finds each all the same', async () => {
    const subjects = Array.from({ length: 500 }, () => ids.next());
    await change(editor, ...subjects);
    expect(await newest()).toMatchObject({
      counts: { StoryPublished: 500 },
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect((await entries())[0]!.text.length).toBeLessThan(600);
    await change(editor, subjects[3]!);
    expect(await trail.newest({ actor: null, subject: subjects[3]! }, 10)).toHaveLength(2);
    expect(await trail.newest({ actor: null, subject: subjects[4]! }, 10)).toHaveLength(1);
    expect(await trail.newest({ actor: 'key:other', subject: subjects[4]! }, 10)).toEqual([]);
  });

  it('tells of alike attempts of nobody once, with their number', async () => {
    const attempt = { outcome: 'UNAUTHENTICATED' as const, subject: null, faults: [] };
    await Promise.all(Array.from({ length: 50 }, () => attempts.refused(ANONYMOUS, attempt)));
    await attempts.flush();
    await attempts.refused(ANONYMOUS, attempt);
    await attempts.flush();
    const [first, second] = (await entries()).map(({ text }) => JSON.parse(text) as Record<string, unknown>);
    expect(first).toMatchObject({ actor: 'anonymous', times: 50 });
    expect(second).not.toHaveProperty('times');
  });

  it('tells of the first of many attempts of one caller each, and of the others together', async () => {
    const attempt = (subject: string) => ({ outcome: 'FORBIDDEN' as const, subject, faults: [] });
    for (let at = 0; at < 200; at += 1) await attempts.refused(editor, attempt(newId()));
    const other = { ...editor, id: 'key:other' };
    await attempts.refused(other, attempt(newId()));
    expect(await entries()).toHaveLength(11);
    await attempts.flush();
    expect(await newest()).toMatchObject({ actor: editor.id, times: 190 });
    expect(await entries()).toHaveLength(12);
  });

  it('refuses on, when what was refused cannot be taken down', async () => {
    jest.spyOn(journal.database, 'transaction').mockRejectedValueOnce(new Error('away'));
    await attempts.refused(editor, { outcome: 'FORBIDDEN', subject: null, faults: [] });
    expect(await entries()).toEqual([]);
  });

  it('is one chain without a gap, however many write at once', async () => {
    const work = Array.from({ length: 60 }, (_, at) =>
      at % 3 === 0
        ? attempts.refused({ ...editor, id: `key:${at}` }, { outcome: 'FORBIDDEN', subject: null, faults: [] })
        : change(editor, newId()),
    );
    await Promise.all(work);
    const report = await checkTrail(trail.all());
    expect(report).toEqual({ count: 60, head: await trail.head(), faults: [], isAnchored: null });
    expect((await entries()).map(({ sequence }) => sequence)).toEqual(Array.from({ length: 60 }, (_, at) => at + 1));
  });

  describe('tampered with by whoever rules over the database', () => {
    const tamper = async (sql: string): Promise<void> => {
      await superuser.query('alter table audit_entries disable trigger all');
      await superuser.query(sql);
      await superuser.query('alter table audit_entries enable trigger all');
    };
    beforeEach(async () => {
      for (let at = 0; at < 8; at += 1) await change(editor, newId());
      expect(await faults()).toEqual([]);
    });

    it.each<[string, string, readonly string[]]>([
      [
        'an entry changed',
        `update audit_entries set entry = jsonb_set(entry, '{actor}', '"key:other"') where sequence = 3`,
        ['Entry 3 was changed, put in or moved.'],
      ],
      [
        'an entry changed with its digest',
        `update audit_entries set entry = e, digest = sha256(convert_to(encode(previous, 'hex') || E'\\n3\\n' || e::text, 'UTF8'))
         from (select jsonb_set(entry, '{actor}', '"key:other"') as e from audit_entries where sequence = 3) x where sequence = 3`,
        ['Entry 4 does not follow the one before it.'],
      ],
      ['an entry taken away', 'delete from audit_entries where sequence = 5', ['Entry 5 is missing.']],
      ['the first ones taken away', 'delete from audit_entries where sequence < 3', ['Entries 1 to 2 are missing.']],
      [
        'an entry taken away and the others moved up',
        `delete from audit_entries where sequence = 5;
         update audit_entries set sequence = sequence - 1 where sequence = 6;
         update audit_entries set sequence = sequence - 1 where sequence = 7;
         update audit_entries set sequence = sequence - 1 where sequence = 8`,
        [5, 6, 7].map((at) => `Entry ${at} was changed, put in or moved.`),
      ],
      [
        'an entry put in',
        `update audit_entries set sequence = 9 where sequence = 8;
         insert into audit_entries select 8, entry, previous, sha256('x') from audit_entries where sequence = 9`,
        ['Entry 8 was changed, put in or moved.', 'Entry 9 was changed, put in or moved.'],
      ],
      [
        'two entries changing places',
        `update audit_entries set sequence = 99 where sequence = 2; update audit_entries set sequence = 2 where sequence = 4;
         update audit_entries set sequence = 4 where sequence = 99`,
        [2, 4].map((at) => `Entry ${at} was changed, put in or moved.`),
      ],
    ])('shows %s', async (_, sql, found) => {
      await tamper(sql);
      expect(await faults()).toEqual(found);
    });

    it('shows a cut end, and a chain made anew, where a digest was kept elsewhere', async () => {
      const anchor = await trail.head();
      const anchored = async () => (await checkTrail(trail.all(), anchor)).isAnchored;
      await change(editor, newId());
      expect(await anchored()).toBe(true);
      await tamper('delete from audit_entries where sequence > 6');
      expect(await faults()).toEqual([]);
      expect(await anchored()).toBe(false);
      await superuser.query(`alter table audit_entries disable trigger tr_audit_entries_append_only`);
      await superuser.query(`create temp table kept as select entry from audit_entries order by sequence;
        delete from audit_entries; insert into audit_entries (entry) select entry - 'key' from kept`);
      expect(await faults()).toEqual([]);
      expect(await anchored()).toBe(false);
    });

    it.each([
      ['changed', `update audit_entries set entry = '{}'`],
      ['taken away', 'delete from audit_entries'],
      ['emptied', 'truncate audit_entries'],
    ])('is not %s in passing, not even by them', async (_, sql) => {
      await expect(superuser.query(sql)).rejects.toMatchObject({
        message: expect.stringContaining('append-only') as string,
      });
    });
  });

  it('can be added to and read by a role that may write everything else, and nothing more', async () => {
    await change(editor, newId());
    const role = `app_${newId().replaceAll('-', '')}`;
    await superuser.query(`create role ${role} login password '${role}';
      grant usage on schema public to ${role}; grant select, insert, update, delete on all tables in schema public to ${role}`);
    const url = new URL(journal.url);
    url.username = role;
    url.password = role;
    const app = new Client({ connectionString: url.href });
    await app.connect();
    try {
      await app.query(`insert into audit_entries (sequence, entry, previous, digest)
        values (77, '{"at":"","outcome":"DONE","actor":"x","kind":"KEY"}', sha256('a'), sha256('b'))`);
      expect(await faults()).toEqual([]);
      expect((await entries()).at(-1)).toMatchObject({ sequence: 2 });
      for (const sql of [
        `update audit_entries set entry = entry || '{"actor":"y"}'`,
        'delete from audit_entries where sequence = 1',
        'truncate audit_entries',
        'drop table audit_entries',
        'alter table audit_entries disable trigger all',
        'drop trigger tr_audit_entries_append_only on audit_entries',
        'create or replace function chain_audit_entry() returns trigger language plpgsql as $$ begin return new; end $$',
        'set session_replication_role = replica',
      ])
        await expect(app.query(sql)).rejects.toThrow();
      expect(await entries()).toHaveLength(2);
    } finally {
      await app.end();
      await superuser.query(`drop owned by ${role}; drop role ${role}`);
    }
  });
});
