import { setTimeout as pause } from 'node:timers/promises';
import { ANONYMOUS, pageRequest, systemActor } from '#kernel';
import type { Transaction } from '#platform/database';
import { storyEntry } from '../../../../../test/support/builders/story-entry.builder.js';
import { eventually } from '../../../../../test/support/eventually.js';
import { changeStory, writeStories } from '../../../../../test/support/published-stories.js';
import { SearchRooms } from '../../../../../test/support/search-rooms.js';
import { TcpProxy } from '../../../../../test/support/tcp-proxy.js';
import { queryWords } from '../analysis/query-words.js';
import { StoryEntryReader } from '../persistence/story-entry.reader.js';
import type { SearchedStories } from '../story-index/searched-stories.js';
import { NO_SYNONYMS } from '../story-index/synonyms.js';
import { SearchStories } from './search-stories.js';
import { StoryIndexCopy } from './story-index-copy.js';

const TEST = systemActor('test');
const QUESTION = { actor: ANONYMOUS, conditions: [], facets: [], offset: 0, after: null } as const;

const idsIn = (stories: SearchedStories, query: string): string[] => {
  const question = { ...QUESTION, now: new Date(), order: 'RELEVANCE', limit: 10_000 } as const;
  const sight = stories.sight(question, []);
  const things = stories.asked(queryWords(query), NO_SYNONYMS, sight);
  const { hits } = stories.find(question, things, sight);
  return hits.map(({ id }) => id).toSorted();
};

const writeEntry = (tx: Transaction, id: string, title: string): Promise<unknown> =>
  tx.query('update story_search_documents set entry = $2, changed = pg_current_xact_id() where story_id = $1', [
    id,
    JSON.stringify(storyEntry({ says: { title } })),
  ]);

/** Something that waits until it is told to go on. */
const gate = (): { readonly passed: Promise<void>; readonly open: () => void } => {
  let open = (): void => undefined;
  const passed = new Promise<void>((resolve) => (open = resolve));
  return { passed, open: () => open() };
};

