import fc from 'fast-check';
import { MAX_PAGE_SIZE, pageOf, pageRequest } from './page.js';

const at = (path: string) => expect.objectContaining({ code: 'BAD_USER_INPUT', inputPath: [path] }) as Error;

describe('a page asked for', () => {
  it('has twenty rows forward when nothing is said', () => {
    expect(pageRequest({})).toEqual({ size: 20, direction: 'FORWARD', after: null, before: null });
    expect(pageRequest({ first: null, last: null, after: null, before: null }, 7)).toMatchObject({ size: 7 });
  });

  it('has from none to a hundred rows', () => {
    expect(pageRequest({ first: 0 })).toMatchObject({ size: 0, direction: 'FORWARD' });
    expect(pageRequest({ first: MAX_PAGE_SIZE, after: 'a' })).toMatchObject({ size: 100, after: 'a' });
    expect(pageRequest({ last: 0 })).toMatchObject({ size: 0, direction: 'BACKWARD' });
    expect(pageRequest({ last: 100, before: 'b' })).toMatchObject({ size: 100, direction: 'BACKWARD', before: 'b' });
  });

  it.each([101, 2_147_483_647, -1, 0.5, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('never has %d rows', (size) => {
    expect(() => pageRequest({ first: size })).toThrow(at('first'));
    expect(() => pageRequest({ last: size })).toThrow(at('last'));
  });

  it('says what was asked for and what is allowed', () => {
    expect(() => pageRequest({ first: 101 })).toThrow('`first` must be at most 100; you asked for 101.');
    expect(() => pageRequest({ first: -1 })).toThrow('`first` must not be negative.');
  });

  it('is counted from one end only', () => {
    expect(() => pageRequest({ first: 1, last: 1 })).toThrow(at('last'));
    expect(() => pageRequest({ first: 0, last: 0 })).toThrow(at('last'));
  });
});

describe('a page', () => {
  const cursorOf = (row: number): string => `c${row}`;

  it('read forward keeps the order, and knows what is after it', () => {
    expect(pageOf([1, 2, 3], pageRequest({ first: 2 }), cursorOf)).toEqual({
      edges: [
        { cursor: 'c1', node: 1 },
        { cursor: 'c2', node: 2 },
      ],
      hasNextPage: true,
      hasPreviousPage: false,
    });
    expect(pageOf([3], pageRequest({ first: 2, after: 'c2' }), cursorOf)).toMatchObject({
      hasNextPage: false,
      hasPreviousPage: true,
    });
  });

  it('read backward is turned round, and knows what is before it', () => {
    expect(pageOf([3, 2, 1], pageRequest({ last: 2 }), cursorOf)).toEqual({
      edges: [
        { cursor: 'c2', node: 2 },
        { cursor: 'c3', node: 3 },
      ],
      hasNextPage: false,
      hasPreviousPage: true,
    });
    expect(pageOf([1], pageRequest({ last: 2, before: 'c2' }), cursorOf)).toMatchObject({
      hasNextPage: true,
      hasPreviousPage: false,
    });
  });

  it('of no rows tells still whether there are any', () => {
    expect(pageOf([1], pageRequest({ first: 0 }), cursorOf)).toEqual({
      edges: [],
      hasNextPage: true,
      hasPreviousPage: false,
    });
    expect(pageOf([], pageRequest({ first: 5 }), cursorOf)).toEqual({
      edges: [],
      hasNextPage: false,
      hasPreviousPage: false,
    });
  });

  it('after page leads through a whole list, forward and backward, each row once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 13 }), (length, size) => {
        const list = Array.from({ length }, (_, row) => row);
        const forward: number[] = [];
        for (let more = true; more;) {
          const page = pageOf(
            list.slice(forward.length, forward.length + size + 1),
            pageRequest({ first: size }),
            cursorOf,
          );
          forward.push(...page.edges.map(({ node }) => node));
          more = page.hasNextPage;
        }
        expect(forward).toEqual(list);
        let backward: number[] = [];
        for (let more = true; more;) {
          const rows = list.toReversed().slice(backward.length, backward.length + size + 1);
          const page = pageOf(rows, pageRequest({ last: size }), cursorOf);
          backward = [...page.edges.map(({ node }) => node), ...backward];
          more = page.hasPreviousPage;
        }
        expect(backward).toEqual(list);
      }),
    );
  });
});
