import fc from 'fast-check';
import { isSlug, newId } from '#kernel';
import { freeSlug, isSlugFor, slugOfTitle } from './story-slug.js';

describe('the slug of a story', () => {
  it.each([
    ['Ære, øl og Ånd', 'aere-ol-og-and'],
    ['  Røyken & Hurum  ', 'royken-hurum'],
  ])('%s → %s', (title, slug) => expect(slugOfTitle(title, newId())).toBe(slug));

  it('of a title without Latin letters comes from the identifier', () => {
    expect(slugOfTitle('地方政府', '0190c0de-0000-7000-8000-00000badcafe')).toBe('story-0badcafe');
  });

  it('is a slug, whatever the title', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (title) => isSlug(slugOfTitle(title, newId()))));
  });

  it('is free and still that of the title, whatever is taken', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 30 })), (numbers) => {
        const taken = new Set(numbers.map((number) => (number === 1 ? 'a-b' : `a-b-${number}`)));
        const slug = freeSlug('a-b', taken);
        return !taken.has(slug) && isSlugFor(slug, 'a-b') && !isSlugFor(slug, 'a');
      }),
    );
  });
});
