import { ANONYMOUS, pageRequest, systemActor } from '#kernel';
import { changeStory, writeConcept, writeStories } from '../../../../test/support/published-stories.js';
import { SearchRooms } from '../../../../test/support/search-rooms.js';
import { type FoundStories, type StorySearchRequest, SearchStories } from './application/search-stories.js';

/** What is kept between searches must never outlive what it was read from. */
describe('a search after a change', () => {
  let rooms: SearchRooms;
  let story = '';
  const search = (request: Partial<StorySearchRequest>): Promise<FoundStories> =>
    rooms.get(SearchStories).run(ANONYMOUS, { query: '', ...request, page: pageRequest({}) });
  const sectorLabels = async (): Promise<readonly string[]> =>
    (await search({ facets: ['SECTOR'] })).facets.flatMap(({ buckets }) => buckets.map(({ label }) => label));
  const rename = (label: string, { told }: { readonly told: boolean }): Promise<void> =>
    rooms.database.transaction(systemActor('test'), async (tx) => {
      const [renamed] = await tx.query<{ id: string }[]>(
        `update concept_labels l set label = $1 from concepts c
         where c.id = l.concept_id and c.slug = 'skole' and l.language = 'nb' returning c.id`,
        [label],
      );
      if (told) tx.append({ kind: 'ConceptChanged', subjectId: renamed?.[0]?.id ?? '', subjectVersion: 2 });
    });

  beforeAll(async () => {
    rooms = await SearchRooms.open();
    await rooms.vocabulary();
    [story = ''] = await writeStories(rooms.database, [
      { title: 'Ny plattform', body: 'Gevinsten var **stor**. Kostnaden var liten.', sectors: ['skole'] },
    ]);
    await rooms.watch(AbortSignal.timeout(60_000));
    await rooms.deliver();
  });
  afterAll(() => rooms.close());

  it('calls a sector by its new name, once the journal tells of it', async () => {
    expect(await sectorLabels()).toEqual(['Skole']);
    await rename('Skule', { told: false });
    expect(await sectorLabels()).toEqual(['Skole']);
    await rename('Skular', { told: true });
    expect(await sectorLabels()).toEqual(['Skular']);
  });

  it('knows a new sector, and no longer the one that it took its slug from', async () => {
    const filter = { sectors: ['skole'] };
    expect((await search({ filter })).totalCount).toBe(1);
    await expect(search({ filter: { sectors: ['hav'] } })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    await rooms.database.transaction(systemActor('test'), async (tx) => {
      const id = await writeConcept(tx, 'SECTOR', { slug: 'hav', names: [['nb', 'Hav']] });
      await tx.query(`update concepts set slug = 'skule' where slug = 'skole'`);
      tx.append({ kind: 'ConceptChanged', subjectId: id, subjectVersion: 1 });
    });
    expect((await search({ filter: { sectors: ['hav'] } })).totalCount).toBe(0);
    await expect(search({ filter })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('marks the text that is shown, also before the index has heard of it', async () => {
    const marks = async (query: string) => {
      const { engine, edges } = await search({ query, highlights: true });
      return [engine, edges.map(({ highlights }) => highlights)];
    };
    const old = [
      { field: 'body', fragment: 'Gevinsten var stor. Kostnaden var liten.', ranges: [{ start: 0, end: 9 }] },
    ];
    expect(await marks('gevinster')).toEqual(['MEILISEARCH', [old]]);
    await rooms.write(
      `with revision as (
         insert into story_revisions (story_id, number, kind, original_language, visibility, withheld_organisation, license,
           levels, created_by, created_at)
         select story_id, 2, kind, original_language, visibility, false, license, levels, 'test', now()
         from story_revisions where story_id = $1 and number = 1
       )
       insert into story_texts (story_id, number, language, title, summary, sections)
       values ($1, 2, 'nb', 'Ny plattform', '', '[{"key": "body", "heading": null, "markdown": "Ingen *gevinst* ennå."}]')`,
      [story],
    );
    await rooms.write('update story_revisions set published_at = now() where story_id = $1 and number = 2', [story]);
    await changeStory(rooms.database, story, 'published_revision = 2, latest_revision = 2', 'StoryRevisionPublished');
    const now = [{ field: 'body', fragment: 'Ingen gevinst ennå.', ranges: [{ start: 6, end: 13 }] }];
    expect(await marks('gevinster')).toEqual(['MEILISEARCH', [now]]);
    expect(await marks('kostnad')).toEqual(['MEILISEARCH', [[]]]);
    await rooms.deliver();
    expect(await marks('gevinster')).toEqual(['MEILISEARCH', [now]]);
    expect(await marks('kostnad')).toEqual(['MEILISEARCH', []]);
  });

  it('keeps no sheet of what is taken down', async () => {
    const sheets = () => rooms.database.readOnce('select from story_search_sheets where story_id = $1', [story]);
    expect(await sheets()).toHaveLength(1);
    await changeStory(rooms.database, story, `state = 'UNPUBLISHED'`, 'StoryUnpublished');
    await rooms.deliver();
    expect(await sheets()).toEqual([]);
  });
});
