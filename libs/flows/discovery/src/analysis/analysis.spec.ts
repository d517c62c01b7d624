import { assert, constantFrom, oneof, property, string } from 'fast-check';
import { MAX_QUERY_LENGTH, MAX_QUERY_WORDS, queryWords } from './query-words.js';
import { stemOf } from './stem.js';
import { STOP_WORDS } from './stop-words.js';
import { isBlank, tokenise } from './tokenise.js';
import { MAX_WORD_LENGTH, type TextLanguage, normalForm, wordsOf } from './words.js';

const LANGUAGES = ['nb', 'nn', 'en', 'se', 'any'] as const;
const HARD = '👩‍👩‍👧 שלום عربي \ud800 \udc00x \u0000 a\u030Ar å\u0000b １２ ﬁnans ½ ﷺ 漢字 don’t kommune\u00ADreform';
const anyText = oneof(
  string({ unit: 'binary' }),
  string({ unit: 'grapheme' }),
  string(),
  constantFrom(HARD, '𝐀𝕭 ᴭ ㎏ Ⅷ', 'x'.repeat(5_000), '\u00df'.repeat(60), '\ufdfa'.repeat(40)),
);

const own = (text: string, language: TextLanguage = 'nb'): string[] => wordsOf(text, language).map(({ word }) => word);
const asked = (text: string, language?: 'nb' | 'nn' | 'en' | 'se'): string[] =>
  queryWords(text, language).words.map(({ word }) => word);

