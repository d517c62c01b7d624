import type { INestApplicationContext } from '@nestjs/common';
import {
  ANONYMOUS,
  type Actor,
  type Failure,
  type Page,
  type Role,
  holdsRole,
  pageRequest,
  systemActor,
} from '#kernel';
import { layBodies, layConcepts } from '../../../../../test/support/builders/ground.builder.js';
import { aStory } from '../../../../../test/support/builders/story.builder.js';
import { SetClock, TestJournal } from '../../../../../test/support/journal.js';
import { countStatements } from '../../../../../test/support/statements.js';
import { openRooms } from '../../../../../test/support/rooms.js';
import type { StoryFilter, StoryListFilter, StoryOrder } from '../domain/story-list.js';
import type { StoryCard } from '../domain/story-view.js';
import { StoriesModule } from '../stories.module.js';
import { StoryListReader } from './story-list.reader.js';
import { StoryReader } from './story.reader.js';

describe('lists of stories', () => {
  let journal: TestJournal & { readonly clock: SetClock };
  let rooms: INestApplicationContext;
  let bodies: Readonly<Record<string, string>>;
  const actor = (role: Role, body: string | null): Actor => ({
    ...ANONYMOUS,
    kind: 'KEY',
    id: 'k',
    grants: [{ role, organisationId: body === null ? null : bodies[body]! }],
  });
  const lists = () => rooms.get(StoryListReader);
  const titles = (page: Page<StoryCard>): string[] => page.edges.map(({ node }) => node.title);
  const found = async (filter: StoryListFilter, who: Actor = ANONYMOUS): Promise<string[]> => {
    const page = await lists().cards(who, { filter, page: pageRequest({ first: 100 }) });
    expect(await lists().total(who, { filter })).toBe(page.edges.length);
    return titles(page).toSorted();
  };
  const story = async (title: string, input: Parameters<ReturnType<typeof aStory>['with']>[0] = {}) => {
    journal.clock.advance(3_600);
    return aStory(rooms).titled(title).with(input).published();
  };

  beforeAll(async () => {
    journal = await TestJournal.open(new SetClock());
    rooms = await openRooms(journal, StoriesModule);
    bodies = await layBodies(journal.database, [
      { slug: 'viken', kind: 'COUNTY', codes: ['30'] },
      {
        slug: 'asker',
        kind: 'MUNICIPALITY',
        codes: ['3025', '3203'],
        county: 'viken',
        number: '920125298',
        name: 'Asker kommune',
      },
      { slug: 'asker-1838', kind: 'MUNICIPALITY', codes: ['0220'], successor: 'asker' },
      { slug: 'royken', kind: 'MUNICIPALITY', codes: ['0627'], successor: 'asker' },
      { slug: 'hurum', kind: 'MUNICIPALITY', codes: ['0628'], successor: 'asker' },
      { slug: 'digdir', kind: 'STATE_BODY' },
    ]);
    await layConcepts(journal.database, [
      { scheme: 'SECTOR', slug: 'bygg', labels: { nb: 'Bygg og eiendom', en: 'Building' } },
      { scheme: 'SECTOR', slug: 'byggesak', broader: 'bygg' },
      { scheme: 'SECTOR', slug: 'helse' },
      { scheme: 'METHOD', slug: 'gevinstkart' },
    ]);
    await story('Asker', {
      organisations: [{ slug: 'asker', role: 'OWNER' }],
      sectors: ['byggesak'],
      places: ['0627', '3203'],
    });
    await story('Røyken', {
      organisations: [{ slug: 'royken', role: 'OWNER' }],
      sectors: ['helse'],
      status: 'IN_USE',
      contributors: [{ name: 'Kari Nordmann' }, { name: 'Åse Berg' }],
    });
    await story('Ørret', { methods: ['gevinstkart'], outcome: 'NOT_ACHIEVED', kind: 'CASE_STORY' });
    await story('Ålesund', { visibility: 'PUBLIC_SECTOR' });
    await story('Æra', { visibility: 'AGENCY', managingOrganisation: { slug: 'digdir' } });
    await story('Zebra', {
      managingOrganisation: { slug: 'asker' },
      organisations: [{ organisationNumber: '920 125 298', role: 'OWNER' }],
      withheldOrganisation: true,
      places: ['asker'],
      contributors: [{ name: 'Kari Nordmann', contact: 'kari@asker.example' }],
      attachments: [{ kind: 'ATTACHMENT', title: 'Notat', url: 'https://asker.example/notat' }],
    });
    await aStory(rooms)
      .titled('Utkast')
      .with({ managingOrganisation: { slug: 'digdir' } })
      .draft();
  });

  afterAll(() => journal.end());

  const OPEN = ['Asker', 'Røyken', 'Zebra', 'Ørret'];

  it('show each caller what the policy says', async () => {
    expect(await found({})).toEqual(OPEN);
    expect(await found({}, actor('READER', 'asker'))).toEqual([...OPEN, 'Ålesund'].toSorted());
    expect(await found({}, actor('READER', 'digdir'))).toEqual([...OPEN, 'Ålesund', 'Æra'].toSorted());
    expect(await found({}, actor('ADMIN', null))).toEqual([...OPEN, 'Ålesund', 'Æra'].toSorted());
  });

  it('show work only when asked, and only to those who do it', async () => {
    const filter: StoryFilter = { editorialStates: ['DRAFT'] };
    expect(await found(filter, actor('CONTRIBUTOR', 'digdir'))).toEqual(['Utkast']);
    expect(await found(filter, actor('EDITOR', 'asker'))).toEqual([]);
    expect(await found({ editorialStates: ['PUBLISHED'] }, actor('CONTRIBUTOR', 'asker'))).toEqual(
      [...OPEN, 'Ålesund'].toSorted(),
    );
    await expect(found(filter)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    await expect(found(filter, actor('READER', 'digdir'))).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it.each([
    [{ sectors: ['bygg'] }, ['Asker']],
    [{ sectors: ['bygg', 'helse'] }, ['Asker', 'Røyken']],
    [{ sectors: ['bygg'], statuses: ['IN_USE'] }, []],
    [{ methods: ['gevinstkart'] }, ['Ørret']],
    [{ outcomes: ['NOT_ACHIEVED'] }, ['Ørret']],
    [{ statuses: ['IN_USE'] }, ['Røyken']],
    [{ kinds: ['GUIDE'] }, []],
    [{ languages: ['nb'], kinds: [] }, OPEN],
    [{ languages: ['en'] }, []],
    [{ hasMeasuredBenefits: true }, []],
    [{ hasMeasuredBenefits: false }, OPEN],
    [{ publishedTo: '2026-03-01' }, []],
    [{ publishedFrom: '2026-03-02', publishedTo: '2026-03-02' }, OPEN],
    [{ municipalities: ['hurum'] }, ['Asker']],
    [{ municipalities: ['0628'] }, ['Asker']],
    [{ municipalities: ['0627'] }, ['Asker', 'Røyken']],
    [{ municipalities: ['3025'] }, ['Asker', 'Røyken']],
    [{ organisations: ['hurum'] }, ['Asker']],
    [{ organisations: ['asker'] }, ['Asker', 'Røyken']],
    [{ organisations: ['920125298'] }, ['Asker', 'Røyken']],
    [{ organisations: ['920 125 298'] }, ['Asker', 'Røyken']],
    [{ municipalities: ['NO920125298MVA'] }, ['Asker', 'Røyken']],
    [{ organisations: ['digdir'] }, []],
  ] as [StoryFilter, string[]][])('filter %j', async (filter, expected) => {
    expect(await found(filter)).toEqual(expected);
  });

  it('find a withheld body for those of the body alone', async () => {
    expect(await found({ organisations: ['asker'] }, actor('CONTRIBUTOR', 'asker'))).toContain('Zebra');
    expect(await found({ municipalities: ['asker'] }, actor('READER', 'asker'))).not.toContain('Zebra');
  });

  it('find who contributed by their whole name, and where a body is withheld for those of the body alone', async () => {
    expect(await found({ contributor: 'kari NORDMANN' })).toEqual(['Røyken']);
    expect(await found({ contributor: 'Åse Berg', sectors: ['helse'] })).toEqual(['Røyken']);
    expect(await found({ contributor: 'Kari' })).toEqual([]);
    expect(await found({ contributor: 'Kari Nordmann' }, actor('READER', 'digdir'))).toEqual(['Røyken']);
    expect(await found({ contributor: 'Kari Nordmann' }, actor('CONTRIBUTOR', 'asker'))).toEqual(['Røyken', 'Zebra']);
  });

  it('withhold every trace of a withheld body', async () => {
    const { edges } = await lists().list(ANONYMOUS, { page: pageRequest({ first: 100 }) });
    const zebra = edges.find(({ node }) => node.title === 'Zebra')!.node;
    expect(zebra).toMatchObject({
      organisations: [{ role: 'OWNER', bodyKind: 'MUNICIPALITY', organisation: null }],
      contributors: [],
      places: [{ slug: 'viken' }],
      managingOrganisation: null,
      createdBy: null,
      attachments: [{ title: 'Notat', url: null }],
    });
    const reader = rooms.get(StoryReader);
    for (const revision of [null, 1, 'WORKING'] as const) {
      expect(JSON.stringify(await reader.byId(ANONYMOUS, zebra.id, { revision }))).not.toMatch(/asker|kari/i);
    }
    expect(JSON.stringify(await reader.byId(actor('CONTRIBUTOR', 'asker'), zebra.id))).toMatch(/asker.*kari/i);
  });

  it.each([
    [{ sectors: ['bygg', 'ukjent'] }, ['filter', 'sectors', '1'], '"ukjent"'],
    [{ methods: ['bygg'] }, ['filter', 'methods', '0'], 'method "bygg"'],
    [{ organisations: ['991825827'] }, ['filter', 'organisations', '0'], '"991825827"'],
    [{ municipalities: ['digdir'] }, ['filter', 'municipalities', '0'], '"digdir"'],
    [{ municipalities: ["';--\0"] }, ['filter', 'municipalities', '0'], 'There is no municipality'],
    [{ publishedFrom: '2026-02-30' }, ['filter', 'publishedFrom'], '2026-02-30'],
    [{ publishedFrom: '2026-03-02', publishedTo: '2026-03-01' }, ['filter', 'publishedTo'], 'before'],
  ] as [StoryFilter, string[], string][])('refuse %j', async (filter, path, words) => {
    const refusal = await lists()
      .cards(ANONYMOUS, { filter, page: pageRequest({}) })
      .catch((failure: Failure) => ({ code: failure.code, path: failure.inputPath, message: failure.message }));
    expect(refusal).toEqual({ code: 'BAD_USER_INPUT', path, message: expect.stringContaining(words) as string });
  });

  it.each([
    [{ field: 'PUBLISHED_AT', direction: 'DESC' }, ['Zebra', 'Æra', 'Ålesund', 'Ørret', 'Røyken', 'Asker']],
    [{ field: 'UPDATED_AT', direction: 'ASC' }, ['Asker', 'Røyken', 'Ørret', 'Ålesund', 'Æra', 'Zebra']],
    [{ field: 'TITLE', direction: 'ASC' }, ['Asker', 'Røyken', 'Zebra', 'Æra', 'Ørret', 'Ålesund']],
    [{ field: 'TITLE', direction: 'DESC' }, ['Ålesund', 'Ørret', 'Æra', 'Zebra', 'Røyken', 'Asker']],
  ] as [StoryOrder, string[]][])('go page by page both ways in order %j', async (orderBy, expected) => {
    const admin = systemActor('test');
    expect(holdsRole(admin, 'ADMIN')).toBe(true);
    for (const size of [1, 2, 4, 6]) {
      const forward: string[] = [];
      let after: string | null = null;
      for (let more = true; more;) {
        const page: Page<StoryCard> = await lists().cards(admin, {
          orderBy,
          page: pageRequest({ first: size, after }),
        });
        forward.push(...titles(page));
        expect(page.hasPreviousPage).toBe(after !== null);
        after = page.edges.at(-1)!.cursor;
        more = page.hasNextPage;
      }
      expect(forward).toEqual(expected);
      const backward: string[] = [];
      let before: string | null = null;
      for (let more = true; more;) {
        const page: Page<StoryCard> = await lists().cards(admin, {
          orderBy,
          page: pageRequest({ last: size, before }),
        });
        backward.unshift(...titles(page));
        before = page.edges[0]!.cursor;
        more = page.hasPreviousPage;
      }
      expect(backward).toEqual(expected);
    }
  });

  it('refuse a cursor of another list, and a forged one', async () => {
    const page = await lists().cards(ANONYMOUS, { page: pageRequest({ first: 1 }) });
    const { cursor } = page.edges[0]!;
    const asked = (after: string, filter: StoryFilter) =>
      lists().cards(ANONYMOUS, { filter, page: pageRequest({ after }) });
    await expect(asked(cursor, {})).resolves.toMatchObject({ hasPreviousPage: true });
    await expect(asked(cursor, { kinds: ['GUIDE'] })).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      inputPath: ['after'],
    });
    await expect(asked(`${cursor.slice(0, -2)}AA`, {})).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('cost one statement, two where the filter has names', async () => {
    await lists().cards(ANONYMOUS, { page: pageRequest({ first: 100 }) });
    const statements = countStatements(journal.database);
    await lists().list(ANONYMOUS, { page: pageRequest({}), language: 'en' });
    expect(statements.count).toBe(1);
    await lists().cards(ANONYMOUS, { filter: { sectors: ['bygg'], municipalities: ['asker'] }, page: pageRequest({}) });
    expect(statements.count).toBe(3);
    statements.again();
    const view = await rooms.get(StoryReader).bySlug(ANONYMOUS, 'asker', { language: 'en' });
    expect(statements.count).toBe(1);
    expect(view).toMatchObject({
      textLanguage: 'nb',
      sectors: [{ slug: 'byggesak', label: 'byggesak', labelLanguage: 'nb' }],
    });
    statements.end();
  });
});
