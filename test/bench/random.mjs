/** Numbers that look random and are the same for the same seed (mulberry32). */
export const randomFrom = (seed) => {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit) => Math.floor(next() * limit);
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return {
    next,
    below,
    chance: (share) => next() < share,
    one: (list) => list[below(list.length)],
    some: (list, most) => [...new Set(Array.from({ length: 1 + below(most) }, () => list[below(list.length)]))],
    /** A length with a long tail: half of them lie below the median. */
    length: (median, spread, most) => Math.max(1, Math.min(most, Math.round(median * Math.exp(spread * normal())))),
    between: (low, high) => low + below(high - low + 1),
  };
};

/** Draws places in a list so that the second is drawn half as often as the first, the third a third as often, and so on. */
export const zipf = (size, random, exponent = 1.05) => {
  const sums = new Float64Array(size);
  let total = 0;
  for (let rank = 0; rank < size; rank += 1) sums[rank] = total += 1 / (rank + 1) ** exponent;
  return () => {
    const wanted = random.next() * total;
    let low = 0;
    let high = size - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle] < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
};
