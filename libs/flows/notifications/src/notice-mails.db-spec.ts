import { newId, systemActor } from '#kernel';
import { aPerson } from '../../../../test/support/builders/person.builder.js';
import { SetClock, TestJournal } from '../../../../test/support/journal.js';
import { mailQueueOn } from '../../../../test/support/mail-queue.js';
import { writeStories } from '../../../../test/support/published-stories.js';
import { QueueNoticeMails } from './application/queue-notice-mails.js';
import type { Frequency } from './follow.js';
import { NoticeMailRepository } from './persistence/notice-mail.repository.js';

const ACTOR = systemActor('test');
const LIVE = new AbortController().signal;

describe('mails of notices', () => {
  let journal: TestJournal & { readonly clock: SetClock };
  let queue: QueueNoticeMails;
  let personId: string;
  let storyId: string;
  let sequence = 0;

  beforeAll(async () => {
    journal = await TestJournal.open(new SetClock());
    [storyId = ''] = await writeStories(journal.database, [{ title: 'En historie' }]);
    queue = new QueueNoticeMails(
      journal.database,
      journal.clock,
      new NoticeMailRepository(journal.database),
      mailQueueOn(journal),
    );
  });
  beforeEach(async () => {
    const person = await journal.database.transaction(ACTOR, (tx) => aPerson(tx, { email: null }));
    personId = person.id;
    await journal.database.transaction(ACTOR, (tx) => tx.query('delete from notices'));
  });
  afterAll(() => journal.end());

  const at = (moment: string): void => {
    journal.clock.advance((new Date(moment).getTime() - journal.clock.now().getTime()) / 1_000);
  };
  const notice = (frequency: Frequency): Promise<unknown> =>
    journal.database.transaction(ACTOR, (tx) =>
      tx.query(
        `insert into notices (id, person_id, event_sequence, kind, story_id, by_name, mail_frequency, created_at)
         values ($1, $2, $3, 'STORY_PUBLISHED', $4, false, $5, $6)`,
        [newId(), personId, (sequence += 1), storyId, frequency, journal.clock.now()],
      ),
    );
  const queued = (): Promise<number> => queue.run(LIVE);

  it('gather what is told at once, all there is in one mail', async () => {
    await notice('INSTANT');
    await notice('INSTANT');
    expect(await queued()).toBe(1);
    expect(await queued()).toBe(0);
    const rows = await journal.database.readOnce<{ mail_id: string }>('select distinct mail_id from notices');
    expect(rows).toHaveLength(1);
    expect(
      await journal.database.readOnce(`select from mails where id = $1 and writer = 'notices'`, [rows[0]?.mail_id]),
    ).toHaveLength(1);
  });

  it('come once a day, at seven in the morning in Norway, in summer and winter', async () => {
    at('2026-06-01T10:00:00Z');
    await notice('DAILY');
    at('2026-06-02T04:59:59Z');
    expect(await queued()).toBe(0);
    at('2026-06-02T05:00:00Z');
    expect(await queued()).toBe(1);
    await notice('DAILY');
    at('2026-06-02T20:00:00Z');
    expect(await queued()).toBe(0);
    at('2026-06-03T05:00:01Z');
    expect(await queued()).toBe(1);
    at('2026-12-01T12:00:00Z');
    await notice('DAILY');
    at('2026-12-02T05:59:59Z');
    expect(await queued()).toBe(0);
    at('2026-12-02T06:00:00Z');
    expect(await queued()).toBe(1);
  });

  it('come once a week, on Monday', async () => {
    at('2027-01-06T12:00:00Z');
    await notice('WEEKLY');
    at('2027-01-10T23:00:00Z');
    expect(await queued()).toBe(0);
    at('2027-01-11T06:00:00Z');
    expect(await queued()).toBe(1);
    expect(await queued()).toBe(0);
  });

  it('are one also after days without a worker, and never two of one time, whoever else is at it', async () => {
    at('2027-02-01T12:00:00Z');
    for (let day = 0; day < 4; day += 1) {
      await notice('DAILY');
      journal.clock.advance(86_400);
    }
    const both = await Promise.all([queued(), queued()]);
    expect(both.reduce((sum, count) => sum + count, 0)).toBe(1);
    const [row] = await journal.database.readOnce<{ mails: number; left: number }>(
      'select count(distinct mail_id)::integer as mails, count(*) filter (where mail_id is null)::integer as left from notices',
    );
    expect(row).toEqual({ mails: 1, left: 0 });
  });
});
