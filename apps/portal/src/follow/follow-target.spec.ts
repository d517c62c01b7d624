import { readTarget, targetKey } from './follow-target.js';
import { safeReturn } from './return-to.js';

describe('a thing to follow', () => {
  it.each([
    ['{"sector":"helse"}', { sector: 'helse' }],
    ['{"search":{"query":"ikt","filter":{"methods":["x"]}}}', { search: { query: 'ikt', filter: { methods: ['x'] } } }],
    ['{"sector":null}', null],
    ['{"person":"x"}', null],
    ['null', null],
    ['[', null],
    [null, null],
  ])('is read from %s', (text, target) => expect(readTarget(text)).toEqual(target));

  it('is the same in whatever order, with whatever is left empty', () => {
    const one = { search: { query: ' ikt ', filter: { methods: ['b', 'a'], kinds: null, sectors: [] } } };
    const same = { search: { query: 'ikt', filter: { methods: ['a', 'b'] } } };
    const other = { search: { query: 'ikt', filter: { methods: ['a'] } } };
    expect(targetKey(one)).toBe(targetKey(same));
    expect(targetKey(one)).not.toBe(targetKey(other));
    expect(targetKey({ contributor: 'Kåre Ås' })).toBe(targetKey({ contributor: 'kåre ås' }));
    expect(targetKey({ sector: 'x' })).not.toBe(targetKey({ method: 'x' }));
  });
});

describe('the page to go back to', () => {
  it.each([
    ['/nn/search?q=a&x=1#top', '/nn/search?q=a&x=1#top'],
    ['//evil.example/x', '/'],
    ['/\\evil.example', '/'],
    ['/.//evil.example', '/'],
    ['https://evil.example', '/'],
    ['javascript:alert(1)', '/'],
    ['/\t/evil.example', '/'],
    [null, '/'],
  ])('%j is %s', (wanted, page) => expect(safeReturn(wanted)).toBe(page));
});
