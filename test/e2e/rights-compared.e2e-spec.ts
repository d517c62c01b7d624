import type { Caller, FieldRights, RoomRights } from '#kernel';
import { type Came, deviations, promised, unwritten } from '../support/rights/compare.js';

const table: FieldRights = {
  scope: null,
  states: ['DRAFT', 'OPEN'],
  rights: [
    { by: ['EDITOR'], where: ['DRAFT'], gets: 'DONE' },
    { by: ['EDITOR'], gets: 'CONFLICT' },
    { by: ['ANONYMOUS'], gets: 'UNAUTHENTICATED' },
  ],
};
const tables: RoomRights = { 'Mutation.publishStory': table };
const came: readonly Came[] = [
  { field: 'Mutation.publishStory', state: 'DRAFT', caller: 'EDITOR', outcome: 'DONE' },
  { field: 'Mutation.publishStory', state: 'OPEN', caller: 'EDITOR', outcome: 'CONFLICT' },
  { field: 'Mutation.publishStory', state: 'OPEN', caller: 'ANONYMOUS', outcome: 'UNAUTHENTICATED' },
];

describe('a table of rights', () => {
  it('says what a caller gets by the first line that fits', () => {
    expect(promised(table, { caller: 'EDITOR', state: 'DRAFT' })).toBe('DONE');
    expect(promised(table, { caller: 'EDITOR', state: 'OPEN' })).toBe('CONFLICT');
    expect(promised(table, { caller: 'READER', state: 'OPEN' })).toBeUndefined();
    expect(promised(table, { caller: 'EDITOR', state: 'WITHDRAWN' })).toBeUndefined();
  });

  it('is kept when just that came', () => expect(deviations(tables, came)).toEqual([]));

  it('is not kept when one caller is moved in it', () => {
    const moved = (by: readonly Caller[]): RoomRights => ({
      'Mutation.publishStory': { ...table, rights: [{ by, gets: 'DONE' }, ...table.rights] },
    });
    expect(deviations(moved(['EDITOR']), came)).toEqual([
      'Mutation.publishStory of OPEN by EDITOR: DONE is written, CONFLICT came',
    ]);
    expect(deviations(moved(['ANONYMOUS']), came)).toHaveLength(1);
  });

  it('is not kept when something else came, or somebody asked of whom it says nothing', () => {
    const [first] = came;
    expect(deviations(tables, [{ ...first!, outcome: 'CHANGED' }])).toHaveLength(1);
    expect(deviations(tables, [{ ...first!, caller: 'READER' }])).toEqual([
      'Mutation.publishStory of DRAFT by READER: nothing is written, DONE came',
    ]);
    expect(deviations({}, came)).toHaveLength(came.length);
  });

  it('has every field, and no other', () => {
    expect(unwritten(tables, ['Mutation.publishStory'])).toEqual([]);
    expect(unwritten(tables, ['Mutation.publishStory', 'Query.story'])).toEqual(['Query.story is in no table']);
    expect(unwritten(tables, [])).toEqual(['There is no Mutation.publishStory']);
  });
});
