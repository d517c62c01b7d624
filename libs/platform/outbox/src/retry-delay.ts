/** The tries after which a delivery that keeps failing becomes a dead letter. */
export const MAX_ATTEMPTS = 12;

const SECOND = 1_000;
const LONGEST_RETRY = 600 * SECOND;
const LONGEST_PAUSE = 15 * SECOND;
const SPREAD = 0.2;

const grown = (first: number, times: number, longest: number, chance: number): number =>
  Math.round(Math.min(first * 2 ** times, longest) * (1 - SPREAD * chance));

/**
 * Milliseconds until a delivery is tried again after its `attempts`-th failure: doubled from one second to ten minutes,
 * less up to a fifth so that many do not come back at once.
 *
 * @param chance between 0 and 1.
 */
export const retryDelay = (attempts: number, chance: number = Math.random()): number =>
  grown(SECOND, attempts - 1, LONGEST_RETRY, chance);

/** Milliseconds a consumer rests after its engine was out of reach `times` times in a row: at most fifteen seconds. */
export const pauseDelay = (times: number, chance: number = Math.random()): number =>
  grown(SECOND / 2, times - 1, LONGEST_PAUSE, chance);
