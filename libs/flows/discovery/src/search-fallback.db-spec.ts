import { type IncomingMessage, type Server, type ServerResponse, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { ANONYMOUS, pageRequest } from '#kernel';
import { ConsumerUnavailable } from '#platform/outbox';
import { changeStory, writeStories } from '../../../../test/support/published-stories.js';
import { testSearchEngine } from '../../../../test/support/search-engine.js';
import { SearchRooms } from '../../../../test/support/search-rooms.js';
import { CheckIndex } from './application/check-index.js';
import { EngineHealth } from './application/engine-health.js';
import { type FoundStories, SearchStories } from './application/search-stories.js';

/** A way to the engine that can be cut and slowed. */
class Road {
  delayMs = 0;
  cut = false;
  private readonly server: Server = createServer((incoming, outgoing) => void this.pass(incoming, outgoing));

  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  private async pass(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    if (this.cut) return void incoming.socket.destroy();
    await pause(this.delayMs);
    if (outgoing.destroyed) return;
    const { method, url, headers } = incoming;
    const onward = request(new URL(url ?? '/', testSearchEngine().url), { method, headers, agent: false }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(outgoing);
    });
    onward.on('error', () => outgoing.destroy());
    outgoing.on('close', () => onward.destroy());
    incoming.pipe(onward);
  }
}

describe('when the engine', () => {
  const road = new Road();
  let rooms: SearchRooms;
  const search = (query: string): Promise<FoundStories> =>
    rooms.get(SearchStories).run(ANONYMOUS, { query, page: pageRequest({}), facets: ['KIND'] });
  const backAgain = async (query: string): Promise<FoundStories> => {
    for (let tries = 0; ; tries += 1) {
      const found = await search(query);
      if (found.engine === 'MEILISEARCH' || tries > 50) return found;
      await pause(100);
    }
  };
  /** The second look begins after whatever one was under way. */
  const look = async (): Promise<void> => {
    await rooms.get(EngineHealth).look();
    await rooms.get(EngineHealth).look();
  };
  const watch = () => rooms.watch(AbortSignal.timeout(60_000));

  beforeAll(async () => {
    rooms = await SearchRooms.open({ url: await road.open() });
    await watch();
    await writeStories(rooms.database, [
      { title: 'Elefant' },
      { title: 'Elefantens unge' },
      { title: 'Xylofon og oboe' },
    ]);
    await rooms.deliver();
    await look();
  });
  afterAll(async () => {
    await rooms.close();
    road.close();
  });

  it('goes away, PostgreSQL answers with changes made meanwhile; when it comes back, nothing is lost', async () => {
    const before = await search('elefant');
    expect(before).toMatchObject({ engine: 'MEILISEARCH', totalCount: 2 });
    road.cut = true;
    await look();
    expect(await search('elefant')).toMatchObject({ engine: 'POSTGRESQL', totalCount: 2, facets: before.facets });
    const id = before.edges[0]?.node.id ?? '';
    await changeStory(rooms.database, id, `state = 'UNPUBLISHED'`, 'StoryUnpublished');
    await writeStories(rooms.database, [{ title: 'Gresset til elefanten' }]);
    await expect(rooms.deliver()).rejects.toBeInstanceOf(ConsumerUnavailable);
    const away = await search('elefant');
    expect([away.engine, away.totalCount, away.edges.map(({ node }) => node.id).includes(id)]).toEqual([
      'POSTGRESQL',
      2,
      false,
    ]);
    await watch();

    road.cut = false;
    const back = await backAgain('elefant');
    expect([back.engine, back.totalCount, back.facets[0]?.buckets[0]?.count]).toEqual(['MEILISEARCH', 2, 2]);
    await watch();
    await rooms.deliver();
    expect(await search('elefant')).toMatchObject({ engine: 'MEILISEARCH', totalCount: 2 });
    expect(await rooms.get(CheckIndex).run()).toEqual({ missing: [], stale: [], surplus: [] });
  });

  it('is slow, nobody waits who does not need it, and nobody longer than the deadline', async () => {
    expect(await search('xylo fon')).toMatchObject({ engine: 'MEILISEARCH', totalCount: 1 });
    road.delayMs = 1_500;
    const took = async (query: string): Promise<[string, number]> => {
      const begin = performance.now();
      const { engine } = await search(query);
      return [engine, performance.now() - begin];
    };
    expect((await took('elefant'))[1]).toBeLessThan(500);
    const [engine, late] = await took('xylo fon');
    expect(engine).toBe('POSTGRESQL');
    expect(late).toBeLessThan(1_500);
    await look();
    for (const query of ['elefant', 'xylo fon']) {
      const [answeredBy, soon] = await took(query);
      expect(answeredBy).toBe('POSTGRESQL');
      expect(soon).toBeLessThan(500);
    }
    road.delayMs = 0;
    expect((await backAgain('elefant')).engine).toBe('MEILISEARCH');
    expect(await search('xylo fon')).toMatchObject({ engine: 'MEILISEARCH', totalCount: 1 });
  });

  it('is set up again after a time without it, PostgreSQL answers until the index has been compared', async () => {
    await rooms.write('update search_indexes set filled_at = null');
    expect((await search('elefant')).engine).toBe('POSTGRESQL');
    await watch();
    await look();
    expect((await search('elefant')).engine).toBe('MEILISEARCH');
  });
});
