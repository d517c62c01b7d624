import { BEFORE_BODY, WORD_FIELDS, countOf } from './fields.js';
import type { StoryIndex } from './story-index.js';

/** How much each field counts, and how much its length is made up for, in the order of the fields. */
const WEIGHTS: readonly number[] = [2.5, 1.5, 1.5, 1.2, 0.5, 1];
const LENGTHS: readonly number[] = [0.75, 0.75, 0.3, 0.3, 0.3, 0.75];
const FIELDS = WORD_FIELDS.length;
const BODY = FIELDS - 1;

/** So many weights are kept at the most: 16 MB. */
const MOST_KEPT = 2_000_000;

/**
 * How much each story has of a word, its fields weighed and their lengths made up for: BM25F's pseudo-frequency (Robertson
 * and Zaragoza 2009, 3.6). It depends on who looks by the averages alone, so it is reckoned once for all searches with the
 * same.
 */
export class WordWeights {
  private readonly known = new Map<number, Float64Array>();
  private kept = 0;

  /** @param averages how many words each field has on average among the stories in sight */
  constructor(
    private readonly index: StoryIndex,
    readonly averages: readonly number[],
  ) {}

  /** The places for a word's weights, in the order of its stories; 0 where {@link reckon} has not reckoned it yet. */
  of(word: number): Float64Array {
    const known = this.known.get(word);
    if (known) return known;
    const weights = new Float64Array(this.index.postings.length(word));
    if (this.kept + weights.length > MOST_KEPT) {
      this.known.clear();
      this.kept = 0;
    }
    this.kept += weights.length;
    this.known.set(word, weights);
    return weights;
  }

  /** What a story has of a word, of which these many stand in its fields. */
  reckon(story: number, packed: number): number {
    let sum = 0;
    for (let field = (packed & BEFORE_BODY) === 0 ? BODY : 0; field < FIELDS; field += 1) {
      const count = countOf(packed, field);
      if (count === 0) continue;
      const b = LENGTHS[field] ?? 0;
      const length = (this.index.lengths[field]?.[story] ?? 0) / (this.averages[field] || 1);
      sum += ((WEIGHTS[field] ?? 0) * count) / (1 - b + b * length);
    }
    return sum;
  }
}
