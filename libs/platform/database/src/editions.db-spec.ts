import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { newId, systemActor } from '#kernel';
import { SetClock, TestJournal } from '../../../../test/support/journal.js';
import { writeStories } from '../../../../test/support/published-stories.js';
import { Editions } from './editions.js';

const ACTOR = systemActor('test');

/** Tables that no anonymous answer is made of, each with why. */
const NOT_SHOWN: Readonly<Record<string, string>> = {
  api_keys: 'only administrators and the key itself see them',
  audit_entries: 'only operators see it',
  comment_reports: 'only editors see them',
  current_edition: 'the edition itself',
  discussion_rules: 'only what is written later follows them',
  event_consumers: 'where workers stand',
  event_deliveries: 'where workers stand',
  events: 'the change feed is read anew each time',
  follow_up_questions: 'nobody is shown them',
  follows: 'only the person sees them',
  invitations: 'only administrators see them',
  mails: 'nobody is shown them but their recipients',
  names_version: 'goes up with the names, which are listed',
  notice_digests: 'nobody is shown them',
  notice_settings: 'only the person sees them',
  notices: 'only the person sees them',
  person_identities: 'nobody is shown them',
  rate_budgets: 'told beside the answer, anew each time',
  review_assignments: 'only those who work on the story see them',
  review_comments: 'only those who work on the story see them',
  review_rules: 'only what is published later follows them',
  review_ticks: 'only those who work on the story see them',
  search_log: 'only editors see it',
  sessions: 'nobody is shown them',
  sign_ins: 'nobody is shown them',
  story_co_authors: 'only those who work on the story see them',
  story_invitations: 'only those who work on the story see them',
  story_part_saves: 'only those who work on the story see them',
  story_records: 'immutable, and says what the tables of the revision say',
  story_search_removals: 'what is removed is deleted from the documents too',
  story_search_sheets: 'where words stand in texts, which are listed; written with the documents',
  story_search_titles: 'suggestions are made anew each time',
  story_submissions: 'only those who work on the story see them',
  story_writers: 'nobody is shown them',
};

describe('the edition of what readers may be shown', () => {
  let journal: TestJournal;
  let editions: Editions;
  let other: Client;

  beforeAll(async () => {
    journal = await TestJournal.open(new SetClock());
    editions = new Editions(journal.config());
    other = new Client({ connectionString: journal.url });
    await other.connect();
  });
  afterAll(async () => {
    await other.end();
    await editions.onModuleDestroy();
    await journal.end();
  });

  const write = (sql: string, values: readonly unknown[] = []): Promise<unknown> =>
    journal.database.transaction(ACTOR, (tx) => tx.query(sql, values));
  const triggered = async (event: string): Promise<string[]> => {
    const rows = await journal.database.readOnce<{ table: string }>(
      `select distinct event_object_table as table from information_schema.triggers
       where action_statement like '%begin_edition()' and event_manipulation = $1 order by 1`,
      [event],
    );
    return rows.map(({ table }) => table);
  };
  const concept = `insert into concepts (id, scheme, slug, digest, version, created_at, updated_at)
    values ($1, 'METHOD', $2, '', 1, now(), now())`;

  it.each(['INSERT', 'UPDATE', 'DELETE'])(
    'is made anew by every %s on a table that is not listed as not shown',
    async (event) => {
      const tables = await journal.database.readOnce<{ name: string }>(
        `select table_name as name from information_schema.tables
       where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`,
      );
      expect(await triggered(event)).toEqual(tables.map(({ name }) => name).filter((name) => !(name in NOT_SHOWN)));
    },
  );

  it('stays while nothing is written, and with what is taken back', async () => {
    const before = await editions.current();
    await other.query('begin');
    await other.query(concept, [newId(), 'taken-back']);
    await other.query('set constraints all immediate');
    await other.query('rollback');
    await write(`update api_keys set name = name`);
    expect(await editions.current()).toBe(before);
  });

  it.each([
    ['an insertion', concept, [newId(), 'new']],
    ['a change', `update concepts set notation = 'x' where slug = 'new'`, []],
    ['a deletion', `delete from concepts where slug = 'new'`, []],
    ['an emptied table', 'truncate benefit_baseline_changes', []],
    ['a migration', `insert into schema_migrations (timestamp, name) values (1, 'Tried')`, []],
  ])('is another after %s, by whatever door it came', async (_, sql, values) => {
    const before = await editions.current();
    await other.query(sql, values);
    expect(await editions.current()).not.toBe(before);
  });

  it('is another from the acknowledgement on and not before', async () => {
    const before = await editions.current();
    await other.query('begin');
    await other.query(concept, [newId(), 'under-way']);
    await other.query('set constraints all immediate');
    expect(await editions.current()).toBe(before);
    await other.query('commit');
    expect(await editions.current()).not.toBe(before);
  });

  it('is another after part of a transaction was taken back', async () => {
    const before = await editions.current();
    await other.query('begin');
    await other.query('savepoint part');
    await other.query(concept, [newId(), 'in-part']);
    await other.query('set constraints all immediate');
    await other.query('rollback to part');
    await other.query(concept, [newId(), 'in-whole']);
    await other.query('commit');
    expect(await editions.current()).not.toBe(before);
  });

  it('lets writers of different things work beside each other until they commit', async () => {
    await other.query('begin');
    await other.query(concept, [newId(), 'slow']);
    await writeStories(journal.database, [{ title: 'Imens' }]);
    await other.query('commit');
  });

  it('is never used twice, however many write at once', async () => {
    const seen = new Set<string>();
    let writing = true;
    const reader = (async () => {
      while (writing) seen.add(await editions.current());
    })();
    const told = await Promise.all(
      Array.from({ length: 8 }, async (_, lane) => {
        const after: string[] = [];
        for (let step = 0; step < 10; step += 1) {
          await write(concept, [newId(), `lane-${lane}-${step}`]);
          after.push(await editions.current());
          await pause(1);
        }
        return after;
      }),
    );
    writing = false;
    await reader;
    for (const lane of told) expect(new Set(lane).size).toBe(lane.length);
    expect(seen.size).toBeGreaterThan(10);
  });
});
