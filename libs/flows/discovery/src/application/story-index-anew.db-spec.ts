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

  beforeEach(async () => {
    rooms = await SearchRooms.open({ url: null });
    await write('Hyse', 'Torsk', 'Sei', 'Lange', 'Brosme');
    copy = new StoryIndexCopy(new StoryEntryReader(rooms.database), rooms.config);
  });
  afterEach(async () => {
    copy.onModuleDestroy();
    await rooms.close();
  });

  const write = async (...titles: string[]): Promise<void> => {
    await writeStories(
      rooms.database,
      titles.map((title) => ({ title })),
    );
    await rooms.deliver();
  };

  /** Begins looking, and watches for words being worked out anew. */
  const watched = async (): Promise<jest.SpyInstance> => {
    const entries = new StoryEntryReader(rooms.database);
    const stories = await copy.with(await entries.changes(await copy.mark()));
    copy.onApplicationBootstrap();
    return jest.spyOn(stories, 'settlingAnew');
  };

  const once = async (anew: jest.SpyInstance): Promise<void> => {
    await eventually(
      async () => anew.mock.calls.length,
      (times) => times === 1,
    );
    await pause(A_FEW_LOOKS_MS);
    expect(anew).toHaveBeenCalledTimes(1);
  };

  it('is worked out anew when stories have changed since, and only then', async () => {
    copy.anewEveryMs = 0;
    const anew = await watched();
    await pause(A_FEW_LOOKS_MS);
    expect(anew).not.toHaveBeenCalled();
    await rooms.write(TOUCH);
    await once(anew);
  });

  it('is worked out anew soon after a tenth more stories have come, and not for a change', async () => {
    const anew = await watched();
    await rooms.write(TOUCH);
    await pause(A_FEW_LOOKS_MS);
    expect(anew).not.toHaveBeenCalled();
    await write('Kveite');
    await once(anew);
  });
});
