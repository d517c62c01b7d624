import { isWell } from './index-verdict.js';

const well = {
  publishedStories: 10,
  keptStories: 10,
  indexedStories: 10,
  isEngineReachable: true,
  comparedAt: '2026-01-01T00:00:00Z',
  undelivered: 0,
  oldestUndeliveredSeconds: 0,
  givenUp: 0,
};

describe('whether the search keeps up', () => {
  it.each([
    ['all is there', {}, true],
    ['a change has just been made', { publishedStories: 11, undelivered: 1, oldestUndeliveredSeconds: 2 }, true],
    ['there is no Meilisearch', { indexedStories: null, isEngineReachable: null }, true],
    ['Meilisearch gives no answer', { indexedStories: null, isEngineReachable: false }, false],
    ['a change has waited for long', { undelivered: 1, oldestUndeliveredSeconds: 600 }, false],
    ['a change was given up', { givenUp: 1 }, false],
    ['stories are lacking', { indexedStories: 9 }, false],
  ] as const)('when %s', (_, more, expected) => {
    expect(isWell({ ...well, ...more })).toBe(expected);
  });
});
