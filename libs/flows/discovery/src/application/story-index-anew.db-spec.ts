import { setTimeout as pause } from 'node:timers/promises';
import { eventually } from '../../../../../test/support/eventually.js';
import { writeStories } from '../../../../../test/support/published-stories.js';
import { SearchRooms } from '../../../../../test/support/search-rooms.js';
import { StoryEntryReader } from '../persistence/story-entry.reader.js';
import { StoryIndexCopy } from './story-index-copy.js';

const A_FEW_LOOKS_MS = 1_200;
const TOUCH = 'update story_search_documents set changed = pg_current_xact_id()';

describe('what the words of the copy of the index mean', () => {
  let rooms: SearchRooms;
  let copy: StoryIndexCopy;

  beforeAll(async () => {
    rooms = await SearchRooms.open({ url: null });
    copy = new StoryIndexCopy(new StoryEntryReader(rooms.database), rooms.config);
    copy.anewEveryMs = 0;
  });
  afterAll(async () => {
    copy.onModuleDestroy();
    await rooms.close();
  });

  it('is worked out anew when stories have changed since, and only then', async () => {
    await writeStories(rooms.database, [{ title: 'Hyse' }]);
    await rooms.deliver();
    const entries = new StoryEntryReader(rooms.database);
    const stories = await copy.with(await entries.changes(await copy.mark()));
    const anew = jest.spyOn(stories, 'settlingAnew');
    copy.onApplicationBootstrap();
    await pause(A_FEW_LOOKS_MS);
    expect(anew).not.toHaveBeenCalled();
    await rooms.write(TOUCH);
    await eventually(
      async () => anew.mock.calls.length,
      (times) => times === 1,
    );
    await pause(A_FEW_LOOKS_MS);
    expect(anew).toHaveBeenCalledTimes(1);
  });
});