describe('the copy of the index of stories', () => {
  let rooms: SearchRooms;
  const copies: StoryIndexCopy[] = [];

  const entries = () => new StoryEntryReader(rooms.database);
  /** A copy as a process of its own has it; begun by its first search. */
  const opened = (reader = entries()): StoryIndexCopy => {
    const copy = new StoryIndexCopy(reader, rooms.config);
    copies.push(copy);
    return copy;
  };
  /** Brings a copy up to date and asks it, as a search does. */
  const found = async (copy: StoryIndexCopy, query: string): Promise<string[]> =>
    idsIn(await copy.with(await entries().changes(await copy.mark())), query);
  const rewrite = (id: string, title: string): Promise<unknown> =>
    rooms.database.transaction(TEST, (tx) => writeEntry(tx, id, title));
  const written = async (...titles: string[]): Promise<readonly string[]> => {
    const ids = await writeStories(
      rooms.database,
      titles.map((title) => ({ title })),
    );
    await rooms.deliver();
    return ids;
  };

  /** A transaction that has begun, and is committed when the function given back is called. */
  const older = async (work: (tx: Transaction) => Promise<unknown>): Promise<() => Promise<void>> => {
    const [begun, end] = [gate(), gate()];
    const committed = rooms.database.transaction(TEST, async (tx) => {
      await work(tx);
      begun.open();
      await end.passed;
    });
    await begun.passed;
    return () => {
      end.open();
      return committed;
    };
  };

  beforeAll(async () => {
    rooms = await SearchRooms.open({ url: null });
  });
  afterEach(() => {
    for (const copy of copies.splice(0)) copy.onModuleDestroy();
  });
  afterAll(() => rooms.close());

  it('has what another process has delivered at the next search', async () => {
    const other = await rooms.beside();
    const search = async (process: SearchRooms, query: string): Promise<number> =>
      (await process.get(SearchStories).run(ANONYMOUS, { query, page: pageRequest({}) })).totalCount;
    expect([await search(rooms, 'giraff'), await search(other, 'giraff')]).toEqual([0, 0]);
    const [id = ''] = await written('Giraffen kom');
    expect([await search(other, 'giraff'), await search(rooms, 'giraff')]).toEqual([1, 1]);
    await changeStory(rooms.database, id, `state = 'ARCHIVED'`, 'StoryArchived');
    await other.deliver();
    expect([await search(rooms, 'giraff'), await search(other, 'giraff')]).toEqual([0, 0]);
    await other.close();
  });

  it('misses nothing that is committed later than what was begun after it', async () => {
    const [first = '', second = ''] = await written('Alfa', 'Beta');
    const copy = opened();
    await found(copy, 'alfa');
    const commit = await older((tx) => writeEntry(tx, first, 'ungarn'));
    await rewrite(second, 'yngling');
    expect([await found(copy, 'yngling'), await found(copy, 'ungarn')]).toEqual([[second], []]);
    const [newest] = await rooms.database.readOnce<{ mark: string }>(
      `select concat_ws(':', next, next, '') as mark
       from (select max(changed::text::bigint) + 1 as next from story_search_documents) newest`,
    );
    await commit();
    expect(await found(copy, 'ungarn')).toEqual([first]);
    // Negative control: whoever had gone on from the newest transaction that he saw would never hear of the older one.
    const missed = await entries().changes(newest?.mark ?? '');
    expect(missed.changed.map(([id]) => id)).not.toContain(first);
  });

  it('is rid of what is unpublished, and of a row that somebody deletes', async () => {
    const [first = '', second = ''] = await written('Pingvin en', 'Pingvin to');
    const copy = opened();
    expect(await found(copy, 'pingvin')).toEqual([first, second].toSorted());
    await changeStory(rooms.database, first, `state = 'UNPUBLISHED'`, 'StoryUnpublished');
    await rooms.deliver();
    expect(await found(copy, 'pingvin')).toEqual([second]);
    await rooms.write('delete from story_search_documents where story_id = $1', [second]);
    expect(await found(copy, 'pingvin')).toEqual([]);
    await changeStory(rooms.database, first, `state = 'PUBLISHED'`, 'StoryPublished');
    await rooms.deliver();
    expect([await found(copy, 'pingvin'), await found(opened(), 'pingvin')]).toEqual([[first], [first]]);
  });

  it('is whole for each of many searches at once', async () => {
    const copy = opened();
    await found(copy, '');
    for (let round = 0; round < 5; round += 1) {
      const words = Array.from({ length: 250 }, (_, n) => `Nyord${round}x${n} sjelden${round}`);
      const ids = await written(...words);
      const answers = await Promise.all(
        Array.from({ length: 20 }, async (_, n) => {
          await pause(n % 7);
          return found(copy, `sjelden${round} ukjent`);
        }),
      );
      for (const answer of answers) expect(answer).toEqual(ids.toSorted());
    }
  });

  it('is not given to a search while what is new in it cannot be found yet', async () => {
    const reader = entries();
    const copy = opened(reader);
    await found(copy, '');
    const ids = await written(...Array.from({ length: 201 }, (_, n) => `Uglebo uglenavn${n}`));
    const changes = await reader.changes(await copy.mark());
    const held = gate();
    const byIds = reader.byIds.bind(reader);
    const reading = jest.spyOn(reader, 'byIds').mockImplementation(async (some) => {
      if (reading.mock.calls.length > 1) await held.passed;
      return byIds(some);
    });
    const first = copy.with(changes);
    await eventually(
      () => Promise.resolve(reading.mock.calls.length),
      (calls) => calls > 1,
    );
    const known = reading.mock.calls[0]?.[0] ?? [];
    // Another search, told of nothing but what has been put in; its last word alone might be the beginning of one.
    const told = { ...changes, changed: changes.changed.filter(([id]) => known.includes(id)) };
    const second = copy.with(told).then((stories) => idsIn(stories, 'uglebo ukjent'));
    await pause(50);
    held.open();
    expect(await second).toEqual(expect.arrayContaining([...known]));
    expect(idsIn(await first, 'uglebo')).toEqual(ids.toSorted());
    reading.mockRestore();
  });

  it('believes no older news than it has', async () => {
    const [id = ''] = await written('Flamingo');
    const copy = opened();
    await found(copy, '');
    const mark = await copy.mark();
    await rooms.write('delete from story_search_documents where story_id = $1', [id]);
    const gone = await entries().changes(mark);
    await changeStory(rooms.database, id, `updated_at = now()`, 'StoryRevisionPublished');
    await rooms.deliver();
    const back = await entries().changes(mark);
    expect([gone.removed, back.changed.map(([one]) => one)]).toEqual([[id], [id]]);
    expect(idsIn(await copy.with(back), 'flamingo')).toEqual([id]);
    expect(idsIn(await copy.with(gone), 'flamingo')).toEqual([id]);
    await rewrite(id, 'pelikan');
    expect(await found(copy, 'pelikan')).toEqual([id]);
    expect(idsIn(await copy.with(back), 'pelikan')).toEqual([id]);
  });

  it('asks again where it is told of less than it has missed', async () => {
    const [first = '', second = ''] = await written('Tukan', 'Kakadu');
    const copy = opened();
    await found(copy, '');
    await rewrite(first, 'papegoeye');
    const later = await entries().mark();
    await rewrite(second, 'undulat');
    const changes = await entries().changes(later);
    expect(changes.changed.map(([id]) => id)).toEqual([second]);
    const stories = await copy.with(changes);
    expect([idsIn(stories, 'papegoeye'), idsIn(stories, 'undulat')]).toEqual([[first], [second]]);
  });

  it('is told nothing twice, though an older transaction goes on for long', async () => {
    const [id = ''] = await written('Struts');
    const copy = opened();
    await found(copy, '');
    const commit = await older((tx) => tx.query('select pg_current_xact_id()'));
    await rewrite(id, 'emu');
    await found(copy, 'emu');
    const told = async (): Promise<number> => (await entries().changes(await copy.mark())).changed.length;
    // The older transaction is still at work.
    expect(await told()).toBe(0);
    await commit();
    expect(await told()).toBe(0);
  });

  it('that is read while stories change is right from its first search on', async () => {
    const ids = await written(...Array.from({ length: 700 }, (_, n) => `Sild stim${n}`));
    let over = false;
    const changing = (async () => {
      for (let n = 0; !over; n += 1) {
        const id = ids[(n * 37) % ids.length] ?? '';
        if (n % 3 === 0) await rooms.write('delete from story_search_documents where story_id = $1', [id]);
        else await rewrite(id, `sild omgang${n}`);
      }
    })();
    const begun: StoryIndexCopy[] = [];
    for (let round = 0; round < 6; round += 1) {
      const copy = opened();
      begun.push(copy);
      await found(copy, 'sild');
      const last = ids[round] ?? '';
      await rewrite(last, `sild merke${round}`);
      const [kept] = await rooms.database.readOnce('select from story_search_documents where story_id = $1', [last]);
      if (kept) expect((await found(copy, 'sild')).includes(last)).toBe(true);
    }
    over = true;
    await changing;
    const kept = await rooms.database.readOnce<{ id: string }>(
      `select story_id as id from story_search_documents where entry like '%sild%'`,
    );
    for (const copy of begun) expect(await found(copy, 'sild')).toEqual(kept.map(({ id }) => id).toSorted());
  });

  it('is made anew when it is worn, between two searches that find the same', async () => {
    const ids = await written(...Array.from({ length: 40 }, (_, n) => `Torsk nummer${n}`));
    const copy = opened();
    await found(copy, '');
    const everything = `update story_search_documents set changed = pg_current_xact_id() where story_id = any($1::uuid[])`;
    let worn = 0;
    for (let round = 0; round < 120; round += 1) {
      await rooms.write(everything, [ids]);
      const stories = await copy.with(await entries().changes(await copy.mark()));
      expect(idsIn(stories, 'torsk')).toHaveLength(40);
      worn = stories.index.end;
    }
    expect((await copy.with(await entries().changes(await copy.mark()))).isWorn).toBe(true);
    const before = await found(copy, '');
    copy.onApplicationBootstrap();
    const [id = ''] = ids;
    let number = 0;
    await eventually(
      async () => {
        number += 1;
        await rewrite(id, `torsk runde${number}`);
        // Whichever of the two answers.
        expect(await found(copy, `runde${number}`)).toEqual([id]);
        return (await copy.with(await entries().changes(await copy.mark()))).index.end;
      },
      (end) => end < worn / 2,
    );
    expect([await found(copy, ''), await found(copy, 'torsk')]).toEqual([before, ids.toSorted()]);
  });

  it('says that the database is away, and begins when it is back', async () => {
    const [id = ''] = await written('Albatross');
    const proxy = await TcpProxy.before(rooms.journal.url);
    const database = await rooms.journal.by(proxy.url);
    await proxy.cut();
    const copy = opened(new StoryEntryReader(database));
    copy.onApplicationBootstrap();
    await expect(copy.mark()).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    await expect(found(copy, 'albatross')).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    await proxy.pass();
    expect(await found(copy, 'albatross')).toEqual([id]);
    await proxy.cut();
    await rewrite(id, 'maake');
    await expect(found(copy, 'maake')).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    await proxy.pass();
    expect([await found(copy, 'maake'), await found(copy, 'albatross')]).toEqual([[id], []]);
    copy.onModuleDestroy();
    await database.onModuleDestroy();
    await proxy.close();
  });
});
