import { setTimeout as pause } from 'node:timers/promises';
import { ANONYMOUS, pageRequest, systemActor } from '#kernel';
import { ConsumerUnavailable } from '#platform/outbox';
import { SearchRooms } from '../../../../test/support/search-rooms.js';
import { changeStory, writeStories } from '../../../../test/support/published-stories.js';
import { CheckIndex } from './application/check-index.js';
import { IndexBuilder } from './application/index-builder.js';
import { ReindexStories } from './application/reindex-stories.js';
import { type FoundStories, SearchStories } from './application/search-stories.js';
import { IndexGate } from './persistence/index-gate.js';
import { SearchDocumentReader } from './persistence/search-document.reader.js';

const ADMIN = systemActor('test');
const NOTHING = { missing: [], stale: [], surplus: [] };
const soon = (): AbortSignal => AbortSignal.timeout(60_000);

const search = (rooms: SearchRooms, query: string): Promise<FoundStories> =>
  rooms.get(SearchStories).run(ANONYMOUS, { query, page: pageRequest({}) });

describe('the index in use and others', () => {
  let rooms: SearchRooms;
  const uid = (): string => rooms.config.search.indexUid;
  const check = () => rooms.get(CheckIndex).run();

  beforeAll(async () => {
    rooms = await SearchRooms.open();
    await rooms.vocabulary();
    await rooms.watch(soon());
  });
  afterAll(() => rooms.close());

  it('is built anew with no moment without results and no change lost', async () => {
    await writeStories(
      rooms.database,
      Array.from({ length: 900 }, (_, place) => ({ title: `Nybygg ${place}` })),
    );
    await rooms.deliver();
    await rooms.write(
      `insert into search_indexes (uid, state, settings_digest, created_at) values ($1, 'BUILDING', 'x', now())`,
      [`${uid()}_left`],
    );
    let built = false;
    const seen: { engine: string; total: number }[] = [];
    const reindexed = rooms
      .get(ReindexStories)
      .run(ADMIN)
      .finally(() => (built = true));
    await expect(pause(50).then(() => rooms.get(ReindexStories).run(ADMIN))).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    let changes = 0;
    while (!built) {
      const [id = ''] = await writeStories(rooms.database, [{ title: `Underveis ${changes}` }]);
      await rooms.deliver();
      if (changes % 2 === 1) await changeStory(rooms.database, id, `state = 'UNPUBLISHED'`, 'StoryUnpublished');
      await rooms.deliver();
      const { engine, totalCount } = await search(rooms, 'nybygg');
      seen.push({ engine, total: totalCount });
      changes += 1;
    }
    await reindexed;
    expect(changes).toBeGreaterThan(1);
    expect(new Set(seen.map(({ engine, total }) => `${engine} ${total}`))).toEqual(new Set(['MEILISEARCH 900']));
    expect(await check()).toEqual(NOTHING);
    expect(
      (await rooms.engine.listIndexes()).filter((index) => index.uid.startsWith(uid())).map((index) => index.uid),
    ).toEqual([uid()]);
    expect(await rooms.database.readOnce('select uid, state from search_indexes')).toEqual([
      { uid: uid(), state: 'LIVE' },
    ]);
    await rooms.deliver();
    expect((await search(rooms, 'underveis')).totalCount).toBe(Math.ceil(changes / 2));
  });

  it('is delivered to though a killed run has left one behind, which the watch drops', async () => {
    const [id = ''] = await writeStories(rooms.database, [{ title: 'Etterlatt' }]);
    await rooms.deliver();
    for (const [name, made] of [
      ['nowhere', false],
      ['half', true],
    ] as const) {
      if (made) await rooms.engine.ensureIndex(`${uid()}_${name}`, {});
      await rooms.write(
        `insert into search_indexes (uid, state, settings_digest, created_at) values ($1, 'BUILDING', 'x', now())`,
        [`${uid()}_${name}`],
      );
    }
    await changeStory(rooms.database, id, `state = 'UNPUBLISHED'`, 'StoryUnpublished');
    await rooms.deliver();
    expect(await check()).toEqual(NOTHING);
    expect(
      (await rooms.database.readOnce<{ state: string }>('select state from search_indexes')).map(({ state }) => state),
    ).not.toContain('GIVEN_UP');
    await rooms.get(IndexGate).rebuilding(() => rooms.watch(soon()));
    expect(await rooms.database.readOnce('select uid from search_indexes')).toHaveLength(3);
    await rooms.watch(soon());
    expect(await rooms.database.readOnce('select uid from search_indexes')).toEqual([{ uid: uid() }]);
    expect((await rooms.engine.listIndexes()).filter((index) => index.uid.startsWith(uid()))).toHaveLength(1);
  });

  it('stays in use when the new one has missed a change, which holds no delivery up', async () => {
    const apply = rooms.engine.apply.bind(rooms.engine);
    const spied = jest
      .spyOn(rooms.engine, 'apply')
      .mockImplementation((to, batch, options) =>
        to !== uid() && batch.upserts?.some((document) => document.id === late)
          ? Promise.reject(new Error('no room'))
          : apply(to, batch, options),
      );
    let late = '';
    const builder = rooms.get(IndexBuilder);
    await rooms.get(IndexGate).rebuilding(async () => {
      const building = (await builder.begin(rooms.journal.clock.now())) ?? '';
      [late = ''] = await writeStories(rooms.database, [{ title: 'Forsinket' }]);
      await rooms.deliver();
      await expect(builder.putInPlace(building)).rejects.toMatchObject({ code: 'CONFLICT' });
    });
    spied.mockRestore();
    expect(await search(rooms, 'forsinket')).toMatchObject({ engine: 'MEILISEARCH', totalCount: 1 });
    expect(await check()).toEqual(NOTHING);
    expect(await rooms.database.readOnce('select uid from search_indexes')).toEqual([{ uid: uid() }]);
  });

  it('is not written to by who has lost the gate, and his batch is delivered again', async () => {
    const [id = ''] = await writeStories(rooms.database, [{ title: 'Portløs' }]);
    const reader = rooms.get(SearchDocumentReader);
    const read = reader.byIds.bind(reader);
    const spied = jest.spyOn(reader, 'byIds').mockImplementationOnce(async (ids) => {
      const sources = await read(ids);
      await rooms.database.readOnce(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and application_name = 'ildsjel-locks'`,
      );
      await pause(100);
      return sources;
    });
    await expect(rooms.deliver()).rejects.toBeInstanceOf(ConsumerUnavailable);
    spied.mockRestore();
    expect(await check()).toEqual({ ...NOTHING, missing: [id] });
    await rooms.deliver();
    expect(await check()).toEqual(NOTHING);
  });

  it('with other settings than today is built anew by the watch', async () => {
    await rooms.write(`update search_indexes set settings_digest = 'old'`);
    await rooms.watch(soon());
    const [row] = await rooms.database.readOnce<{ digest: string }>(
      'select settings_digest as digest from search_indexes',
    );
    expect(row?.digest).not.toBe('old');
    expect(await check()).toEqual(NOTHING);
  });
});
