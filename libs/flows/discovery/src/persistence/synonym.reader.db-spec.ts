import { type Actor, systemActor } from '#kernel';
import { AppConfig, readConfig } from '#platform/config';
import { writeConcept } from '../../../../../test/support/published-stories.js';
import { SearchRooms } from '../../../../../test/support/search-rooms.js';
import { countStatements } from '../../../../../test/support/statements.js';
import { AddSynonyms } from '../application/add-synonyms.js';
import { RemoveSynonyms } from '../application/remove-synonyms.js';
import { SearchIndexConsumer } from '../application/search-index.consumer.js';
import type { SynonymSet } from '../application/synonym-set.js';
import { NOTHING_SEEN } from '../story-index/index-changes.js';
import { SynonymReader } from './synonym.reader.js';
import { SearchOutlookReader } from './search-outlook.reader.js';

const EDITOR: Actor = { ...systemActor('test'), grants: [{ role: 'EDITOR', organisationId: null }] };

describe('what a search takes for one another', () => {
  let rooms: SearchRooms;

  beforeAll(async () => {
    rooms = await SearchRooms.open({ url: null });
    await rooms.vocabulary();
    await rooms.database.transaction(EDITOR, async (tx) => {
      await writeConcept(tx, 'SECTOR', {
        slug: 'brann',
        names: [
          ['nb', 'Brannvern'],
          ['nn', 'Brannvern'],
          ['en', 'Fire safety for all who live in old houses'],
        ],
      });
    });
  });
  afterAll(() => rooms.close());

  const texts = (sets: readonly SynonymSet[], from: SynonymSet['from']): string[] =>
    sets
      .filter((set) => set.from === from)
      .map(({ expressions }) => expressions.map(({ text, language }) => `${text}:${language}`).join(' '))
      .sort();
  const add = async (expressions: SynonymSet['expressions'], direction: 'BOTH_WAYS' | 'ONE_WAY'): Promise<string> => {
    const added = await rooms.get(AddSynonyms).run(EDITOR, { expressions, direction, note: null });
    if (!added.ok) throw new Error(JSON.stringify(added.errors));
    return added.value;
  };
  const namedAt = async (): Promise<number> =>
    Number((await rooms.get(SearchOutlookReader).read(EDITOR, rooms.journal.clock.now(), NOTHING_SEEN)).namedAt);

  it('are the names of one sector or method in all languages, where they are several and short', async () => {
    const statements = countStatements(rooms.database);
    const sets = await rooms.get(SynonymReader).read();
    expect(statements.count).toBe(1);
    statements.end();
    expect(texts(sets, 'TAXONOMY')).toEqual([
      'Benefits realisation:en Gevinstrealisering:nb Gevinststyring:nb',
      'Health:en Helse:null',
      'Hospitals:en Sykehus:nb',
      'School:en Skole:nb',
    ]);
    expect(sets.every(({ oneWay }) => !oneWay)).toBe(true);
  });

  it('are what editors have written, and every change is told to the next search', async () => {
    const before = await namedAt();
    const both = await add(
      [
        { text: 'IKT', language: null },
        { text: 'informasjonsteknologi', language: 'nb' },
      ],
      'BOTH_WAYS',
    );
    await add(
      [
        { text: 'gamlehjem', language: 'nb' },
        { text: 'sykehjem', language: 'nb' },
      ],
      'ONE_WAY',
    );
    const added = await namedAt();
    expect(added).toBeGreaterThan(before);
    const sets = (await rooms.get(SynonymReader).read()).filter(({ from }) => from === 'EDITORS');
    expect(texts(sets, 'EDITORS')).toEqual(['IKT:null informasjonsteknologi:nb', 'gamlehjem:nb sykehjem:nb']);
    expect(sets.find(({ oneWay }) => oneWay)?.expressions.map(({ text }) => text)).toEqual(['gamlehjem', 'sykehjem']);
    expect(await rooms.get(RemoveSynonyms).run(EDITOR, { id: both, expectedVersion: 1 })).toMatchObject({ ok: true });
    expect(texts(await rooms.get(SynonymReader).read(), 'EDITORS')).toEqual(['gamlehjem:nb sykehjem:nb']);
    expect(await namedAt()).toBeGreaterThan(added);
  });

  it('are nothing that the index has to follow', async () => {
    const id = await add(
      [
        { text: 'a', language: null },
        { text: 'b', language: null },
      ],
      'BOTH_WAYS',
    );
    const event = { sequence: 1, id, kind: 'SynonymsChanged', subjectId: id, subjectVersion: 1, revision: null };
    const told = { ...event, audience: null, actorId: 'test', occurredAt: rooms.journal.clock.now() };
    const statements = countStatements(rooms.database);
    await rooms.get(SearchIndexConsumer).deliver([told], AbortSignal.timeout(5_000));
    expect(statements.count).toBe(0);
    statements.end();
    expect(await rooms.get(RemoveSynonyms).run(EDITOR, { id, expectedVersion: 1 })).toMatchObject({ ok: true });
  });

  it("are the editors' alone where the vocabularies are switched off", async () => {
    const { search, ...rest } = rooms.get(AppConfig);
    const { search: off } = readConfig({ SEARCH_TAXONOMY_SYNONYMS: 'off' });
    const alone = new SynonymReader(rooms.database, {
      ...rest,
      search: { ...search, taxonomySynonyms: off.taxonomySynonyms },
    });
    const sets = await alone.read();
    expect(texts(sets, 'TAXONOMY')).toEqual([]);
    expect(texts(sets, 'EDITORS')).toHaveLength(1);
  });
});
