import fc from 'fast-check';
import { MAX_SLUG_LENGTH, isSlug, slugify } from './slug.js';

describe('the slug of a title', () => {
  it.each([
    ['Kortere kø på helsestasjonen', 'kortere-ko-pa-helsestasjonen'],
    ['ÆØÅ æøå', 'aeoa-aeoa'],
    ['A\u030Angstro\u0308m', 'angstrom'],
    ['Sámi giella: čáhppes đ ŋ ŧ ž', 'sami-giella-cahppes-d-n-t-z'],
    ['Crème brûlée à la façon', 'creme-brulee-a-la-facon'],
    ['Öl für Ärzte, groß', 'ol-fur-arzte-gross'],
    ['🚀 Rakett 🚀 til månen', 'rakett-til-manen'],
    ['  --Hva?! Nå... igjen--  ', 'hva-na-igjen'],
    ['100 % digitalt', '100-digitalt'],
    ['../../etc/passwd\0', 'etc-passwd'],
  ])('of %j is %s', (title, slug) => expect(slugify(title)).toBe(slug));

  it.each(['', '   ', '🚀', '日本語', '---', '\u0301'])(
    'of %j, which has no Latin letter or digit, is empty',
    (title) => expect(slugify(title)).toBe(''),
  );

  it('is cut at a word', () => {
    expect(slugify('en to tre fire', 9)).toBe('en-to-tre');
    expect(slugify('en to tre fire', 8)).toBe('en-to');
    expect(slugify('en to tre fire', 6)).toBe('en-to');
    expect(slugify('sammenhengende', 4)).toBe('samm');
  });

  it('is a slug or empty, whatever the title, and no longer than asked for', () => {
    const title = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.lorem({ maxCount: 40 }));
    fc.assert(
      fc.property(title, fc.integer({ min: 1, max: MAX_SLUG_LENGTH }), (text, length) => {
        const slug = slugify(text, length);
        return slug === '' || (isSlug(slug) && slug.length <= length);
      }),
    );
  });

  it('stands for itself', () => {
    fc.assert(fc.property(fc.lorem({ maxCount: 40 }), (text) => slugify(slugify(text)) === slugify(text)));
  });
});

describe('a slug', () => {
  it.each(['a', 'a-b', '2024', 'a1-2b', 'a'.repeat(120)])('is %j', (text) => expect(isSlug(text)).toBe(true));

  it.each(['', '-', 'a-', '-a', 'a--b', 'A', 'ø', 'a b', 'a\n', 'a/b', 'a'.repeat(121)])('is not %j', (text) =>
    expect(isSlug(text)).toBe(false),
  );
});
