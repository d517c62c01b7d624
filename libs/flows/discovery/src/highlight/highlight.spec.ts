import { array, assert, constantFrom, integer, oneof, property, string } from 'fast-check';
import { analyse } from '../analysis/analyse.js';
import { queryTermSet } from '../analysis/query-terms.js';
import { tokenise } from '../analysis/tokenise.js';
import { allowedErrors, letterBits, tooDifferent, withinErrors } from './edit-distance.js';
import { findMatches } from './find-matches.js';
import { MAX_HIGHLIGHTED_LENGTH, highlight } from './highlight.js';
import { placeFragments } from './place-fragments.js';

const marked = (text: string, query: string, language: 'nb' | 'nn' | 'en' = 'nb'): string[] =>
  highlight(text, language, queryTermSet(query), { fragmentLength: 1_000 }).flatMap(({ fragment, ranges }) =>
    ranges.map(({ start, end }) => fragment.slice(start, end)),
  );

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

  it('is nothing for a query of nothing', () => expect(highlight('a b', 'nb', queryTermSet(' … '))).toEqual([]));
});

describe('fragments', () => {
  const filler = 'Dette er en setning uten mening her. '.repeat(40);

  it('show most different words first, and stand in reading order', () => {
    const text = `${filler}Gevinst gevinst gevinst. ${filler}Gevinst av sammenslåing. ${filler}`;
    const [one, two, ...more] = highlight(text, 'nb', queryTermSet('gevinster sammenslåing', 'nb'));
    expect(more).toEqual([]);
    expect(one?.fragment).toContain('Gevinst gevinst gevinst.');
    expect(two?.fragment).toContain('Gevinst av sammenslåing.');
    expect(highlight(text, 'nb', queryTermSet('gevinster sammenslåing', 'nb'), { maxFragments: 1 })).toEqual([two]);
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
          const matches = findMatches(analyse(text, 'nb'), [...queryTermSet('gevinster', 'nb')]);
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
          for (const { fragment, ranges } of highlight(text, 'nb', queryTermSet('gevinster', 'nb'), {
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

  it('leave out a word that is longer than they are', () => {
    const text = `gevinst${'x'.repeat(5_000)} og gevinst`;
    expect(highlight(text, 'nb', queryTermSet('gevinst', 'nb')).map(({ fragment }) => fragment)).toEqual([
      'og gevinst',
    ]);
  });

  it('of a very long text come from its first part, in bounded time', () => {
    const words = [...Array(20_000).keys()].map((n) => `g${n.toString(36)}evinsten${n}`);
    const text = `${words.join(' ')} gevinstrealisering `.repeat(20);
    const query = queryTermSet(
      'gevinster sammenslaaing digitalisering organisasjoner erfaringer prosjektledelse anskaffelse',
    );
    const started = performance.now();
    for (const { fragment } of highlight(text, 'nb', query))
      expect(text.indexOf(fragment)).toBeLessThan(MAX_HIGHLIGHTED_LENGTH);
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
