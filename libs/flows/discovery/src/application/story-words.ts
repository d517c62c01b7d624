import { WordMemory } from '../analysis/word-memory.js';
import { type TextWord, isNorwegian, wordsOf } from '../analysis/words.js';
import type { Language } from '#kernel';
import { WORD_FIELDS, type WordField, packCounts } from '../story-index/fields.js';
import type { AnalysedText } from './plain-text.js';
import type { LocalName, SearchSource } from './search-source.js';

/** The words of a story as an entry keeps them. */
export interface StoryWords {
  readonly lengths: readonly number[];
  readonly norwegian: string;
  readonly foreign: string;
}

type Counts = Map<string, number[]>;

const NOWHERE: readonly number[] = WORD_FIELDS.map(() => 0);

/** Words that a story has, counted for each field: in its longest text, where it has several. */
class CountedWords {
  readonly norwegian: Counts = new Map();
  readonly foreign: Counts = new Map();
  readonly lengths = WORD_FIELDS.map(() => 0);

  add(field: WordField, language: Language, words: readonly string[]): void {
    const place = WORD_FIELDS.indexOf(field);
    const counts = isNorwegian(language) ? this.norwegian : this.foreign;
    const often = new Map<string, number>();
    for (const word of words) often.set(word, (often.get(word) ?? 0) + 1);
    for (const [word, count] of often) {
      const known = counts.get(word);
      if (known) known[place] = Math.max(known[place] ?? 0, count);
      else counts.set(word, NOWHERE.with(place, count));
    }
    this.lengths[place] = Math.max(this.lengths[place] ?? 0, words.length);
  }
}

/** Names of concepts and bodies, which come back in one story after the other. */
const NAMES = new WordMemory<string[]>(5_000);

const plain = (words: readonly TextWord[]): string[] => words.map(({ word }) => word);

const nameWords = ({ name, language }: LocalName): readonly string[] => {
  const key = `${language}:${name}`;
  const known = NAMES.get(key);
  if (known) return known;
  const made = plain(wordsOf(name, language));
  NAMES.set(key, made);
  return made;
};

const addNames = (words: CountedWords, field: WordField, names: readonly LocalName[]): void => {
  const byReading = Map.groupBy(names, ({ language }) => (isNorwegian(language) ? 'nb' : 'en'));
  for (const [language, own] of byReading) words.add(field, language, own.flatMap(nameWords));
};

const addText = (
  words: CountedWords,
  { title, language, parts, sections }: AnalysedText,
  more: readonly string[],
): void => {
  const [, summary, ...later] = parts;
  // So that a query of nothing but words that say nothing finds a title.
  words.add('title', language, plain(wordsOf(title, language, { keepStopWords: true })));
  words.add('summary', language, plain(summary?.words ?? []));
  const headings = sections.flatMap(({ heading }) => plain(wordsOf(heading ?? '', language)));
  words.add('body', language, [...headings, ...later.flatMap((part) => plain(part.words)), ...more]);
};

const written = (counts: Counts): string =>
  [...counts].map(([word, own]) => `${word} ${packCounts(own).toString(36)}`).join(' ');

/** The words of everything a story is found by. */
export const storyWords = (source: SearchSource, texts: readonly AnalysedText[]): StoryWords => {
  const { concepts, bodies, originalLanguage, goals, benefits, people } = source;
  const words = new CountedWords();
  const more = [...goals, ...benefits].flatMap((text) => plain(wordsOf(text, originalLanguage)));
  for (const text of texts) addText(words, text, text.language === originalLanguage ? more : []);
  addNames(
    words,
    'labels',
    concepts.filter(({ own }) => own).flatMap(({ labels }) => labels),
  );
  addNames(
    words,
    'names',
    bodies.filter(({ own }) => own).flatMap(({ names }) => names),
  );
  addNames(words, 'wider', [
    ...concepts.filter(({ own }) => !own).flatMap(({ labels }) => labels),
    ...bodies.filter(({ own }) => !own).flatMap(({ names }) => names),
    ...people.map((name) => ({ name, language: originalLanguage })),
  ]);
  return { lengths: words.lengths, norwegian: written(words.norwegian), foreign: written(words.foreign) };
};
