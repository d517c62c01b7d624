import { isFirstPart, isLastPart, isPrefix } from './part-rules.js';

const ENDINGS = ['ane', 'ene', 'ar', 'er', 'or', 'en', 'et', 'a'];
/** A part that the list itself does not hold has begun or ended so many different words. */
const SEEN_AS_A_PART = 2;
const SEEN_BEGINNING = 3;
const SHORTEST = 3;
/** Words that go on with the same letters are forms of one word: they count once. */
const ONE_WORD = 4;

const count = (seen: ReadonlyMap<string, ReadonlySet<string>>, part: string): number => seen.get(part)?.size ?? 0;
const see = (seen: Map<string, Set<string>>, part: string, other: string): void => {
  const others = seen.get(part);
  if (others) others.add(other.slice(0, ONE_WORD));
  else seen.set(part, new Set([other.slice(0, ONE_WORD)]));
};

/** What the words of the list may be forms of: kommune of kommuner. */
const possibleLemmas = (list: ReadonlySet<string>): Set<string> => {
  const lemmas = new Set<string>();
  for (const word of list) {
    for (const ending of ENDINGS) {
      const stem = word.slice(0, -ending.length);
      if (!word.endsWith(ending) || stem.length < SHORTEST) continue;
      for (const lemma of [stem, `${stem}e`, ...(stem.endsWith('mm') ? [stem.slice(0, -1)] : [])]) {
        if (!list.has(lemma)) lemmas.add(lemma);
      }
    }
  }
  return lemmas;
};

class Parts {
  private readonly beginnings = new Map<string, Set<string>>();
  private readonly ends = new Map<string, Set<string>>();
  private readonly counts = new Map<string, number>();

  constructor(private readonly list: ReadonlySet<string>) {
    for (const word of list) this.seeBeginnings(word);
    for (const word of list) this.seeEnds(word);
  }

  learn(): Map<string, number> {
    for (const word of this.list) if (word.length >= SHORTEST) this.counts.set(word, 1 + this.seen(word));
    for (const lemma of possibleLemmas(this.list)) {
      if (this.seen(lemma) >= SEEN_AS_A_PART && !this.lacksItsVowel(lemma)) this.counts.set(lemma, this.seen(lemma));
    }
    for (const beginning of this.beginnings.keys()) {
      if (!this.list.has(beginning) && count(this.beginnings, beginning) >= SEEN_BEGINNING)
        this.learnBeginning(beginning);
    }
    return this.counts;
  }

  private seeBeginnings(word: string): void {
    for (let seam = 2; seam <= word.length - ONE_WORD; seam += 1) {
      const [first, last] = [word.slice(0, seam), word.slice(seam)];
      if (this.list.has(last) && isLastPart(last) && isFirstPart(first)) see(this.beginnings, first, last);
    }
  }

  private seeEnds(word: string): void {
    for (let seam = SHORTEST; seam <= word.length - SHORTEST; seam += 1) {
      const [first, last] = [word.slice(0, seam), word.slice(seam)];
      const known = count(this.beginnings, first) >= SEEN_AS_A_PART || (this.list.has(first) && isFirstPart(first));
      if (known && isLastPart(last)) see(this.ends, last, first);
    }
  }

  private seen(part: string): number {
    return count(this.beginnings, part) + count(this.ends, part);
  }

  /** Says whether this is helse without its e, and no form of it that ends a compound. */
  private lacksItsVowel(stem: string): boolean {
    return count(this.ends, stem) === 0 && this.seen(`${stem}e`) > count(this.beginnings, stem);
  }

  /** What is learnt from arbeids- is said of arbeid. */
  private learnBeginning(beginning: string): void {
    const seen = count(this.beginnings, beginning);
    const bare = beginning.slice(0, -1);
    const known = this.counts.get(bare);
    if (known !== undefined && isFirstPart(bare) && /[se]$/.test(beginning) && !this.lacksItsVowel(bare)) {
      this.counts.set(bare, known + seen);
      this.counts.delete(beginning);
    } else if (!this.counts.has(beginning) && !this.runsOver(beginning)) {
      const part = beginning.endsWith('s') ? bare : beginning;
      if (part === beginning || !this.runsOver(part)) this.counts.set(part, Math.max(seen, this.counts.get(part) ?? 0));
    }
  }

  /** Says whether a beginning is a shorter one and the first letters of what follows it. */
  private runsOver(beginning: string): boolean {
    return [1, 2, 3].some((over) => {
      const shorter = beginning.slice(0, -over);
      if (shorter.length < 2) return false;
      if (isPrefix(shorter)) return true;
      if (shorter.length < ONE_WORD || (over === 1 && /[se]$/.test(beginning))) return false;
      return this.list.has(shorter) || count(this.beginnings, shorter) >= count(this.beginnings, beginning);
    });
  }
}

/**
 * Learns from the words of a list which words compounds are made of, with how many different words each begins or ends: its
 * own words, the dictionary forms of these, and beginnings that occur again and again.
 */
export const learnParts = (list: ReadonlySet<string>): ReadonlyMap<string, number> => new Parts(list).learn();
