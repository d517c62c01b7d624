const SECOND = 1_000;

/** How patiently what fails is tried again. */
export interface Patience {
  /** Milliseconds from the first failure to the next try; doubled with each further one. */
  readonly firstMs: number;
  /** The most milliseconds between two tries. */
  readonly longestMs: number;
  /** The tries after which a delivery that keeps failing becomes a dead letter. */
  readonly tries: number;
}

/** Twelve tries in somewhat under half an hour: from one second to ten minutes between them. */
export const USUAL_PATIENCE: Patience = { firstMs: SECOND, longestMs: 600 * SECOND, tries: 12 };

const LONGEST_PAUSE = 15 * SECOND;
const SPREAD = 0.2;

const grown = (first: number, times: number, longest: number, chance: number): number =>
  Math.round(Math.min(first * 2 ** times, longest) * (1 - SPREAD * chance));

/**
 * Milliseconds until a delivery is tried again after its `attempts`-th failure: doubled from the first to the longest, less
 * up to a fifth so that many do not come back at once.
 *
 * @param chance between 0 and 1.
 */
export const retryDelay = (
  attempts: number,
  { firstMs, longestMs }: Patience = USUAL_PATIENCE,
  chance: number = Math.random(),
): number => grown(firstMs, attempts - 1, longestMs, chance);

/** Milliseconds a consumer rests after its engine was out of reach `times` times in a row: at most fifteen seconds. */
export const pauseDelay = (times: number, chance: number = Math.random()): number =>
  grown(SECOND / 2, times - 1, LONGEST_PAUSE, chance);
