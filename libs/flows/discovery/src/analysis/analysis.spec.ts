import { assert, constantFrom, oneof, property, string } from 'fast-check';
import { analyse, indexTerms } from './analyse.js';
import { createAnalyser } from './analyser.js';
import { foldLetters } from './fold.js';
import { MAX_QUERY_TERMS, analyseQuery, queryTermSet, queryTerms } from './query-terms.js';
import { MAX_WORD_LENGTH } from './token.js';
import { isBlank, tokenise } from './tokenise.js';

const LANGUAGES = ['nb', 'nn', 'en', 'se', 'any'] as const;
const HARD = '👩‍👩‍👧 שלום عربي \ud800 \udc00x \u0000 a\u030Ar å\u0000b １２ ﬁnans ½ ﷺ 漢字 don’t kommune\u00ADreform';
const anyText = oneof(
  string({ unit: 'binary' }),
  string({ unit: 'grapheme' }),
  string(),
  constantFrom(HARD, 'x'.repeat(5_000)),
);

const own = (text: string, language: 'nb' | 'nn' | 'en' | 'any' = 'nb'): string[] =>
  analyse(text, language).map((token) => token.terms[0]?.term ?? '');
const meet = (a: string, b: string): boolean => {
  const terms = new Set(indexTerms(a, 'nb'));
  return indexTerms(b, 'nb').some((term) => terms.has(term));
};

describe('words of a text', () => {
  it('are never nothing, even of letters that are nothing but marks when taken apart', () => {
    expect(analyse('\ufc5e', 'nb').flatMap(({ terms }) => terms.map(({ term }) => term))).toEqual(['\ufc5e']);
  });

  it('stand where their offsets say, in order, with terms of letters and digits only', () => {
    assert(
      property(anyText, constantFrom(...LANGUAGES), (text, language) => {
        let last = 0;
        for (const { surface, start, end, terms } of analyse(text, language, { keepStopWords: true })) {
          expect(text.slice(start, end)).toBe(surface);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(terms.length).toBeGreaterThan(0);
          for (const { term } of terms) expect(term).toMatch(/^[\p{L}\p{N}]+$/u);
          last = end;
        }
      }),
    );
  });

  it('are those that the pattern alone would find', () => {
    const inside = String.raw`[\p{L}\p{N}\p{M}]|['’\u00AD\u200C\u200D](?=[\p{L}\p{N}])`;
    const word = new RegExp(String.raw`[\p{L}\p{N}](?:${inside})*`, 'gu');
    assert(
      property(
        oneof(anyText, string({ unit: constantFrom('a', 'å', "'", '’', '\u00AD', '\u030A', '𝟙', ' ', '·') })),
        (text) => {
          const found = [...text.matchAll(word)].map((match) => ({
            start: match.index,
            end: match.index + match[0].length,
          }));
          expect(tokenise(text)).toEqual(found);
        },
      ),
    );
  });

  it('give the terms that a search document stores', () => {
    assert(
      property(anyText, constantFrom(...LANGUAGES), (text, language) => {
        const terms = analyse(text, language).flatMap((token) => token.terms.map(({ term }) => term));
        expect(indexTerms(text, language)).toEqual(terms);
      }),
    );
  });

  it('give the same terms however often and in whatever company they are analysed', () => {
    assert(
      property(anyText, constantFrom(...LANGUAGES), (text, language) => {
        expect(analyse(text, language)).toEqual(analyse(text, language));
      }),
    );
  });

  it('survive emoji, right-to-left script, lone surrogates, NUL, ligatures and soft hyphens', () => {
    expect(own(HARD)).toEqual(
      expect.arrayContaining(['12', 'finan', 'dont', 'kommunereform', 'aar', '漢字', 'שלום', 'عربي']),
    );
    expect(own('👍 🏳️‍🌈 … !')).toEqual([]);
  });

  it('cost no more than their first letters when they have thousands', () => {
    const [token] = analyse('k'.repeat(5_000), 'nb');
    expect(token?.surface).toHaveLength(5_000);
    expect(token?.terms[0]?.term.length).toBeLessThanOrEqual(MAX_WORD_LENGTH);
    expect(analyse('😀'.repeat(5_000) + '𝒳'.repeat(5_000), 'nb')).toHaveLength(1);
  });
});

describe('inflection', () => {
  it.each([
    ['gevinst', 'gevinster', 'gevinstene'],
    ['kommune', 'kommuner', 'kommunene'],
    ['prosjekt', 'prosjekter', 'prosjektet'],
    ['år', 'året', 'årene'],
    ['anskaffelse', 'anskaffelsen', 'anskaffelser'],
  ])('%s, %s and %s are one term', (...forms) => {
    expect(new Set(own(forms.join(' '))).size).toBe(1);
  });

  it('follows the language of the text', () => {
    expect(own('organisations organised', 'en')).toEqual(['organis', 'organis']);
    expect(own('kommunar kommunane', 'nn')).toEqual(['kommun', 'kommun']);
    expect(own('gevinst gevinstene', 'en')).not.toEqual(['gevinst', 'gevinst']);
  });
});

