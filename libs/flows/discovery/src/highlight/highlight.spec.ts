import { array, assert, constantFrom, integer, oneof, property, string } from 'fast-check';
import { NO_LEXICON, openSight, searchedStories } from '../../../../../test/support/builders/story-entry.builder.js';
import { queryWords } from '../analysis/query-words.js';
import { stemOf } from '../analysis/stem.js';
import { tokenise } from '../analysis/tokenise.js';
import { wordsOf } from '../analysis/words.js';
import { type MarkedQuery, storyHighlights } from '../application/story-highlights.js';
import type { SearchLexicon } from '../story-index/searched-stories.js';
import { NO_SYNONYMS } from '../story-index/synonyms.js';
import { type WordMark, type WordMarks, findMatches } from './find-matches.js';
import { type Cutting, type Highlight, highlight } from './highlight.js';
import { type NumberedLines, type Numbering, SheetLines } from './numbered-lines.js';
import { placeFragments } from './place-fragments.js';
import { MAX_HIGHLIGHTED_LENGTH, type TextSheet, textSheet } from './text-sheet.js';

type Tongue = 'nb' | 'nn' | 'en';

const sheetOf = (text: string, language: Tongue = 'nb') => textSheet([{ field: 'body', text }], language);

/** Marks the words with the stems of a query, none of which has a number. */
const marksOf = (query: string): WordMarks => {
  const stems = queryWords(query, 'nb').words.map(({ word }) => stemOf(word, 'norwegian'));
  const ofUnnumbered = (word: string): WordMark | null => {
    const thing = stems.indexOf(stemOf(word, 'norwegian'));
    return thing === -1 ? null : { thing, weight: 1 };
  };
  return { at: () => null, ofUnnumbered };
};

const LINES = new SheetLines();
const NO_NUMBERS: Numbering = { size: 0, numberOf: () => undefined };
const unnumbered = (sheet: TextSheet): NumberedLines => LINES.of(sheet, NO_NUMBERS, false);

const cut = (text: string, query: string, cutting: Partial<Cutting> = {}) => {
  const sheet = sheetOf(text);
  const cuttingOf = (): Cutting => ({ fragmentLength: 160, maxFragments: 2, ...cutting });
  return highlight(sheet, unnumbered(sheet), marksOf(query), 10, cuttingOf);
};

const wordsIn = (highlights: readonly Highlight[]): string[] =>
  highlights.flatMap(({ fragment, ranges }) => ranges.map(({ start, end }) => fragment.slice(start, end)));

/** Takes gevinstrealisering apart, and digtalisering for what it should have been. */
const LEXICON: SearchLexicon = {
  ...NO_LEXICON,
  split: (word) => (word === 'gevinstrealisering' ? ['gevinst', 'realisering'] : []),
  nearWords: () => ({
    add: () => undefined,
    near: (word) => (word === 'digtalisering' ? [{ word: 'digitaliseringen', distance: 1 }] : []),
  }),
};

/** What a query marks where the collection is of one text. */
const markedQuery = (query: string, text: string, language: Tongue = 'nb'): MarkedQuery => {
  const body = wordsOf(text, language)
    .map(({ word }) => word)
    .join(' ');
  const stories = searchedStories({ a: { [language === 'en' ? 'saysAbroad' : 'says']: { body } } }, LEXICON);
  const words = queryWords(query);
  return {
    marks: stories.marks(stories.asked(words, NO_SYNONYMS, openSight(stories))),
    ofStopWords: words.ofStopWords,
  };
};

const marked = (text: string, query: string, language: Tongue = 'nb'): string[] =>
  wordsIn(storyHighlights(sheetOf(text, language), language, markedQuery(query, text, language), LINES));

describe('what is marked', () => {
  it.each([
    ['Gevinstene kom seint, men gevinsten var stor.', 'gevinster', ['Gevinstene', 'gevinsten']],
    ['Vi jobber med gevinstrealisering.', 'gevinst', ['gevinstrealisering']],
    ['Kommunens økonomi er god.', 'okonomi', ['økonomi']],
    ['Kommunens økonomi er god.', 'oekonomien', ['økonomi']],
    ['Digitaliseringen gikk bra.', 'digtalisering', ['Digitaliseringen']],
    ['Digitalisering er ikke digtalisering.', 'digitalisering', ['Digitalisering']],
    ['Realisering av gevinster', 'gevinstrealisering', ['Realisering', 'gevinster']],
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
    const [one, two, ...more] = cut(text, 'gevinster sammenslåing');
    expect(more).toEqual([]);
    expect(one?.fragment).toContain('Gevinst gevinst gevinst.');
    expect(two?.fragment).toContain('Gevinst av sammenslåing.');
    expect(cut(text, 'gevinster sammenslåing', { maxFragments: 1 })).toEqual([two]);
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
          const sheet = sheetOf(text);
          const matches = findMatches(sheet, unnumbered(sheet), marksOf('gevinster'));
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
          for (const { fragment, ranges } of cut(text, 'gevinster', {
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
    const text = parts.map((part) => part.text).join(' ');
    expect(storyHighlights(textSheet(parts, 'nb'), 'nb', markedQuery('gevinster', text), LINES)).toEqual([
      { field: 'title', fragment: 'Om gevinst', ranges: [{ start: 3, end: 10 }] },
      { field: 'result', fragment: 'Gevinsten kom, og den var stor', ranges: [{ start: 0, end: 9 }] },
    ]);
    expect(wordsIn(storyHighlights(textSheet(parts, 'nb'), 'nb', markedQuery('om og den', text), LINES))).toEqual([
      'Om',
      'og',
      'den',
    ]);
  });

  it('leave out a word that is longer than they are', () => {
    const text = `gevinst${'x'.repeat(5_000)} og gevinst`;
    expect(cut(text, 'gevinst').map(({ fragment }) => fragment)).toEqual(['og gevinst']);
  });

  it('of a very long text come from its first part, of which each different word is looked at once', () => {
    const words = [...Array(20_000).keys()].map((n) =>
      n % 500 === 7 ? 'gevinstene' : `g${n.toString(36)}evinsten${n}`,
    );
    const sheet = sheetOf(`${words.join(' ')} `.repeat(20));
    const marks = marksOf(
      'gevinster sammenslaaing digitalisering organisasjoner erfaringer prosjektledelse anskaffelse',
    );
    let looks = 0;
    const counted: WordMarks = { ...marks, ofUnnumbered: (word) => ((looks += 1), marks.ofUnnumbered(word)) };
    const cutting: Cutting = { fragmentLength: 160, maxFragments: 2 };
    expect(sheet.text.length).toBeLessThanOrEqual(MAX_HIGHLIGHTED_LENGTH);
    expect(highlight(sheet, unnumbered(sheet), counted, 10, () => cutting)).not.toEqual([]);
    expect(looks).toBeLessThanOrEqual(new Set(sheet.text.split(' ')).size);
  });
});
