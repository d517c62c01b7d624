import { indexTerms } from '../analysis/analyse.js';
import { WordMemory } from '../analysis/word-memory.js';
import type { Language } from '#kernel';
import type { AnalysedPart } from '../highlight/text-sheet.js';
import type { AnalysedText } from './plain-text.js';
import type { LocalName, SearchSource } from './search-source.js';

/** The terms of a story by what they are from, the most telling first, in reading order. */
export interface TermFields {
  readonly title: readonly string[];
  readonly summary: readonly string[];
  /** Names of its own concepts. */
  readonly labels: readonly string[];
  /** Names of its own bodies and places, former ones too. */
  readonly names: readonly string[];
  /** Names of broader concepts and of bodies before and after, and the people who wrote it. */
  readonly wider: readonly string[];
  readonly sections: readonly string[];
}

/**
 * Text that is not Norwegian is indexed the way a query of unknown language is read, as Norwegian and as English: so that
 * the Norwegian form of each word of a query, the one that engines are asked for, meets every text.
 */
const readAs = (language: Language): 'nb' | 'nn' | 'any' => (language === 'nb' || language === 'nn' ? language : 'any');

const terms = (text: string, language: Language, keepStopWords = false): string[] =>
  indexTerms(text, readAs(language), { keepStopWords });

/** The terms of a part of a text: of its words as they are known, where they are read in the same way. */
const partTerms = ({ text, tokens }: AnalysedPart, language: Language): string[] =>
  readAs(language) === language
    ? tokens.flatMap((token) => token.terms.map(({ term }) => term))
    : terms(text, language);

/** The terms of what follows the title, in the order of the parts: the summary, and the sections with their headings. */
const laterTerms = ({ parts: [, ...later], sections, language }: AnalysedText): string[][] =>
  later.map((part, place) => [...terms(sections[place - 1]?.heading ?? '', language), ...partTerms(part, language)]);

/** Names of concepts and bodies, which come back in one story after the other. */
const NAMES = {
  nb: new WordMemory<string[]>(5_000),
  nn: new WordMemory<string[]>(5_000),
  any: new WordMemory<string[]>(5_000),
};

const nameTerms = (name: string, language: Language): readonly string[] => {
  const remembered = NAMES[readAs(language)];
  const known = remembered.get(name);
  if (known) return known;
  const made = terms(name, language);
  remembered.set(name, made);
  return made;
};

const named = (names: readonly LocalName[]): string[] => {
  const different = new Map(names.map(({ language, name }) => [`${readAs(language)}:${name}`, { language, name }]));
  return [...different.values()].flatMap(({ language, name }) => nameTerms(name, language));
};

/** The terms of everything a story is found by. Titles keep their stop words, so that a query of nothing else finds them. */
export const termFields = (source: SearchSource, texts: readonly AnalysedText[]): TermFields => {
  const { concepts, bodies, originalLanguage, goals, benefits, people } = source;
  const widerConcepts = concepts.filter(({ own }) => !own).flatMap(({ labels }) => labels);
  const later = texts.map(laterTerms);
  const otherBodies = bodies.filter(({ own }) => !own).flatMap(({ names }) => names);
  return {
    title: texts.flatMap(({ title, language }) => terms(title, language, true)),
    summary: later.flatMap(([summary]) => summary ?? []),
    labels: named(concepts.filter(({ own }) => own).flatMap(({ labels }) => labels)),
    names: named(bodies.filter(({ own }) => own).flatMap(({ names }) => names)),
    wider: [
      ...named([...widerConcepts, ...otherBodies]),
      ...people.flatMap((person) => terms(person, originalLanguage)),
    ],
    sections: [
      ...later.flatMap(([, ...sections]) => sections.flat()),
      ...[...goals, ...benefits].flatMap((text) => terms(text, originalLanguage)),
    ],
  };
};