describe('words of a text', () => {
  it('are never nothing, even of letters that are nothing but marks when taken apart', () => {
    expect(own('\ufc5e')).toEqual(['\ufc5e']);
  });

  it('stand where their offsets say, in order, in a bounded normal form of letters and digits only', () => {
    assert(
      property(anyText, constantFrom(...LANGUAGES), (text, language) => {
        let last = 0;
        for (const { surface, start, end, word } of wordsOf(text, language, { keepStopWords: true })) {
          expect(text.slice(start, end)).toBe(surface);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(word).toMatch(/^[\p{L}\p{N}]+$/u);
          expect(word.length).toBeLessThanOrEqual(MAX_WORD_LENGTH);
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

  it('without stop words are those with them that are in no list', () => {
    assert(
      property(anyText, constantFrom('nb', 'nn', 'en', 'any'), (text, language) => {
        const all = wordsOf(`${text} og the ikkje`, language, { keepStopWords: true });
        expect(wordsOf(`${text} og the ikkje`, language)).toEqual(
          all.filter(({ word }) => !STOP_WORDS[language].has(word)),
        );
      }),
    );
  });

  it('are the same however often and in whatever company they are read', () => {
    assert(
      property(anyText, anyText, constantFrom(...LANGUAGES), (text, other, language) => {
        const alone = wordsOf(text, language);
        wordsOf(other, language);
        expect(wordsOf(text, language)).toEqual(alone);
        expect(own(`${other}\n${text}`, language).slice(-alone.length || Infinity)).toEqual(
          alone.map(({ word }) => word),
        );
      }),
    );
  });

  it('survive emoji, right-to-left script, lone surrogates, NUL, ligatures and soft hyphens', () => {
    expect(own(HARD)).toEqual(
      expect.arrayContaining(['12', 'finans', 'dont', 'kommunereform', 'aar', '漢字', 'שלום', 'عربي']),
    );
    expect(own('👍 🏳️‍🌈 … !')).toEqual([]);
  });

  it('cost no more than their first letters when they have thousands', () => {
    const [word] = wordsOf('k'.repeat(5_000), 'nb');
    expect(word?.surface).toHaveLength(5_000);
    expect(word?.word).toHaveLength(MAX_WORD_LENGTH);
    expect(own('å'.repeat(5_000))[0]).toHaveLength(MAX_WORD_LENGTH);
    expect(wordsOf('😀'.repeat(5_000) + '𝒳'.repeat(5_000), 'nb')).toHaveLength(1);
  });

  it('are no more than asked for', () => {
    expect(wordsOf('en to tre fire fem', 'se', { maxTokens: 3 }).map(({ word }) => word)).toEqual(['en', 'to', 'tre']);
  });
});

describe('the normal form', () => {
  it.each([
    ['økonomi', 'oekonomi'], ['ØKONOMI', 'økonomi'], ['Håkon', 'Haakon'], ['sammenslåing', 'sammenslaaing'],
    ['læring', 'laering'], ['a\u030Ar', 'år'], ['idé', 'ide'], ['Röros', 'Røros'], ['Čáhppes', 'cahppes'],
    ['Telenor’s', 'telenor'], ['kommune\u00ADreform', 'kommunereform'],
  ])('of %s and %s is one', (a, b) => expect(normalForm(a)).toBe(normalForm(b))); // prettier-ignore

  it.each([
    ['læring', 'laring'],
    ['økonomi', 'okonomi'],
    ['bok', 'buk'],
    ['mål', 'mal'],
    ['lønn', 'lenn'],
  ])('of %s is not that of %s', (a, b) => expect(normalForm(a)).not.toBe(normalForm(b)));

  it('is its own normal form', () => {
    assert(property(anyText, (text) => own(own(text, 'se').join(' '), 'se').join() === own(text, 'se').join()));
  });
});

describe('the stem', () => {
  const stems = (text: string, language: 'norwegian' | 'english' = 'norwegian'): string[] =>
    own(text, 'se').map((word) => stemOf(word, language));

  it.each([
    ['gevinst', 'gevinster', 'gevinstene'],
    ['kommune', 'kommuner', 'kommunene'],
    ['kommune', 'kommunar', 'kommunane'],
    ['prosjekt', 'prosjekter', 'prosjektet'],
    ['år', 'året', 'årene'],
    ['anskaffelse', 'anskaffelsen', 'anskaffelser'],
  ])('of %s, %s and %s is one', (...forms) => expect(new Set(stems(forms.join(' '))).size).toBe(1));

  it('follows the language', () => {
    expect(stems('organisations organised', 'english')).toEqual(['organis', 'organis']);
    expect(stems('organisations organised')).not.toEqual(['organis', 'organis']);
    expect(new Set(stems('gevinst gevinstene', 'english')).size).toBe(2);
  });

  it('of a word with digits is the word, and of any word something', () => {
    expect(stems('covid19 5g 2020s')).toEqual(['covid19', '5g', '2020s']);
    assert(
      property(anyText, constantFrom('norwegian', 'english'), (text, language) => {
        for (const stem of stems(text, language)) expect(stem).not.toBe('');
      }),
    );
  });
});

describe('a query', () => {
  it('loses its stop words, in any spelling, but not all of them', () => {
    expect(asked('hva er gevinster av å slå sammen kommunene', 'nb')).toEqual([
      'gevinster',
      'slaa',
      'sammen',
      'kommunene',
    ]);
    expect(asked('erfaring paa og naar')).toEqual(['erfaring']);
    expect(queryWords('erfaring på og').ofStopWords).toBe(false);
    expect(asked('på når og', 'nb')).toEqual(['paa', 'naar', 'og']);
    expect(queryWords('på når og').ofStopWords).toBe(true);
    expect(queryWords(' … ')).toEqual({ words: [], ofStopWords: false });
  });

  it('of unknown language loses those of Norwegian and of English', () => {
    expect(asked('the gevinstene of kommunene')).toEqual(['gevinstene', 'kommunene']);
    expect(asked('the gevinstene', 'nb')).toEqual(['the', 'gevinstene']);
  });

  it('keeps IT, which is a subject here', () => {
    for (const language of ['nb', 'nn', 'en', undefined] as const) {
      expect(asked('IT prosjekt', language)).toEqual(['it', 'prosjekt']);
    }
  });

  it('asks for each word once, where it is said first', () => {
    const { words } = queryWords('Gevinst måling gevinst MAALING kommune');
    expect(words.map(({ surface, start }) => [surface, start])).toEqual([
      ['Gevinst', 0],
      ['måling', 8],
      ['kommune', 31],
    ]);
  });

  it('is bounded, whatever its length', () => {
    assert(
      property(anyText, constantFrom('nb', 'nn', 'en', 'se', undefined), (text, language) => {
        const words = asked(text, language);
        expect(words.length).toBeLessThanOrEqual(MAX_QUERY_WORDS);
        expect(new Set(words).size).toBe(words.length);
        expect(words.length === 0).toBe(isBlank(text.slice(0, MAX_QUERY_LENGTH)));
      }),
    );
    expect(asked('gevinst måling '.repeat(100_000))).toEqual(['gevinst', 'maaling']);
    expect(asked([...Array(200).keys()].map((n) => `ord${n}`).join(' '))).toHaveLength(MAX_QUERY_WORDS);
    expect(asked(`${' '.repeat(MAX_QUERY_LENGTH)}gevinst`)).toEqual([]);
  });
});

it('a megabyte takes less than a second', () => {
  const words = [...Array(5_000).keys()].map(
    (n) => `sammenslåing${n.toString(36).replace(/\d/g, 'q')}ene kommunene på økonomien`,
  );
  const text = words.join(' ').repeat(5).slice(0, 1_000_000);
  const started = performance.now();
  expect(wordsOf(text, 'nb').length).toBeGreaterThan(60_000);
  expect(performance.now() - started).toBeLessThan(1_000);
});