describe('spelling', () => {
  it.each([
    ['økonomi', 'oekonomi'], ['økonomien', 'okonomi'], ['oekonomi', 'okonomi'], ['ØKONOMI', 'økonomi'],
    ['Håkon', 'Haakon'], ['sammenslåing', 'sammenslaaing'], ['målet', 'maal'], ['målet', 'mal'],
    ['læring', 'laering'], ['a\u030Ar', 'år'], ['idé', 'ide'], ['Röros', 'Røros'],
  ])('%s meets %s', (a, b) => expect(meet(a, b)).toBe(true)); // prettier-ignore

  it.each([
    ['læring', 'laring'],
    ['bok', 'bøk'.replace('ø', 'u')],
    ['mål', 'mel'],
    ['lønn', 'lenn'],
  ])('%s does not meet %s', (a, b) => {
    expect(meet(a, b)).toBe(false);
  });

  it('counts less where the letter is only a guess', () => {
    expect(analyse('økonomi', 'nb')[0]?.terms).toEqual([
      { term: 'oekonomi', weight: 1 },
      { term: 'okonomi', weight: 0.7 },
    ]);
    expect(analyse('poesi', 'nb')[0]?.terms).toEqual([
      { term: 'poesi', weight: 1 },
      { term: 'posi', weight: 0.5 },
    ]);
    expect(analyse('shoes', 'en')[0]?.terms).toEqual([{ term: 'shoe', weight: 1 }]);
  });
});

describe('a query', () => {
  it('loses its stop words, in any spelling, but not all of them', () => {
    expect(queryTerms('hva er gevinster av å slå sammen kommunene', 'nb')).toEqual([
      'gevinst',
      'slaa',
      'samm',
      'kommun',
      'sla',
    ]);
    expect(queryTerms('erfaring paa og naar')).toContain('erfaring');
    expect(queryTerms('på når og', 'nb')).toEqual(expect.arrayContaining(['paa', 'naar', 'og']));
  });

  it('of unknown language is read as Norwegian and as English', () => {
    expect(queryTerms('organisations')).toEqual(['organisation', 'organis']);
    expect(queryTerms('the gevinstene of kommunene').slice(0, 2)).toEqual(['gevinst', 'kommun']);
  });

  it('keeps IT, which is a subject here', () => expect(queryTerms('it prosjekt')).toEqual(['it', 'prosjekt']));

  it('is bounded, whatever its length', () => {
    assert(
      property(anyText, constantFrom('nb', 'nn', 'en', 'se', undefined), (text, language) => {
        expect(queryTerms(text, language).length).toBeLessThanOrEqual(MAX_QUERY_TERMS);
        expect(new Set(queryTerms(text, language)).size).toBe(queryTerms(text, language).length);
        expect(queryTerms(text, language).length === 0).toBe(isBlank(text));
        for (const token of analyseQuery(text, language))
          for (const { term } of token.terms) expect(queryTermSet(text, language).has(term)).toBe(true);
      }),
    );
    expect(queryTerms('gevinst måling '.repeat(100_000))).toEqual(['gevinst', 'maaling', 'maling']);
    expect(queryTerms([...Array(200).keys()].map((n) => `ord${n}`).join(' '))).toHaveLength(MAX_QUERY_TERMS);
  });
});

it('a stage more is seen by the next one, and each different word is analysed once', () => {
  const seen: string[] = [];
  const analyser = createAnalyser([
    foldLetters(true),
    (word) => {
      seen.push(word.text);
      return { ...word, terms: [...word.terms, { term: `${word.terms[0]?.term}x`, weight: 0.6 }] };
    },
  ]);
  expect(analyser.tokens('to to TO tre').map((token) => token.terms.at(-1)?.term)).toEqual([
    'tox',
    'tox',
    'tox',
    'trex',
  ]);
  expect(seen).toEqual(['to', 'to', 'tre']);
});

it('a megabyte takes less than a second', () => {
  const words = [...Array(5_000).keys()].map(
    (n) => `sammenslåing${n.toString(36).replace(/\d/g, 'q')}ene kommunene på økonomien`,
  );
  const text = words.join(' ').repeat(5).slice(0, 1_000_000);
  const started = performance.now();
  indexTerms(text, 'nb');
  expect(performance.now() - started).toBeLessThan(1_000);
});
