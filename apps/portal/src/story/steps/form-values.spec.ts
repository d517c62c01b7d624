import { numberIn } from './form-values.js';

describe('a number as people write it', () => {
  it.each([
    ['12,5', 12.5],
    ['1 250 000', 1_250_000],
    ['-3.25', -3.25],
    ['−7', -7],
    ['', null],
    ['tolv', null],
    ['1.2.3', null],
    ['1e9', null],
  ])('%j is %j', (words, value) => {
    expect(numberIn(words)).toBe(value);
  });
});
