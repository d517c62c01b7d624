import { contributorPath } from './contributor-path.js';

describe('where a contributor is told of', () => {
  it.each([
    ['Kari Nordmann', '/contributors/Kari%20Nordmann'],
    [' Åse/Ås ', '/contributors/%C3%85se%2F%C3%85s'],
    ['', null],
    ['Navn fjernet', null],
    ['a'.repeat(201), null],
  ])('%j: %j', (name, path) => expect(contributorPath(name)).toBe(path));
});
