import { randomUUID } from 'node:crypto';
import { SystemClock, systemActor } from '#kernel';
import { type AppConfig, readConfig } from '#platform/config';
import { SearchIndexClient } from '#platform/search-client';
import { TestJournal } from '../../../test/support/journal.js';
import { writeStories } from '../../../test/support/published-stories.js';
import { testSearchEngine } from '../../../test/support/search-engine.js';
import { TestWorker } from '../../../test/support/worker.js';

describe('the worker', () => {
  let journal: TestJournal;
  let config: AppConfig;
  let worker: TestWorker;

  beforeAll(async () => {
    journal = await TestJournal.open(new SystemClock());
    const { url, apiKey } = testSearchEngine();
    config = readConfig({
      DATABASE_URL: journal.url,
      DATABASE_POOL_SIZE: '1',
      MEILI_URL: url,
      MEILI_MASTER_KEY: apiKey,
      MEILI_INDEX: `test-${randomUUID()}`,
    });
    worker = await TestWorker.of(config);
  });
  afterAll(async () => {
    await worker.get(SearchIndexClient).drop(config.search.indexUid);
    await worker.end();
    await journal.end();
  });

  it('needs one connection besides those that hold its locks, and forgets old searches', async () => {
    await writeStories(journal.database, [{ title: 'Trang dør' }, { title: 'Smal bro' }]);
    await journal.database.transaction(systemActor('test'), (tx) =>
      tx.query(`insert into search_log values ('2000-01-01', 'glemt', null, 1, 0, 1, 0, 0)`),
    );
    worker.start();
    const end = Date.now() + 15_000;
    for (let done = false; !done;) {
      const [state] = await journal.database.readOnce<{ done: boolean }>(
        `select exists (select from search_indexes where filled_at is not null)
           and not exists (select from event_deliveries) and not exists (select from search_log)
           and (select count(*) from story_search_documents) = 2 as done`,
      );
      done = state?.done ?? false;
      if (Date.now() > end) throw new Error('The worker did not come to an end with two stories.');
      if (!done) await new Promise((wake) => setTimeout(wake, 50));
    }
    expect(await worker.get(SearchIndexClient).count(config.search.indexUid)).toBe(2);
  });
});
