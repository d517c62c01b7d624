import { writeStories } from '../../../../../test/support/published-stories.js';
import { SearchRooms } from '../../../../../test/support/search-rooms.js';
import { IndexGate } from '../persistence/index-gate.js';
import { CheckIndex } from './check-index.js';

describe('a comparison while stories are being delivered', () => {
  let rooms: SearchRooms;
  const delivered = Promise.withResolvers<void>();

  beforeAll(async () => {
    rooms = await SearchRooms.open();
    await rooms.watch(AbortSignal.timeout(60_000));
    await writeStories(rooms.database, [{ title: 'Elefant' }]);
    await rooms.deliver();
  });
  afterAll(async () => {
    delivered.resolve();
    await rooms.close();
  });

  it('does not make the deliveries stand still for stories that are on their way', async () => {
    const begun = Promise.withResolvers<void>();
    const delivery = rooms.get(IndexGate).together(async () => {
      begun.resolve();
      await delivered.promise;
    });
    await begun.promise;
    await writeStories(rooms.database, [{ title: 'Gaupe' }, { title: 'Jerv' }]);
    expect(await rooms.get(CheckIndex).run('BOTH', 'LEFT_OUT')).toEqual({ missing: [], stale: [], surplus: [] });
    delivered.resolve();
    await delivery;
    expect((await rooms.get(CheckIndex).run('BOTH', 'COUNTED')).missing).toHaveLength(2);
  });
});
