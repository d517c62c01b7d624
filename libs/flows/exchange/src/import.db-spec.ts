import { ImportStories, UnpublishStory } from '#domain/stories';
import { shippedSynonyms } from '#flows/discovery';
import { ANONYMOUS, type Actor, systemActor } from '#kernel';
import { Installation, row } from '../../../../test/support/installation.js';
import { ImportFile } from './application/import-file.js';
import { LoadFirstContent } from './application/load-first-content.js';

const system = systemActor('test');
const editorOfOne: Actor = {
  ...system,
  kind: 'KEY',
  id: 'key:1',
  grants: [{ role: 'EDITOR', organisationId: '0190d0a0-0000-7000-8000-000000000000' }],
};

describe('files of stories', () => {
  let here: Installation;
  beforeAll(async () => {
    here = await Installation.open();
  });
  afterAll(() => here.end());

  it('the first content is published, and loading it again changes nothing', async () => {
    const published = await here.journal.database.readOnce<{ count: string }>(
      `select count(*) from stories where state = 'PUBLISHED'`,
    );
    expect(published).toEqual([{ count: '43' }]);
    const before = await here.counts();
    const again = await here.rooms.get(LoadFirstContent).run(system);
    expect(again).toEqual({
      concepts: { created: 0, updated: 0, unchanged: 788 },
      organisations: { created: 0, updated: 0, unchanged: 702 },
      stories: { created: 0, updated: 0, unchanged: 43 },
      synonyms: { created: 0, updated: 0, unchanged: shippedSynonyms().length },
    });
    expect(await here.counts()).toEqual(before);
  });

  it('are not for everybody', async () => {
    const run = (actor: Actor) => here.rooms.get(ImportFile).run(actor, { bytes: () => (async function* () {})() });
    await expect(run(ANONYMOUS)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    await expect(run(editorOfOne)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(here.rooms.get(LoadFirstContent).run(editorOfOne)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('are taken in once: then unchanged, and updated where a row says something new', async () => {
    const rows = [row('once-1'), row('once-2', { agencies: [{ name: 'Digitaliseringsdirektoratet' }] })];
    expect((await here.take(rows)).report).toEqual({ created: 2, updated: 0, unchanged: 0, rejected: 0 });
    expect((await here.take(rows)).report).toEqual({ created: 0, updated: 0, unchanged: 2, rejected: 0 });
    expect((await here.take([row('once-1'), row('once-2', { title: 'Ny' })])).report).toEqual({
      created: 0,
      updated: 1,
      unchanged: 1,
      rejected: 0,
    });
  });

  it('given another source are other stories', async () => {
    expect((await here.take([row('once-1')], { source: 'Another' })).report).toMatchObject({ created: 1 });
    expect((await here.take([{ id: 'n', title: 'N', lang: 'nb' }], { defaultSource: undefined })).notes).toMatchObject([
      { line: 1, message: expect.stringContaining('names no source') as unknown },
    ]);
  });

  it('keep the good rows and tell of each bad one with its line and reason', async () => {
    const lines = [
      JSON.stringify(row('good-1')),
      '{"id": "broken"',
      '',
      JSON.stringify(row('s', { sectors: ['https://psi.norge.no/los/tema/nowhere'] })),
      JSON.stringify(row('m', { methods: ['alchemy', 'procurement'] })),
      JSON.stringify(row('o', { agencies: [{ name: 'Ingen slik etat' }] })),
      JSON.stringify(row('n', { agencies: [{ orgnr: '991825828' }] })),
      JSON.stringify(row('d', { date: '2020-13-01' })),
      JSON.stringify(row('l', { title: 'x'.repeat(301) })),
      JSON.stringify(row('p', { periodFrom: '2021-01-01', periodTo: '2020-01-01' })),
      JSON.stringify(row('k', { kind: 'poem' })),
      JSON.stringify(row('good-2')),
      '{"id": "cut", "tit',
    ];
    const { report, notes } = await here.take(lines.join('\n'));
    expect(report).toEqual({ created: 2, updated: 0, unchanged: 0, rejected: 10 });
    const told = new Map(notes.map(({ line, message }) => [line, message]));
    expect([...told.keys()].toSorted((a, b) => a - b)).toEqual([2, 4, 5, 6, 7, 8, 9, 10, 11, 13]);
    for (const [line, reason] of [
      [2, 'not JSON'],
      [4, 'sectors.0: There is no sector "https://psi.norge.no/los/tema/nowhere"'],
      [5, 'methods.0: There is no method "alchemy"'],
      [6, 'There is no body "Ingen slik etat"'],
      [7, 'no organisation number'],
      [8, '2020-13-01'],
      [9, 'at most 300'],
      [10, 'ends (2020-01-01) before it begins'],
      [11, '"poem" is no kind'],
      [13, 'cut off'],
    ] as const) {
      expect(told.get(line)).toContain(reason);
    }
  });

  it('dry runs say the same and write nothing', async () => {
    const before = await here.counts();
    const foreign = { name: 'Ministry', kind: 'other', country: 'SE' };
    const rows = [
      row('dry-1', { agencies: [foreign] }),
      row('once-1', { title: 'Dry' }),
      row('good-1'),
      row('dry-2', { kind: 'poem' }),
    ];
    const { report } = await here.take(rows, { dryRun: true });
    expect(report).toEqual({ created: 1, updated: 1, unchanged: 1, rejected: 1 });
    expect(await here.counts()).toEqual(before);
  });

  it('without publishing become drafts that nobody reads, and are published by the next run that says so', async () => {
    await here.take([row('draft')], { publish: false });
    expect(await here.exported(ANONYMOUS, 'A source')).not.toContain('"draft"');
    expect((await here.take([row('draft')])).report).toMatchObject({ updated: 1 });
    expect(await here.exported(ANONYMOUS, 'A source')).toContain('"draft"');
  });

  it('let the later of two rows with one id win', async () => {
    expect((await here.take([row('twice'), row('twice', { title: 'Sist' })])).report).toMatchObject({
      created: 1,
      updated: 1,
      rejected: 0,
    });
    expect(await here.exported(system, 'A source')).toContain('"title":"Sist"');
  });

  it('relate stories that stand further down', async () => {
    const relations = [
      { kind: 'based-on', id: 'later' },
      { kind: 'continues', id: 'never' },
    ];
    const { report, notes } = await here.take([row('earlier', { relations }), row('later')]);
    expect(report).toEqual({ created: 2, updated: 0, unchanged: 0, rejected: 0 });
    expect(notes).toMatchObject([{ kind: 'WARNING', line: 1, message: '1 of the related stories are not here' }]);
    expect(await here.exported(system, 'A source')).toContain(
      '"relations":[{"kind":"based-on","source":"A source","id":"later"}]',
    );
    expect((await here.take([row('earlier', { relations }), row('later')])).report).toMatchObject({ unchanged: 2 });
  });

  it('leave what editors have taken down where it is', async () => {
    await here.take([row('down')]);
    const [taken] = await here.journal.database.readOnce<{ id: string }>(
      `select id from stories where external_id = 'down'`,
    );
    expect(await here.exported()).toContain('"id":"down"');
    await here.rooms.get(UnpublishStory).run(system, { id: taken!.id });
    expect((await here.take([row('down', { title: 'Ny tittel' })])).report).toMatchObject({ updated: 1 });
    expect(await here.exported()).not.toContain('"id":"down"');
  });

  it('keep the rows around one whose writing fails, and name it', async () => {
    const stories = here.rooms.get(ImportStories);
    const real = stories.run.bind(stories);
    const spy = jest
      .spyOn(stories, 'run')
      .mockImplementation((actor, input) =>
        input.rows.some(({ externalId }) => externalId === 'mine')
          ? Promise.reject(new Error('ck_something'))
          : real(actor, input),
      );
    const { report, notes } = await here.take([row('around-1'), row('mine'), row('around-2')]);
    spy.mockRestore();
    expect(report).toMatchObject({ created: 2, rejected: 1 });
    expect(notes).toMatchObject([{ line: 2, id: 'mine', message: 'The story could not be kept.' }]);
  });
});
