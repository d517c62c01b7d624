import type { INestApplicationContext } from '@nestjs/common';
import { ANONYMOUS, type Actor, type Result, type Role, newId, pageRequest, systemActor } from '#kernel';
import { SetClock, TestJournal } from '../../../../../test/support/journal.js';
import { openRooms } from '../../../../../test/support/rooms.js';
import { SynonymListReader } from '../persistence/synonym-list.reader.js';
import { SynonymsModule } from '../synonyms.module.js';
import { AddSynonyms } from './add-synonyms.js';
import { ChangeSynonyms } from './change-synonyms.js';
import { LoadSynonyms } from './load-synonyms.js';
import { RemoveSynonyms } from './remove-synonyms.js';
import type { ShippedSynonyms } from './synonym-content.js';
import type { SynonymDefinition, SynonymSetView } from './synonym-definition.js';

const holder = (role: Role): Actor => ({
  kind: 'KEY',
  id: `key:${role}`,
  name: role,
  grants: [{ role, organisationId: null }],
  organisationId: null,
});
const EDITOR = holder('EDITOR');
const SYSTEM = systemActor('content');

const set = (...texts: string[]): SynonymDefinition => ({
  expressions: texts.map((text) => ({ text, language: 'nb' })),
  direction: 'BOTH_WAYS',
  note: null,
});
const codes = (result: Result<string>): string[] =>
  result.ok ? [] : result.errors.map(({ code, path }) => `${code} ${path.join('.')}`.trim());

let journal: TestJournal;
let rooms: INestApplicationContext;

beforeAll(async () => {
  journal = await TestJournal.open(new SetClock());
  rooms = await openRooms(journal, SynonymsModule);
});
afterAll(async () => {
  await rooms?.close();
  await journal?.end();
});

const add = (input: SynonymDefinition, actor = EDITOR) => rooms.get(AddSynonyms).run(actor, input);
const added = async (input: SynonymDefinition): Promise<string> => {
  const result = await add(input);
  if (!result.ok) throw new Error(codes(result).join());
  return result.value;
};
const change = (id: string, expectedVersion: number, input: SynonymDefinition, actor = EDITOR) =>
  rooms.get(ChangeSynonyms).run(actor, { ...input, id, expectedVersion });
const remove = (id: string, expectedVersion: number, actor = EDITOR) =>
  rooms.get(RemoveSynonyms).run(actor, { id, expectedVersion });
const read = (id: string): Promise<SynonymSetView | null> => rooms.get(SynonymListReader).byId(EDITOR, id);
const events = async (): Promise<string[]> => {
  const rows = await journal.database.readOnce<{ told: string }>(
    `select subject_id || ' ' || subject_version as told from events where kind = 'SynonymsChanged' order by sequence`,
  );
  return rows.map(({ told }) => told);
};

