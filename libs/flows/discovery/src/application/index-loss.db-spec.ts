import { writeStories } from '../../../../../test/support/published-stories.js';
import { SearchRooms } from '../../../../../test/support/search-rooms.js';
import { SEARCH_INDEX } from './search-index-name.js';
import { IndexLoss } from './index-loss.js';

const ON_THE_WAY = `
  insert into event_deliveries (consumer, sequence, kind, subject_id, due_at)
  select $1, sequence, kind, subject_id, now() from events where subject_id = any($2::uuid[])`;

describe('an index that holds less than half of what it should', () => {
  let rooms: SearchRooms;
  let ids: readonly string[];

  beforeAll(async () => {
    rooms = await SearchRooms.open();
    await rooms.watch(AbortSignal.timeout(60_000));
    ids = await writeStories(rooms.database, [{ title: 'Elefant' }, { title: 'Gaupe' }, { title: 'Jerv' }]);
    await rooms.deliver();
    const { indexUid } = rooms.config.search;
    await rooms.engine.apply(indexUid, { upserts: [], removals: ids }, { signal: AbortSignal.timeout(60_000) });
  });
  afterAll(() => rooms.close());

  it('has lost nothing while the rest is on its way, as in a large import', async () => {
    await rooms.write(ON_THE_WAY, [SEARCH_INDEX, ids]);
    expect(await rooms.get(IndexLoss).find()).toBe(false);
  });

  it('has lost what it was told of, and what nobody delivers any more', async () => {
    await rooms.write('update event_deliveries set dead_at = now()');
    expect(await rooms.get(IndexLoss).find()).toBe(true);
  });
});
