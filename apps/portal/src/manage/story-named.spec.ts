import { storyNamed } from './story-named.js';

describe('a story that somebody names', () => {
  it.each([
    ['https://ildsjel.example/nn/stories/felles-innkjop?revision=2#kommentarer', { slug: 'felles-innkjop' }],
    ['/stories/felles-innkjop/history', { slug: 'felles-innkjop' }],
    [' felles-innkjop ', { slug: 'felles-innkjop' }],
    ['https://ildsjel.example/review/U3Rvcnk6MDFh', { id: 'U3Rvcnk6MDFh' }],
    ['https://ildsjel.example/write/U3Rvcnk6MDFh/title', { id: 'U3Rvcnk6MDFh' }],
    ['Felles innkjøp', null],
    ['', null],
  ])('%j: %j', (written, named) => expect(storyNamed(written)).toEqual(named));
});
