import { array, assert, constantFrom, integer, oneof, property, string } from 'fast-check';
import { analyseQuery } from '../analysis/query-terms.js';
import { markedQuery, storyHighlights } from '../application/story-highlights.js';
import { tokenise } from '../analysis/tokenise.js';
import { allowedErrors, letterBits, tooDifferent, withinErrors } from './edit-distance.js';
import { findMatches } from './find-matches.js';
import { type Cutting, type Highlight, highlight } from './highlight.js';
import { placeFragments } from './place-fragments.js';
import { MAX_HIGHLIGHTED_LENGTH, textSheet } from './text-sheet.js';

type Tongue = 'nb' | 'nn' | 'en';

const sheetOf = (text: string, language: Tongue = 'nb') => textSheet([{ field: 'body', text }], language);

const wordsOf = (query: string, language?: Tongue) =>
  analyseQuery(query, language).map(({ terms }) => terms.map(({ term }) => term));

const cut = (text: string, words: readonly (readonly string[])[], cutting: Partial<Cutting> = {}) =>
  highlight(sheetOf(text), words, 10, () => ({ fragmentLength: 160, maxFragments: 2, ...cutting }));

const wordsIn = (highlights: readonly Highlight[]): string[] =>
  highlights.flatMap(({ fragment, ranges }) => ranges.map(({ start, end }) => fragment.slice(start, end)));

const marked = (text: string, query: string, language: Tongue = 'nb'): string[] =>
  wordsIn(storyHighlights(sheetOf(text, language), language, markedQuery(query)));

describe('what is marked', () => {
  it.each([
    ['Gevinstene kom seint, men gevinsten var stor.', 'gevinster', ['Gevinstene', 'gevinsten']],
    ['Vi jobber med gevinstrealisering.', 'gevinst', ['gevinstrealisering']],
    ['Kommunens økonomi er god.', 'okonomi', ['økonomi']],
    ['Kommunens økonomi er god.', 'oekonomien', ['økonomi']],
    ['Digitaliseringen gikk bra.', 'digtalisering', ['Digitaliseringen']],
    ['Digitalisering er ikke digtalisering.', 'digitalisering', ['Digitalisering']],
    ['Å være eller ikke være', 'eller ikke', ['eller', 'ikke']],
    ['Åpent hus 🎉 i Røyken 🏡', 'røyken', ['Røyken']],
    ['a\u030Arene gikk', 'år', ['a\u030Arene']],
    ['Noe helt annet', 'gevinst', []],
    ['stat og sted', 'star', []],
  ])('%s | %s', (text, query, words) => expect(marked(text, query)).toEqual(words));

  it('follows the language of the text', () => {
    expect(marked('Benefits realisation takes years', 'benefit realisations', 'en')).toEqual([
      'Benefits',
      'realisation',
    ]);
  });

  it('is nothing for a query of nothing', () => expect(marked('a b', ' … ')).toEqual([]));
});

