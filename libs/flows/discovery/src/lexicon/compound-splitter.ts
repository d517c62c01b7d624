import { isFirstPart, isLastPart, isOneWord, lettersOf } from './part-rules.js';

/** How often words occur where they are looked up. */
export interface WordCounts {
  /** How many documents (or times) a surface word occurs in the collection; 0 when unknown. */
  count(word: string): number;
}

const SHORTEST = 5;
const LONGEST = 40;
/** A compound whose first part is one itself has at least as many letters. */
const SHORTEST_OF_THREE = 10;
const SHORTEST_PART = 2;
const LETTERS = /^[a-z]+$/;

/** What a word may end in beside its dictionary form, longest first. */
const ENDINGS = 'enes anes nes ene ane rne ens ets ne en et er ar as a n s t r e'.split(' ');
const NOUN_ENDINGS = 'ene ane ne en et er ar n a s'.split(' ');
const DEVERBAL = /ing(?:a|ane|ar|en|ene|er)?s?$/;

/** How much less is made of a last part that is known by another of its forms, or by the verb that it comes from. */
const OTHER_FORM = 0.2;
const VERB = 0.5;
/** The same of a first part without its linking letter: after a vowel an s seldom links. */
const LINK = 0.9;
const LINK_AFTER_VOWEL = 0.2;
/** The parts together have to be at least so common, measured against the word. */
const AGAINST_THE_WORD = 0.25;

interface Split {
  readonly parts: readonly string[];
  readonly score: number;
}
type HeadOf = (head: string, known: WordCounts) => Split;
const NONE: Split = { parts: [], score: 0 };

const countOfFirst = (part: string, known: WordCounts): number => {
  const count = known.count(part);
  return count > 0 && isFirstPart(part) ? count : 0;
};
const countOfLast = (part: string, known: WordCounts): number => {
  const count = known.count(part);
  return count > 0 && isLastPart(part) ? count : 0;
};

const isVowel = (letter: string | undefined): boolean => letter !== undefined && 'aeiouy'.includes(letter);
const mayLink = (head: string): boolean => head.endsWith('s') || head.endsWith('e');

const simpleHead: HeadOf = (head, known) => {
  const whole = countOfFirst(head, known);
  if (mayLink(head)) {
    const bare = head.slice(0, -1);
    const count = countOfFirst(bare, known) * (isVowel(bare.at(-1)) ? LINK_AFTER_VOWEL : LINK);
    const isGenitive = count > 0 && head.endsWith('s') && lettersOf(bare) > 3;
    if (count > whole || isGenitive) return { parts: [bare], score: Math.max(count, whole) };
  }
  return whole > 0 ? { parts: [head], score: whole } : NONE;
};

const verbOf = (stem: string, known: WordCounts): number =>
  lettersOf(stem) > 2 ? known.count(`${stem}e`) || known.count(`${stem}a`) : 0;

/** Says whether a noun is known by both its plurals: gevinst by gevinster and gevinstene. */
const hasPlurals = (noun: string, known: WordCounts): boolean => {
  const stem = noun.endsWith('e') ? noun.slice(0, -1) : noun;
  return (
    lettersOf(stem) > 3 &&
    (known.count(`${stem}ene`) > 0 || known.count(`${stem}ane`) > 0) &&
    (known.count(`${stem}er`) > 0 || known.count(`${stem}ar`) > 0)
  );
};

/** A head that is known by other forms of it, or by the verb that it comes from. */
const unseenHead: HeadOf = (head, known) => {
  const bare = head.endsWith('s') ? head.slice(0, -1) : head;
  if (!isFirstPart(bare)) return NONE;
  const verb = bare.endsWith('ing') ? verbOf(bare.slice(0, -3), known) : 0;
  if (verb > 0) return { parts: [bare], score: verb * VERB };
  return hasPlurals(bare, known) ? { parts: [bare], score: OTHER_FORM } : NONE;
};

/** The ends of a word, found once for all the parts that end like it. */
interface Tail {
  readonly endings: readonly string[];
  readonly deverbal: number;
}
const tailOf = (word: string): Tail => ({
  endings: ENDINGS.filter((ending) => word.endsWith(ending)),
  deverbal: word.search(DEVERBAL),
});

const scoreOfLast = (word: string, seam: number, tail: Tail, known: WordCounts): number => {
  const last = word.slice(seam);
  const itself = countOfLast(last, known);
  if (itself > 0 || !isLastPart(last)) return itself;
  if (tail.deverbal > seam + 2) {
    const verb = verbOf(word.slice(seam, tail.deverbal), known);
    if (verb > 0) return verb * VERB;
  }
  for (const { length } of tail.endings) {
    const lemma = countOfLast(word.slice(seam, -length), known);
    if (lemma > 0) return lemma * OTHER_FORM;
  }
  return hasPlurals(last, known) ? OTHER_FORM : 0;
};

/** With a head that takes long to look up, only the seams are tried before a word that is known as it is, or as a verb. */
const atBestSeam = (word: string, known: WordCounts, headOf: HeadOf, slow = false): Split => {
  const tail = tailOf(word);
  let best = NONE;
  for (let seam = SHORTEST_PART; seam <= word.length - SHORTEST_PART; seam += 1) {
    if (slow && tail.deverbal <= seam + 2 && known.count(word.slice(seam)) === 0) continue;
    const first = headOf(word.slice(0, seam), known);
    if (first === NONE) continue;
    const score = Math.sqrt(first.score * scoreOfLast(word, seam, tail, known));
    if (score > best.score) best = { parts: [...first.parts, word.slice(seam)], score };
  }
  return best;
};

/** A head that is a compound itself: arbeidsmiljø in arbeidsmiljølov. */
const compoundHead: HeadOf = (head, known) => {
  const inner = atBestSeam(head, known, simpleHead);
  return inner === NONE && head.endsWith('s') ? atBestSeam(head.slice(0, -1), known, simpleHead) : inner;
};

const isInflected = (word: string, known: WordCounts): boolean =>
  NOUN_ENDINGS.some((ending) => {
    if (!word.endsWith(ending)) return false;
    const lemma = word.slice(0, -ending.length);
    return lettersOf(lemma) > 3 && known.count(lemma) > 0 && atBestSeam(lemma, known, simpleHead) === NONE;
  });

/**
 * The parts of a Norwegian compound, without the letters that link them; nothing for any other word. Words are in normal form.
 *
 * The seam is where the geometric mean of how common the parts are is highest (Koehn & Knight 2003), among parts that
 * Norwegian composition allows.
 */
export const splitCompound = (word: string, known: WordCounts): readonly string[] => {
  if (word.length < SHORTEST || word.length > LONGEST || !LETTERS.test(word) || isOneWord(word)) return [];
  let split = atBestSeam(word, known, simpleHead);
  if (split === NONE) split = atBestSeam(word, known, unseenHead, true);
  if (split === NONE && word.length >= SHORTEST_OF_THREE) split = atBestSeam(word, known, compoundHead, true);
  if (split === NONE || split.score < known.count(word) * AGAINST_THE_WORD) return [];
  return isInflected(word, known) ? [] : split.parts;
};
