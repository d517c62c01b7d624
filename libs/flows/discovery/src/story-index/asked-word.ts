import { PART, type WordForm, formsInQuery, norwegianForms } from './word-forms.js';
import type { Meetings } from './vocabulary.js';
import type { WordKnowledge } from './word-knowledge.js';

/** Words of stories that a word asked for, or a part of it, is met by. */
export interface Atom {
  readonly weight: number;
  readonly meetings: Meetings;
}

/** A word asked for: the whole first, then the parts it is a compound of. */
export interface AskedWord {
  /** As it was asked for, in normal form. */
  readonly word: string;
  /** The words of the collection that it is taken to be mistyped for. */
  readonly corrections: readonly string[];
  readonly whole: Atom;
  readonly parts: readonly Atom[];
}

/** A typing error is taken to be one only where nobody writes the word like that. */
const MISTYPED = 0.7;
const UNFINISHED = 0.7;
const SHORTEST_BEGINNING = 4;
/** A beginning of more different words says too little. */
const MOST_COMPLETIONS = 50;
/** A meeting that counts for less is none. */
const LEAST_MEETING = 0.2;

const metBy = (forms: readonly WordForm[], { index, isSeen }: WordKnowledge): Meetings => {
  const meetings = index.vocabulary.meeting(forms);
  for (const [word, weight] of meetings) if (weight < LEAST_MEETING || !isSeen(word)) meetings.delete(word);
  return meetings;
};

const weaker = (meetings: Meetings, weight: number, into: Meetings): Meetings => {
  for (const [word, met] of meetings) if (met * weight > (into.get(word) ?? 0)) into.set(word, met * weight);
  return into;
};

const completions = (word: string, { index, isSeen }: WordKnowledge): Meetings => {
  const found: Meetings = new Map();
  if (word.length < SHORTEST_BEGINNING) return found;
  for (const number of index.vocabulary.beginningWith(word)) {
    if (isSeen(number)) found.set(number, UNFINISHED);
    if (found.size >= MOST_COMPLETIONS) break;
  }
  return found;
};

/** The nearest words that stories have, with what they are met by. */
const nearest = (word: string, knowledge: WordKnowledge): readonly (readonly [word: string, met: Meetings])[] => {
  const found: [string, Meetings][] = [];
  let least = Number.POSITIVE_INFINITY;
  for (const { word: near, distance } of knowledge.near(word)) {
    if (distance > least) break;
    const met = metBy(norwegianForms(near, knowledge.lexicon), knowledge);
    if (met.size === 0) continue;
    found.push([near, met]);
    least = distance;
  }
  return found;
};

const corrected = (near: readonly (readonly [word: string, met: Meetings])[]): Meetings => {
  const meetings: Meetings = new Map();
  for (const [, met] of near) weaker(met, MISTYPED, meetings);
  return meetings;
};

/**
 * What a word is met by. One that no story has in any form is taken as the beginning of a longer one where it is the last,
 * and otherwise as mistyped.
 *
 * @param isLast null for a word that nobody has typed: it is taken as it stands
 */
export const askedWord = (word: string, isLast: boolean | null, knowledge: WordKnowledge): AskedWord => {
  const { lexicon } = knowledge;
  const meetings = metBy(formsInQuery(word, lexicon), knowledge);
  const parts = lexicon.split(word, knowledge.index.vocabulary.counts).map((part) => ({
    weight: PART,
    meetings: metBy(norwegianForms(part, lexicon), knowledge),
  }));
  const asked = (found: Meetings, corrections: readonly string[] = []): AskedWord => ({
    word,
    corrections,
    whole: { weight: 1, meetings: found },
    parts,
  });
  if (meetings.size > 0 || isLast === null) return asked(meetings);
  const completed = isLast ? completions(word, knowledge) : new Map<number, number>();
  if (completed.size > 0) return asked(completed);
  const near = nearest(word, knowledge);
  return asked(
    corrected(near),
    near.map(([other]) => other),
  );
};
