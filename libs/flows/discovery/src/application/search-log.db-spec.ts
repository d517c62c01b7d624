import { ANONYMOUS, type Actor, type Role, norwegianDay, pageRequest, systemActor } from '#kernel';
import { AppConfig } from '#platform/config';
import { Metrics } from '#platform/observability';
import { writeStories } from '../../../../../test/support/published-stories.js';
import { SearchRooms } from '../../../../../test/support/search-rooms.js';
import { countStatements } from '../../../../../test/support/statements.js';
import { type LoggedQuery, SearchLogReader, type SearchLogRequest } from '../persistence/search-log.reader.js';
import { SearchLogRepository } from '../persistence/search-log.repository.js';
import { ForgetSearches } from './forget-searches.js';
import { NOT_KEPT } from './logged-query.js';
import { LoggedSearch } from './logged-search.js';
import { RecordSearchClick } from './record-search-click.js';
import { SearchLog } from './search-log.js';
import { emptyTally } from './search-tally.js';

const holder = (role: Role): Actor => ({
  ...systemActor('test'),
  kind: 'KEY',
  grants: [{ role, organisationId: null }],
});
const EDITOR = holder('EDITOR');
const DAY = 86_400;

let rooms: SearchRooms;

beforeAll(async () => {
  rooms = await SearchRooms.open({ url: null });
  await writeStories(rooms.database, [
    { title: 'Snøbrøyting på fortau' },
    { title: 'Snøbrøyting for innvidde', visibility: 'PUBLIC_SECTOR' },
  ]);
  await rooms.deliver();
});
afterAll(() => rooms.close());
beforeEach(() => rooms.write('delete from search_log'));

const search = (query: string, actor = ANONYMOUS, first = 10, after: string | null = null) =>
  rooms.get(LoggedSearch).run(actor, { query, page: pageRequest({ first, after }) });
const rows = async (): Promise<Record<string, unknown>[]> => {
  await rooms.get(SearchLog).write();
  return rooms.database.readOnce(
    `select day::text, query, language, times, times_without_hits, last_hits, clicks, clicked_positions::integer
     from search_log order by day, query, language`,
  );
};
const list = async (more: Partial<SearchLogRequest> = {}): Promise<LoggedQuery[]> => {
  await rooms.get(SearchLog).write();
  const request = { order: 'MOST_FREQUENT' as const, from: null, to: null, language: null, ...more };
  const page = await rooms.get(SearchLogReader).list(EDITOR, { page: pageRequest({}), ...request });
  return page.edges.map(({ node }) => node);
};
const today = (): string => norwegianDay(rooms.journal.clock.now());

describe('counting what is searched for', () => {
  it('adds up by day, query and language, first pages only, and waits for no statement', async () => {
    const page = await search('Snøbrøyting!', holder('READER'), 1);
    await search('  snøbrøyting');
    await search('Snøbrøyting!', holder('READER'), 1, page.endCursor);
    expect(page.hasNextPage).toBe(true);
    const statements = countStatements(rooms.database);
    rooms.get(SearchLog).note({ query: 'snøbrøyting', language: 'nn', hits: 0, open: true });
    expect(statements.count).toBe(0);
    statements.end();
    const plain = { day: today(), query: 'snøbrøyting', clicks: 0, clicked_positions: 0 };
    expect(await rows()).toEqual([
      { ...plain, language: 'nn', times: 1, times_without_hits: 1, last_hits: 0 },
      { ...plain, language: null, times: 2, times_without_hits: 0, last_hits: 1 },
    ]);
    await search('snøbrøyting');
    expect(await rows()).toContainEqual({ ...plain, language: null, times: 3, times_without_hits: 0, last_hits: 1 });
  });

  it('keeps no number of what known callers see', async () => {
    expect((await search('snøbrøyting', holder('READER'))).totalCount).toBe(2);
    expect(await rows()).toMatchObject([{ times: 1, last_hits: null }]);
  });

  it('counts together what may hold something of a person, and nothing that asks for nothing', async () => {
    const canaries = ['Kari Nordmann 01019012345', 'kari@example.org', 'www.example', 'ring 12 34 56 78'];
    for (const query of [...canaries, '', '??']) await search(query);
    await rooms.get(RecordSearchClick).run(ANONYMOUS, { query: canaries[0] ?? '', language: null, position: 4 });
    expect(await rows()).toMatchObject([{ query: NOT_KEPT, times: 4, clicks: 1, clicked_positions: 4 }]);
  });

  it('adds up the places of what was chosen, and refuses places that are none', async () => {
    const click = (position: number) =>
      rooms.get(RecordSearchClick).run(ANONYMOUS, { query: 'Snø', language: null, position });
    for (const position of [1, 1_000]) expect(await click(position)).toEqual({ ok: true, value: true });
    for (const position of [0, 1_001]) expect(await click(position)).toMatchObject({ ok: false });
    expect(await rows()).toMatchObject([{ query: 'snø', times: 0, clicks: 2, clicked_positions: 1_001 }]);
  });

  it('tells at most two thousand different ones apart between two writings', async () => {
    const log = rooms.get(SearchLog);
    for (let n = 0; n < 2_500; n += 1) log.note({ query: `nr ${n}`, language: null, hits: 1, open: true });
    const told = await rows();
    expect(told).toHaveLength(2_001);
    expect(told.find(({ query }) => query === NOT_KEPT)).toMatchObject({ times: 500 });
  });

  it('tells a bounded number apart on one day, and goes on counting those it knows', async () => {
    const tally = (query: string) => ({ ...emptyTally({ day: today(), query, language: null }), times: 1 });
    const add = (...queries: string[]) => rooms.get(SearchLogRepository).add(queries.map(tally), 2);
    await add('en', 'to');
    await add('to', 'tre', 'fire');
    expect(await rows()).toMatchObject([
      { query: NOT_KEPT, times: 2 },
      { query: 'en', times: 1 },
      { query: 'to', times: 2 },
    ]);
  });

  it('never fails a search: what cannot be written is written later', async () => {
    await rooms.write('alter table search_log rename to search_log_away');
    await search('snøbrøyting');
    await rooms.get(SearchLog).write();
    expect((await search('snøbrøyting')).totalCount).toBe(1);
    expect(await rooms.get(Metrics).text()).toMatch(/ildsjel_search_log_failures_total 1\n/);
    await rooms.write('alter table search_log_away rename to search_log');
    expect(await rows()).toMatchObject([{ query: 'snøbrøyting', times: 2 }]);
  });

  it('counts to the day it was asked on', async () => {
    const first = today();
    await search('snøbrøyting');
    rooms.journal.clock.advance(DAY);
    await search('snøbrøyting');
    expect((await rows()).map(({ day, times }) => [day, times])).toEqual([
      [first, 1],
      [today(), 1],
    ]);
  });
});

