import { ANONYMOUS, type Actor, pageRequest, systemActor } from '#kernel';
import { SearchRooms } from '../../../../test/support/search-rooms.js';
import { changeStory, writeStories } from '../../../../test/support/published-stories.js';
import { CheckIndex } from './application/check-index.js';
import { ReconcileIndex } from './application/reconcile-index.js';
import { type FoundStories, SearchStories } from './application/search-stories.js';
import { similarTo } from './application/similar-to.js';
import { SimilarStories } from './application/similar-stories.js';
import { SuggestionReader } from './persistence/suggestion.reader.js';

const ADMIN = systemActor('test');
const NOTHING = { missing: [], stale: [], surplus: [] };
const soon = (): AbortSignal => AbortSignal.timeout(60_000);

const opened = async (...given: Parameters<typeof SearchRooms.open>): Promise<SearchRooms> => {
  const rooms = await SearchRooms.open(...given);
  await rooms.vocabulary();
  await rooms.watch(soon());
  return rooms;
};

const search = (rooms: SearchRooms, query: string, actor: Actor = ANONYMOUS): Promise<FoundStories> =>
  rooms.get(SearchStories).run(actor, { query, page: pageRequest({}), facets: ['KIND'] });

describe('the index', () => {
  let rooms: SearchRooms;
  const uid = (): string => rooms.config.search.indexUid;
  const check = () => rooms.get(CheckIndex).run();
  const held = async (): Promise<string> => {
    const documents = await Array.fromAsync(rooms.engine.scan(uid(), ['digest']));
    const rows = await rooms.database.readOnce('select * from story_search_documents');
    const titles = await rooms.database.readOnce('select * from story_search_titles');
    return JSON.stringify([documents, rows, titles]);
  };

  beforeAll(async () => {
    rooms = await opened();
  });
  afterAll(() => rooms.close());

  it('follows publishing, revising, taking down and withdrawing', async () => {
    const [id = ''] = await writeStories(rooms.database, [{ title: 'Flyttbar barnehage' }]);
    expect((await search(rooms, 'barnehage')).totalCount).toBe(0);
    expect(await check()).toEqual({ ...NOTHING, missing: [id] });
    await rooms.deliver();
    expect((await search(rooms, 'barnehage')).totalCount).toBe(1);

    await changeStory(rooms.database, id, `visibility = 'PUBLIC_SECTOR'`, 'StoryRevisionPublished');
    expect(await check()).toEqual({ ...NOTHING, stale: [id] });
    expect(await search(rooms, 'barnehage')).toMatchObject({ totalCount: 0, edges: [], engine: 'MEILISEARCH' });
    expect((await search(rooms, 'barnehage', ADMIN)).totalCount).toBe(1);
    await rooms.deliver();
    expect((await search(rooms, 'barnehage')).totalCount).toBe(0);
    expect((await search(rooms, 'barnehage', ADMIN)).totalCount).toBe(1);

    await changeStory(rooms.database, id, `state = 'WITHDRAWN'`, 'StoryWithdrawn');
    expect(await check()).toEqual({ ...NOTHING, surplus: [id] });
    expect((await search(rooms, 'barnehage', ADMIN)).totalCount).toBe(0);
    await rooms.deliver();
    expect(await check()).toEqual(NOTHING);
    expect(await held()).not.toContain(id);
  });

  it('shows an agency its own stories and nobody else', async () => {
    const body = async (slug: string): Promise<string> =>
      (await rooms.database.readOnce<{ id: string }>('select id from organisations where slug = $1', [slug]))[0]?.id ??
      '';
    const reader = (id: string): Actor => ({
      ...ANONYMOUS,
      kind: 'KEY',
      grants: [{ role: 'READER', organisationId: id }],
    });
    await writeStories(rooms.database, [
      { title: 'Intern flodhest', visibility: 'AGENCY', managing: 'asker', withheld: true, organisations: ['asker'] },
    ]);
    await rooms.deliver();
    for (const filled of ['now()', 'null']) {
      await rooms.write(`update search_indexes set filled_at = ${filled}`);
      const totals = await Promise.all(
        [ANONYMOUS, reader(await body('bergen')), reader(await body('asker'))].map(
          async (actor) => (await search(rooms, 'flodhest', actor)).totalCount,
        ),
      );
      expect(totals).toEqual([0, 0, 1]);
    }
    await rooms.write('update search_indexes set filled_at = now()');
  });

  it('never holds a draft, nor what a story withholds', async () => {
    const canary = 'Kanarifugl77';
    const states = ['DRAFT', 'SUBMITTED', 'CHANGES_REQUESTED', 'DECLINED', 'UNPUBLISHED', 'ARCHIVED'];
    await writeStories(rooms.database, [
      ...states.map((state) => ({ title: `${canary} ${state}`, body: canary, state })),
      { title: 'Skjult barnehage', withheld: true, people: [canary], organisations: ['bergen'], places: ['bergen'] },
    ]);
    await rooms.deliver();
    await rooms.get(ReconcileIndex).run();
    expect(await check()).toEqual(NOTHING);
    expect((await held()).toLowerCase()).not.toMatch(/kanarifugl|bjorgvin|bjoergvin/);
    const raw = await rooms.engine.search([
      { indexUid: uid(), text: 'kanarifugl77' },
      { indexUid: uid(), text: 'bjoergvin' },
    ]);
    expect(raw.map(({ total }) => total)).toEqual([0, 0]);
    const suggested = await rooms.get(SuggestionReader).suggest(ADMIN, 'kanari', 8, 'nb');
    expect(suggested).toEqual([]);
  });

  it('hides from suggestions and similar stories at once what is taken down', async () => {
    const [id = '', other = ''] = await writeStories(rooms.database, [
      { title: 'Snøbrøyting på fortau', methods: ['gevinstrealisering'] },
      { title: 'Brøyting av snø og fortau', methods: ['gevinstrealisering'] },
    ]);
    await rooms.deliver();
    const suggest = async (): Promise<string[]> =>
      (await rooms.get(SuggestionReader).suggest(ANONYMOUS, 'fortau', 8, 'nb')).map(({ slug }) => slug.slice(-12));
    const asked = similarTo({ id: other, title: 'Brøyting av snø og fortau', summary: '', textLanguage: 'nb' });
    const similar = async (): Promise<string[]> => {
      const found = await rooms.get(SimilarStories).run(ANONYMOUS, [asked], { first: 5 });
      return (found.get(other) ?? []).map((story) => story.id);
    };
    expect(await suggest()).toEqual(expect.arrayContaining([id.slice(-12), other.slice(-12)]));
    expect((await similar())[0]).toBe(id);
    expect(await similar()).not.toContain(other);
    await changeStory(rooms.database, id, `state = 'ARCHIVED'`, 'StoryArchived');
    expect(await suggest()).toEqual([other.slice(-12)]);
    expect(await similar()).not.toContain(id);
    await rooms.deliver();
  });

  it('follows a changed label and a new name of a body', async () => {
    const [id = ''] = await writeStories(rooms.database, [
      { title: 'Uten navn', sectors: ['sykehus'], places: ['bergen'] },
    ]);
    await rooms.deliver();
    await rooms.write(`insert into concept_labels (concept_id, language, kind, label, folded)
      select id, 'nb', 'ALTERNATIVE', 'Klokkertro', 'klokkertro' from concepts where slug = 'helse'`);
    await rooms.write(`update concepts set version = version + 1 where slug = 'helse'`);
    expect((await check()).stale).toContain(id);
    await rooms.database.transaction(ADMIN, async (tx) => {
      const [concept] = await tx.query<{ id: string }>(`select id from concepts where slug = 'helse'`);
      tx.append({ kind: 'ConceptChanged', subjectId: concept?.id ?? '', subjectVersion: 2 });
      await tx.query(`insert into organisation_names (organisation_id, language, kind, name, folded)
        select id, 'nb', 'ALTERNATIVE', 'Grublikvark', 'grublikvark' from organisations where slug = 'bergen'`);
      const [body] = await tx
        .query<{ id: string }>(`update organisations set version = 2 where slug = 'bergen' returning id`)
        .then(([rows]) => rows as unknown as { id: string }[]);
      tx.append({ kind: 'OrganisationChanged', subjectId: body?.id ?? '', subjectVersion: 2 });
    });
    await rooms.deliver();
    expect(await check()).toEqual(NOTHING);
    expect((await search(rooms, 'klokkertro')).totalCount).toBeGreaterThan(0);
    expect((await search(rooms, 'grublikvark')).edges.map(({ node }) => node.id)).toContain(id);
  });

  it('is repaired wherever it has drifted', async () => {
    const ids = await writeStories(
      rooms.database,
      ['Alfa', 'Beta', 'Gamma', 'Delta'].map((title) => ({ title })),
    );
    await rooms.deliver();
    const [alfa = '', beta = '', gamma = '', delta = ''] = ids;
    await rooms.engine.remove(uid(), [alfa]);
    await rooms.engine.upsert(uid(), [
      { id: beta, digest: 'old' },
      { id: '01890000-0000-7000-8000-000000000001', digest: 'lost' },
      { id: 'stray', digest: 'x' },
    ]);
    await rooms.write('delete from story_search_documents where story_id = $1', [gamma]);
    await rooms.write(`update story_search_documents set version = 0 where story_id = $1`, [delta]);
    const found = await check();
    expect([found.missing, found.stale, found.surplus].map((list) => [...list].sort())).toEqual([
      [alfa, gamma].sort(),
      [beta, delta].sort(),
      ['01890000-0000-7000-8000-000000000001', 'stray'],
    ]);
    await rooms.get(ReconcileIndex).run();
    expect(await check()).toEqual(NOTHING);
    expect((await search(rooms, 'alfa')).totalCount).toBe(1);
  });

  it('is not repaired where a delivery is on its way', async () => {
    const [id = '', drifted = ''] = await writeStories(rooms.database, [{ title: 'Underveis' }, { title: 'Avdrift' }]);
    await rooms.write(
      `insert into event_deliveries (consumer, sequence, kind, subject_id, due_at, dead_at)
       select 'search-index', sequence, kind, subject_id, now(), now() from events where subject_id = $1`,
      [drifted],
    );
    expect(await rooms.get(ReconcileIndex).run()).toEqual({ ...NOTHING, missing: [drifted] });
    expect(await check()).toEqual({ ...NOTHING, missing: [id] });
    await rooms.deliver();
    expect(await check()).toEqual(NOTHING);
    await rooms.write('delete from event_deliveries');
  });

  it('shows a withheld story again whose delivery was given up, when it has been compared', async () => {
    const [id = ''] = await writeStories(rooms.database, [{ title: 'Holdt tilbake', organisations: ['bergen'] }]);
    await rooms.deliver();
    await changeStory(rooms.database, id, 'withheld_organisation = true', 'StoryRevisionPublished');
    await rooms.write(
      `insert into event_deliveries (consumer, sequence, kind, subject_id, due_at, dead_at)
       select 'search-index', sequence, kind, subject_id, now(), $2 from events where subject_id = $1 order by sequence desc limit 1`,
      [id, rooms.journal.clock.now()],
    );
    await rooms.write(`update event_consumers set position = (select max(sequence) from events)`);
    const found = async () => {
      const { engine, totalCount } = await search(rooms, 'tilbake');
      return [engine, totalCount];
    };
    expect(await found()).toEqual(['MEILISEARCH', 0]);
    rooms.journal.clock.advance(60);
    expect(await rooms.get(ReconcileIndex).run()).toEqual({ ...NOTHING, stale: [id] });
    expect(await found()).toEqual(['MEILISEARCH', 1]);
    await rooms.write('delete from event_deliveries');
  });

  it('lost by the engine: stories are found all the same, and the watch has it filled again', async () => {
    await rooms.engine.drop(uid());
    expect((await search(rooms, 'alfa')).totalCount).toBe(1);
    expect(await search(rooms, 'klokk ertro')).toMatchObject({ engine: 'POSTGRESQL', totalCount: 0 });
    await rooms.watch(soon());
    expect(await search(rooms, 'alfa')).toMatchObject({ engine: 'MEILISEARCH', totalCount: 1 });
    const mistyped = await search(rooms, 'grubli kvark');
    expect(mistyped).toMatchObject({ engine: 'MEILISEARCH', totalCount: 1 });
    const ids = await Array.fromAsync(rooms.engine.scan(uid(), []));
    await rooms.engine.remove(
      uid(),
      ids.map(({ id }) => id),
    );
    expect((await search(rooms, 'alfa')).totalCount).toBe(1);
    expect((await search(rooms, 'grubli kvark')).totalCount).toBe(0);
    await rooms.watch(soon());
    expect(await search(rooms, 'grubli kvark')).toMatchObject({ engine: 'MEILISEARCH', totalCount: 1 });
  });
});