describe('keeping synonyms', () => {
  it('is for editors: contributors are refused, and so is nobody', async () => {
    const id = await added(set('hage', 'have'));
    for (const [actor, code] of [
      [ANONYMOUS, 'UNAUTHENTICATED'],
      [holder('READER'), 'FORBIDDEN'],
      [holder('CONTRIBUTOR'), 'FORBIDDEN'],
    ] as const) {
      await expect(add(set('a', 'b'), actor)).rejects.toMatchObject({ code });
      await expect(change(id, 1, set('a', 'b'), actor)).rejects.toMatchObject({ code });
      await expect(remove(id, 1, actor)).rejects.toMatchObject({ code });
      expect(await rooms.get(SynonymListReader).byId(actor, id)).toBeNull();
      await expect(
        rooms.get(SynonymListReader).list(actor, { containing: null, page: pageRequest({}) }),
      ).rejects.toMatchObject({ code });
    }
    await expect(rooms.get(LoadSynonyms).run(EDITOR, [])).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('writes a set, tells of each change once, and keeps who changed it when', async () => {
    const id = await added({ ...set(' søppel ', 'avfall'), direction: 'ONE_WAY', note: ' Dagligtale ' });
    const now = journal.clock.now();
    expect(await read(id)).toEqual({
      id,
      ...set('søppel', 'avfall'),
      direction: 'ONE_WAY',
      note: 'Dagligtale',
      version: 1,
      changedBy: 'key:EDITOR',
      changedAt: now,
    });
    expect(codes(await change(id, 1, set('søppel', 'avfall', 'renovasjon'), holder('ADMIN')))).toEqual([]);
    expect(await read(id)).toMatchObject({ version: 2, note: null, direction: 'BOTH_WAYS', changedBy: 'key:ADMIN' });
    expect(codes(await remove(id, 2))).toEqual([]);
    expect(await read(id)).toBeNull();
    expect((await events()).filter((told) => told.startsWith(id))).toEqual([`${id} 1`, `${id} 2`, `${id} 3`]);
    expect(await journal.database.readOnce('select id from search_synonyms where id = $1', [id])).toEqual([]);
  });

  it('is refused at another version than was read, and for a set that is not there', async () => {
    const id = await added(set('skole', 'skule'));
    const told = await events();
    expect(codes(await change(id, 2, set('a', 'b')))).toEqual(['CONFLICT expectedVersion']);
    expect(codes(await remove(id, 0))).toEqual(['CONFLICT expectedVersion']);
    expect(codes(await change(newId(), 1, set('a', 'b')))).toEqual(['NOT_FOUND id']);
    expect(codes(await remove(newId(), 1))).toEqual(['NOT_FOUND id']);
    expect(await events()).toEqual(told);
    expect(await read(id)).toMatchObject({ version: 1 });
  });

  it('lets one of several editors through who change the same version at once', async () => {
    const id = await added(set('vei', 'veg'));
    const outcomes = await Promise.all([1, 2, 3, 4].map((n) => change(id, 1, set('vei', `veg ${n}`))));
    expect(outcomes.map(codes).filter((faults) => faults.length === 0)).toHaveLength(1);
  });

  it.each([
    ['one expression', set('alene'), 'BAD_USER_INPUT expressions'],
    ['too many', set(...Array.from({ length: 21 }, (_, n) => `ord ${n}`)), 'BAD_USER_INPUT expressions'],
    ['an empty one', set('a', ' '), 'BAD_USER_INPUT expressions.1.text'],
    ['one without a letter', set('a', '???'), 'BAD_USER_INPUT expressions.1.text'],
    ['one that is too long', set('a', 'x'.repeat(81)), 'BAD_USER_INPUT expressions.1.text'],
    ['one of seven words', set('a b c d e f g', 'h'), 'BAD_USER_INPUT expressions.0.text'],
    ['the same twice', set('Vei', 'vei'), 'BAD_USER_INPUT expressions.1.text'],
    ['a long note', { ...set('a', 'b'), note: 'x'.repeat(501) }, 'BAD_USER_INPUT note'],
  ])('refuses %s, and writes nothing', async (_, input, expected) => {
    const before = await events();
    expect(codes(await add(input))).toEqual([expected]);
    const id = await added(set('før', 'etter'));
    expect(codes(await change(id, 1, input))).toEqual([expected]);
    expect(await read(id)).toMatchObject({ version: 1 });
    expect(await events()).toHaveLength(before.length + 1);
  });

  it('takes the most there may be', async () => {
    const most = set('a b c d e f', 'x'.repeat(80), ...Array.from({ length: 18 }, (_, n) => `ord ${n}`));
    expect(codes(await add(most))).toEqual([]);
  });
});

describe('the list of synonyms', () => {
  const list = (containing: string | null, first = 100, after: string | null = null) =>
    rooms.get(SynonymListReader).list(EDITOR, { containing, page: pageRequest({ first, after }) });

  it('is paged in the order of the first expressions, each set once', async () => {
    const all = (await list(null)).edges.map(({ node }) => node.id);
    const paged: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const page = await list(null, 3, after);
      paged.push(...page.edges.map(({ node }) => node.id));
      after = page.edges.at(-1)?.cursor ?? null;
      more = page.hasNextPage;
    }
    expect(paged).toEqual(all);
    expect(all.length).toBeGreaterThan(6);
  });

  it('finds a part of any expression, letters with and without marks alike, and nothing special in signs', async () => {
    await added(set('Øyeblikkelig hjelp', 'akutthjelp'));
    const first = async (part: string) => (await list(part)).edges.map(({ node }) => node.expressions[0]?.text);
    expect(await first('oyeblikk')).toEqual(['Øyeblikkelig hjelp']);
    expect(await first('KUTTHJ')).toEqual(['Øyeblikkelig hjelp']);
    for (const sign of ['%', '_', '\\', '\n']) expect(await first(sign)).toEqual([]);
    expect((await list('')).edges).toEqual((await list(null)).edges);
  });

  it('refuses a cursor of another list', async () => {
    const cursor = (await list(null, 1)).edges[0]?.cursor ?? '';
    await expect(list('hjelp', 1, cursor)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});

describe('loading shipped synonyms', () => {
  const shipped = (key: string, ...texts: string[]): ShippedSynonyms => ({ key, ...set(...texts) });
  const load = (...sets: ShippedSynonyms[]) => rooms.get(LoadSynonyms).run(SYSTEM, sets);
  const idOf = async (key: string): Promise<string> => {
    const [row] = await journal.database.readOnce<{ id: string }>(
      'select id from search_synonyms where shipped_as = $1',
      [key],
    );
    return row?.id ?? '';
  };
  const SETS = [
    shipped('ros', 'ROS', 'risikoanalyse'),
    shipped('ikt', 'IKT', 'data'),
    shipped('fou', 'FoU', 'forskning'),
  ];

  it('adds what is new, changes what is said otherwise, and nothing at the second time', async () => {
    expect(await load(...SETS)).toEqual({ created: 3, updated: 0, unchanged: 0 });
    const told = await events();
    expect(await load(...SETS)).toEqual({ created: 0, updated: 0, unchanged: 3 });
    expect(await events()).toEqual(told);
    expect(await load(shipped('ros', 'ROS', 'sårbarhetsanalyse'))).toEqual({ created: 0, updated: 1, unchanged: 0 });
    expect(await read(await idOf('ros'))).toMatchObject({ version: 2, changedBy: 'system:content' });
  });

  it('leaves alone for good what an editor has changed or removed', async () => {
    const [changed, removed] = [await idOf('ikt'), await idOf('fou')];
    expect(codes(await change(changed, 1, set('IKT', 'datateknikk')))).toEqual([]);
    expect(codes(await remove(removed, 1))).toEqual([]);
    expect(await load(...SETS.map((one) => ({ ...one, note: 'Nytt' })))).toEqual({
      created: 0,
      updated: 1,
      unchanged: 2,
    });
    expect((await read(changed))?.expressions.map(({ text }) => text)).toEqual(['IKT', 'datateknikk']);
    expect(await read(removed)).toBeNull();
    expect(codes(await change(removed, 2, set('a', 'b')))).toEqual(['NOT_FOUND id']);
  });

  it('names the set at fault and writes nothing', async () => {
    await expect(load(shipped('new', 'a', 'b'), shipped('bad', 'alone'))).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining('bad: ') as unknown,
    });
    expect(await idOf('new')).toBe('');
  });
});
