/** What of a story a word is from, the most telling first. */
export const WORD_FIELDS = ['title', 'summary', 'labels', 'names', 'wider', 'body'] as const;

/** One of {@link WORD_FIELDS}. */
export type WordField = (typeof WORD_FIELDS)[number];

/** How often a word stands in a field is told up to a limit, each in bits of its own: sixteen in all. */
const BITS: readonly number[] = [2, 3, 2, 2, 2, 5];
const SHIFTS = BITS.map((_, field) => BITS.slice(0, field).reduce((sum, bits) => sum + bits, 0));
const MOST = BITS.map((bits) => 2 ** bits - 1);

/** The bits of every field but the last, the body: most words stand there alone. */
export const BEFORE_BODY = 2 ** (SHIFTS.at(-1) ?? 0) - 1;

/** Packs how often a word stands in each field into a number of sixteen bits. */
export const packCounts = (counts: readonly number[]): number =>
  SHIFTS.reduce((packed, shift, field) => packed | (Math.min(counts[field] ?? 0, MOST[field] ?? 0) << shift), 0);

/** How often a word stands in a field, as {@link packCounts} has written it. */
export const countOf = (packed: number, field: number): number => (packed >> (SHIFTS[field] ?? 0)) & (MOST[field] ?? 0);
