import type { INestApplicationContext } from '@nestjs/common';
import { ANONYMOUS, type Actor, LANGUAGES, type Language, pageRequest, systemActor } from '#kernel';
import { layBodies, layConcepts } from '../../../../../test/support/builders/ground.builder.js';
import { aStory, expectDone } from '../../../../../test/support/builders/story.builder.js';
import { SetClock, TestJournal } from '../../../../../test/support/journal.js';
import { openRooms } from '../../../../../test/support/rooms.js';
import { countStatements } from '../../../../../test/support/statements.js';
import { KeepRecords } from '../application/keep-records.js';
import { PublishStory } from '../application/publish-story.js';
import { ReviseStory } from '../application/revise-story.js';
import { SubmitStory } from '../application/submit-story.js';
import { StoriesModule } from '../stories.module.js';
import { StoryListReader } from './story-list.reader.js';
import { StoryReader } from './story.reader.js';

const ADMIN = systemActor('test');
const READINGS: readonly (Language | null)[] = [null, ...LANGUAGES];

describe('records of published stories', () => {
  let journal: TestJournal & { readonly clock: SetClock };
  let rooms: INestApplicationContext;
  let reader: Actor;
  const write = (sql: string, values: readonly unknown[] = []) =>
    journal.database.transaction(ADMIN, (tx) => tx.query(sql, values));
  const kept = async (): Promise<number> =>
    (await journal.database.readOnce<{ n: number }>('select count(*)::integer as n from story_records'))[0]?.n ?? 0;

  /** Everything that a reader is told by every way of reading, in every language. */
  const told = async (actor: Actor): Promise<unknown> => {
    const lists = rooms.get(StoryListReader);
    const stories = rooms.get(StoryReader);
    const page = pageRequest({ first: 100 });
    const all = [];
    for (const language of READINGS) {
      const cards = await lists.cards(actor, { page, language });
      const ids = cards.edges.map(({ node }) => node.id);
      const byTitle = { field: 'TITLE', direction: 'ASC' } as const;
      all.push([
        cards,
        await lists.list(actor, { page, language, orderBy: byTitle }),
        await lists.cards(actor, { page, language, filter: { sectors: ['plan'] } }),
        await stories.cardsByIds(actor, ids, language),
        await stories.byIds(actor, ids, language),
        await stories.bySlug(actor, 'to-utgaver', { language, revision: 1 }),
        await stories.bySlug(actor, 'to-utgaver', { language, revision: 'WORKING' }),
      ]);
    }
    return JSON.parse(JSON.stringify(all));
  };

  beforeAll(async () => {
    journal = await TestJournal.open(new SetClock());
    rooms = await openRooms(journal, StoriesModule);
    const bodies = await layBodies(journal.database, [
      { slug: 'viken', kind: 'COUNTY', codes: ['30'] },
      { slug: 'asker', kind: 'MUNICIPALITY', codes: ['3203'], county: 'viken', number: '920125298' },
      { slug: 'utland', kind: 'MUNICIPALITY', codes: ['9999'] },
      { slug: 'digdir', kind: 'STATE_BODY' },
    ]);
    await write(
      `insert into organisation_names (organisation_id, language, kind, name, folded) values
        ($1, 'nn', 'CURRENT', 'Digitaliseringsdirektoratet (nn)', 'd'), ($1, 'en', 'FORMER', 'Agency', 'a')`,
      [bodies['digdir']],
    );
    await layConcepts(journal.database, [
      { scheme: 'SECTOR', slug: 'plan', labels: { nb: 'Plan', nn: 'Plan (nn)', en: 'Planning' } },
      { scheme: 'SECTOR', slug: 'bygg', labels: { nn: 'Bygg (nn)' } },
      { scheme: 'METHOD', slug: 'pilot', labels: {} },
    ]);
    reader = { ...ANONYMOUS, kind: 'KEY', id: 'k', grants: [{ role: 'READER', organisationId: bodies['digdir']! }] };
    const rich = aStory(rooms).with({
      sectors: ['bygg', 'plan'],
      methods: ['pilot'],
      organisations: [
        { slug: 'asker', role: 'OWNER' },
        { slug: 'digdir', role: 'PARTNER' },
      ],
      places: ['asker', 'utland', 'viken'],
      contributors: [{ name: 'Kari', role: 'leder' }],
      attachments: [{ kind: 'ATTACHMENT', title: 'Rapport', url: 'https://example.org/r', language: 'nb' }],
      goals: [{ kind: 'EFFECT', text: 'Færre klager' }],
      anchoring: [{ stakeholder: 'Rådmannen' }],
      managingOrganisation: { slug: 'digdir' },
      periodFrom: '2020-01-01',
      costBand: 'UNDER_25',
    });
    const plain = await rich.titled('Alt om plan').published();
    await rich.titled('Holdt tilbake').with({ withheldOrganisation: true }).published();
    await rich.titled('Bare for etaten').with({ visibility: 'AGENCY' }).published();
    await rich.titled('For offentlig sektor').with({ visibility: 'PUBLIC_SECTOR' }).published();
    await rich.titled('Ennå ikke').with({ embargoUntil: '2027-01-01T00:00:00Z' }).published();
    await rich.titled('Utkast').draft();
    journal.clock.advance(60);
    await aStory(rooms)
      .with({
        texts: [
          {
            language: 'nb',
            title: 'Flere språk',
            summary: 'Kort',
            sections: [{ key: 'would-do-differently', markdown: 'Mer' }],
          },
          { language: 'en', title: 'Several languages', summary: 'In short', sections: [] },
        ],
        relations: [{ kind: 'BASED_ON', story: plain.id }],
      })
      .published();
    const two = await rich.titled('To utgaver').with({ license: 'NLOD-2.0' }).published();
    journal.clock.advance(60);
    const { id } = two;
    const change = { id, expectedVersion: two.version, license: 'CC0-1.0', methods: [], changeNote: 'Uten metode' };
    expectDone(await rooms.get(ReviseStory).run(ADMIN, change));
    expectDone(await rooms.get(SubmitStory).run(ADMIN, { id }));
    const { version } = expectDone(await rooms.get(PublishStory).run(ADMIN, { id }));
    expectDone(await rooms.get(ReviseStory).run(ADMIN, { id, expectedVersion: version, changeNote: 'Arbeid' }));
  });
  afterAll(async () => {
    await rooms.close();
    await journal.end();
  });

  it('tell every reader what the tables tell, in every language and revision', async () => {
    expect(await kept()).toBe(8);
    const statements = countStatements(journal.database);
    const [anonymous, agency] = [await told(ANONYMOUS), await told(reader)];
    const withRecords = statements.count;
    expect(JSON.stringify(anonymous)).toContain('Several languages');
    await write('truncate story_records');
    statements.again();
    expect(await told(ANONYMOUS)).toEqual(anonymous);
    expect(await told(reader)).toEqual(agency);
    expect(statements.count).toBeGreaterThan(withRecords);
    statements.end();
  });

  it('are kept anew where they are missing, and only by an administrator', async () => {
    await expect(rooms.get(KeepRecords).run(reader)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(rooms.get(KeepRecords).run(ANONYMOUS)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    await write('truncate story_records');
    const before = await told(ANONYMOUS);
    expect(await rooms.get(KeepRecords).run(ADMIN)).toBe(8);
    expect(await rooms.get(KeepRecords).run(ADMIN)).toBe(0);
    expect(await kept()).toBe(8);
    expect(await told(ANONYMOUS)).toEqual(before);
  });

  it('are immutable', async () => {
    await expect(write(`update story_records set card = '{}'`)).rejects.toThrow('append-only');
  });

  it.each([
    ['a label', `update concept_labels set label = 'Planlegging' where label = 'Plan'`, 'Planlegging'],
    ['a slug', `update concepts set slug = 'forsoek' where slug = 'pilot'`, 'forsoek'],
    ['a name', `update organisation_names set name = 'Askerland' where name = 'asker'`, 'Askerland'],
    ['a number', `update organisations set organisation_number = '991825827' where slug = 'digdir'`, '991825827'],
  ])('are told with %s as it is now, by a process that has told the old one', async (_, change, expected) => {
    const cards = () => rooms.get(StoryListReader).cards(ANONYMOUS, { page: pageRequest({}) });
    expect(JSON.stringify(await cards())).not.toContain(expected);
    await write(change);
    expect(JSON.stringify(await cards())).toContain(expected);
  });
});