describe('what editors are told of it', () => {
  const tell = (query: string, times: number, withoutHits = 0, more: object = {}) =>
    rooms
      .get(SearchLogRepository)
      .add([{ ...emptyTally({ day: today(), query, language: null }), times, timesWithoutHits: withoutHits, ...more }]);

  it('is for editors', async () => {
    const read = (actor: Actor) =>
      rooms
        .get(SearchLogReader)
        .list(actor, { order: 'MOST_FREQUENT', from: null, to: null, language: null, page: pageRequest({}) });
    await expect(read(ANONYMOUS)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    for (const role of ['READER', 'CONTRIBUTOR'] as const)
      await expect(read(holder(role))).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('is what was asked at least three times in the period', async () => {
    await tell('sjelden', 2);
    await tell('vanlig', 2, 1, { lastHits: 7, clicks: 1, clickedPositions: 3 });
    const before = today();
    rooms.journal.clock.advance(DAY);
    await tell('vanlig', 1, 0, { clicks: 1, clickedPositions: 6 });
    expect(await list()).toEqual([
      {
        query: 'vanlig',
        language: null,
        times: 3,
        timesWithoutHits: 1,
        clicks: 2,
        meanClickedPosition: 4.5,
        lastHits: 7,
      },
    ]);
    expect(await list({ to: before })).toEqual([]);
    expect(await list({ from: today() })).toEqual([]);
    expect(await list({ from: before, to: today() })).toHaveLength(1);
    expect(await list({ language: 'nn' })).toEqual([]);
  });

  it('is ordered by how often it was asked, or by how often it found nothing, and paged', async () => {
    for (const [query, times, withoutHits] of [
      ['a', 9, 0],
      ['b', 5, 2],
      ['c', 5, 5],
      ['d', 4, 2],
    ] as const)
      await tell(query, times, withoutHits);
    expect((await list()).map(({ query }) => query)).toEqual(['a', 'b', 'c', 'd']);
    expect((await list({ order: 'WITHOUT_HITS' })).map(({ query }) => query)).toEqual(['c', 'b', 'd']);
    const paged: string[] = [];
    const reader = rooms.get(SearchLogReader);
    for (let after: string | null = null, more = true; more;) {
      const request = { order: 'MOST_FREQUENT' as const, from: null, to: null, language: null };
      const page = await reader.list(EDITOR, { ...request, page: pageRequest({ first: 1, after }) });
      paged.push(...page.edges.map(({ node }) => node.query));
      after = page.edges.at(-1)?.cursor ?? null;
      more = page.hasNextPage;
    }
    expect(paged).toEqual(['a', 'b', 'c', 'd']);
  });
});

describe('forgetting what was searched for', () => {
  const config = (logDays: number): AppConfig => {
    const { search: settings, ...rest } = rooms.get(AppConfig);
    return { ...rest, search: { ...settings, logDays } };
  };
  const forget = (logDays: number, actor: Actor = systemActor('test')) =>
    new ForgetSearches(rooms.get(SearchLogRepository), config(logDays), rooms.journal.clock).run(actor);

  it('takes the days that are too long ago, and is for the product itself', async () => {
    await search('gammelt');
    await rooms.get(SearchLog).write();
    rooms.journal.clock.advance(DAY);
    await search('nytt');
    await rooms.get(SearchLog).write();
    await expect(forget(1, EDITOR)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await forget(2)).toBe(0);
    expect(await forget(1)).toBe(1);
    expect(await rows()).toMatchObject([{ query: 'nytt' }]);
  });

  it('takes all of it where nothing is to be noted, and then nothing is', async () => {
    await search('nytt');
    await rooms.get(SearchLog).write();
    expect(await forget(0)).toBe(1);
    const off = new SearchLog(config(0), rooms.get(SearchLogRepository), rooms.journal.clock, new Metrics());
    off.note({ query: 'nytt', language: null, hits: 1, open: true });
    off.click({ query: 'nytt', language: null, position: 1 });
    await off.write();
    expect(await rows()).toEqual([]);
  });
});
