import type { QueryWords } from '../analysis/query-words.js';
import { type AskedWord, askedWord } from './asked-word.js';
import type { Synonyms } from './synonyms.js';
import type { WordKnowledge } from './word-knowledge.js';

/** One way of saying something: all its words together. */
export interface Wording {
  readonly weight: number;
  readonly words: readonly AskedWord[];
}

/** One thing asked for, in all the wordings that mean it: the one asked in first. */
export interface AskedThing {
  readonly wordings: readonly Wording[];
}

/** A synonym counts for less than the word itself. */
const SYNONYM = 0.8;
/** A thing is looked for in no more other wordings. */
const MOST_WORDINGS = 12;

/** Reads what a query asks for: each word is a thing of its own, and so is each expression that has synonyms. */
export const askedThings = (
  { words }: QueryWords,
  synonyms: Synonyms,
  knowledge: WordKnowledge,
): readonly AskedThing[] => {
  const asked = words.map(({ word }) => word);
  const things: AskedThing[] = [];
  for (let place = 0; place < asked.length;) {
    const found = synonyms.at(asked, place);
    const length = found?.length ?? 1;
    const own = asked
      .slice(place, place + length)
      .map((word, next) => askedWord(word, place + next === asked.length - 1, knowledge));
    const others = (found?.others ?? []).slice(0, MOST_WORDINGS).map((other) => ({
      weight: SYNONYM,
      words: other.map((word) => askedWord(word, null, knowledge)),
    }));
    things.push({ wordings: [{ weight: 1, words: own }, ...others.filter(isKnown)] });
    place += length;
  }
  return things;
};

/** A wording is one only where stories have each of its words. */
const isKnown = ({ words }: Wording): boolean => words.every(({ whole }) => whole.meetings.size > 0);