describe('fragments', () => {
  const filler = 'Dette er en setning uten mening her. '.repeat(40);

  it('show most different words first, and stand in reading order', () => {
    const text = `${filler}Gevinst gevinst gevinst. ${filler}Gevinst av sammenslåing. ${filler}`;
    const [one, two, ...more] = cut(text, wordsOf('gevinster sammenslåing', 'nb'));
    expect(more).toEqual([]);
    expect(one?.fragment).toContain('Gevinst gevinst gevinst.');
    expect(two?.fragment).toContain('Gevinst av sammenslåing.');
    expect(cut(text, wordsOf('gevinster sammenslåing', 'nb'), { maxFragments: 1 })).toEqual([two]);
  });

  it('stand in the text where words begin and end, are bounded, and never overlap', () => {
    const word = oneof(
      string(),
      string({ unit: 'binary' }),
      constantFrom('gevinst', 'gevinster,', '👩‍👩‍👧', '\ud800', '\udc00', 'שלום', '\0', '\n', ' '),
    );
    assert(
      property(
        array(word, { maxLength: 60 }),
        integer({ min: 1, max: 60 }),
        integer({ min: 0, max: 4 }),
        (words, length, most) => {
          const text = words.join(' gevinst'.slice(0, words.length % 9));
          const matches = findMatches(sheetOf(text), wordsOf('gevinster', 'nb'));
          const extents = placeFragments(text, matches, length, most);
          expect(extents.length).toBeLessThanOrEqual(most);
          extents.forEach(({ start, end }, n) => {
            expect(end - start).toBeLessThanOrEqual(length);
            expect(start).toBeGreaterThanOrEqual(extents[n - 1]?.end ?? 0);
            for (const span of tokenise(text)) {
              for (const edge of [start, end]) expect(span.start < edge && edge < span.end).toBe(false);
            }
            for (const edge of [start, end])
              expect(/^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(edge - 1, edge + 1))).toBe(false);
          });
          for (const { fragment, ranges } of cut(text, wordsOf('gevinster', 'nb'), {
            fragmentLength: length,
          })) {
            expect(text).toContain(fragment);
            expect(ranges.length).toBeGreaterThan(0);
            for (const { start, end } of ranges) expect(tokenise(fragment)).toContainEqual({ start, end });
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('are of the field they stand in, in the order of the fields', () => {
    const parts = [
      { field: 'title', text: 'Om gevinst' },
      { field: 'summary', text: '' },
      { field: 'need', text: 'Ingenting' },
      { field: 'result', text: 'Gevinsten kom, og den var stor' },
    ];
    expect(storyHighlights(textSheet(parts, 'nb'), 'nb', markedQuery('gevinster'))).toEqual([
      { field: 'title', fragment: 'Om gevinst', ranges: [{ start: 3, end: 10 }] },
      { field: 'result', fragment: 'Gevinsten kom, og den var stor', ranges: [{ start: 0, end: 9 }] },
    ]);
    expect(wordsIn(storyHighlights(textSheet(parts, 'nb'), 'nb', markedQuery('om og den')))).toEqual([
      'Om',
      'og',
      'den',
    ]);
  });

  it('leave out a word that is longer than they are', () => {
    const text = `gevinst${'x'.repeat(5_000)} og gevinst`;
    expect(cut(text, wordsOf('gevinst', 'nb')).map(({ fragment }) => fragment)).toEqual(['og gevinst']);
  });

  it('of a very long text come from its first part, in bounded time', () => {
    const words = [...Array(20_000).keys()].map((n) => `g${n.toString(36)}evinsten${n}`);
    const text = `${words.join(' ')} gevinstrealisering `.repeat(20);
    const query = wordsOf(
      'gevinster sammenslaaing digitalisering organisasjoner erfaringer prosjektledelse anskaffelse',
    );
    const started = performance.now();
    for (const { fragment } of cut(text, query)) expect(text.indexOf(fragment)).toBeLessThan(MAX_HIGHLIGHTED_LENGTH);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

describe('typing errors', () => {
  it.each([
    ['gevinst', 'gevinst', 0, true], ['gevinst', 'gevnist', 1, true], ['gevinst', 'gevist', 1, true], ['gevinst', 'gevinnst', 1, true],
    ['gevinst', 'gavinst', 1, true], ['gevinst', 'gavinsd', 1, false], ['gevinst', 'gavinsd', 2, true], ['ab', 'ba', 0, false],
  ] as const)('%s and %s within %d: %s', (a, b, errors, expected) => expect(withinErrors(a, b, errors)).toBe(expected)); // prettier-ignore

  it('are counted the same both ways', () => {
    const short = string({ unit: constantFrom('a', 'b', 'c'), maxLength: 8 });
    assert(
      property(short, short, integer({ min: 0, max: 3 }), (a, b, n) =>
        expect(withinErrors(a, b, n)).toBe(withinErrors(b, a, n)),
      ),
    );
  });

  it('are never overlooked by the quick look at the letters', () => {
    const short = string({ unit: constantFrom('a', 'b', 'c', 'q', 'å'), maxLength: 8 });
    assert(
      property(short, short, integer({ min: 0, max: 2 }), (a, b, n) => {
        if (withinErrors(a, b, n)) expect(tooDifferent(letterBits(a), letterBits(b), n)).toBe(false);
      }),
      { numRuns: 2_000 },
    );
    expect(tooDifferent(letterBits('gevinst'), letterBits('kommune'), 2)).toBe(true);
  });

  it('are allowed by length', () => expect([4, 5, 8, 9].map(allowedErrors)).toEqual([0, 1, 1, 2]));
});
