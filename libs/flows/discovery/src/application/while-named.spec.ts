import { WhileNamed } from './while-named.js';

describe('what holds while nothing is named anew', () => {
  it('is given to those who saw the same last change', () => {
    const kept = new WhileNamed<string, number>();
    kept.keep('7', 'a', 1);
    expect([kept.get('7', 'a'), kept.get('8', 'a'), kept.get('7', 'b')]).toEqual([1, undefined, undefined]);
  });

  it('is forgotten with the next change, also when somebody slow comes back with the one before', () => {
    const kept = new WhileNamed<string, number>();
    kept.keep('8', 'a', 2);
    kept.keep('7', 'b', 1);
    expect([kept.get('8', 'a'), kept.get('8', 'b')]).toEqual([undefined, undefined]);
  });

  it('is bounded', () => {
    const kept = new WhileNamed<number, number>();
    for (let n = 0; n < 1_001; n += 1) kept.keep('7', n, n);
    expect([kept.get('7', 0), kept.get('7', 1_000)]).toEqual([undefined, 1_000]);
  });
});
