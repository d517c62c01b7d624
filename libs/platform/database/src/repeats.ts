import { AsyncLocalStorage } from 'node:async_hooks';

/** What is to be known of an answer before it is given again to somebody else. */
export interface Repeats {
  /** What is done each time it is given. */
  readonly steps: (() => void)[];
  /** Whether it depends on something that no edition tells of, so that it is given once only. */
  isForOnce: boolean;
}

const present = new AsyncLocalStorage<Repeats>();

/** Repeats of an answer of which nothing is known yet. */
export const newRepeats = (): Repeats => ({ steps: [], isForOnce: false });

/** Does some work for an answer, whose repeats are noted meanwhile. */
export const notingRepeats = <Done>(repeats: Repeats, work: () => Done): Done => present.run(repeats, work);

/** Does something now, and again each time that the answer at hand is given without being made anew. It throws nothing. */
export const eachTime = (step: () => void): void => {
  step();
  present.getStore()?.steps.push(step);
};

/** Says that the answer at hand holds for this once, although all its fields may be kept. */
export const forThisOnce = (): void => {
  const repeats = present.getStore();
  if (repeats) repeats.isForOnce = true;
};
