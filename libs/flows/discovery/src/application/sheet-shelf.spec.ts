import { SheetShelf } from './sheet-shelf.js';
import type { StorySheet } from './story-sheet.js';

const sheet = (id: string, length: number): StorySheet => ({
  id,
  revision: 1,
  language: 'nb',
  fields: [],
  text: 'x'.repeat(length),
  terms: '',
});

describe('a shelf of sheets', () => {
  it('gives the sheet of this revision in this language, and no other', () => {
    const shelf = new SheetShelf(100);
    const one = sheet('a', 10);
    shelf.put(one);
    expect(shelf.get(one)).toBe(one);
    expect(shelf.get({ ...one, revision: 2 })).toBeNull();
    expect(shelf.get({ ...one, language: 'nn' })).toBeNull();
    expect(shelf.get({ ...one, id: 'b' })).toBeNull();
  });

  it('holds no more characters than it may; what was not asked for the longest gives way', () => {
    const shelf = new SheetShelf(100);
    const [a, b, c] = [sheet('a', 40), sheet('b', 40), sheet('c', 40)] as const;
    shelf.put(a);
    shelf.put(b);
    shelf.get(a);
    shelf.put(c);
    expect([a, b, c].map((one) => shelf.get(one)?.id)).toEqual(['a', undefined, 'c']);
  });

  it('does not take what is longer than all of it, nor the same twice', () => {
    const shelf = new SheetShelf(100);
    shelf.put(sheet('a', 60));
    shelf.put(sheet('a', 60));
    shelf.put(sheet('long', 101));
    shelf.put(sheet('b', 40));
    expect(['a', 'long', 'b'].map((id) => shelf.get(sheet(id, 0))?.id)).toEqual(['a', undefined, 'b']);
  });
});
