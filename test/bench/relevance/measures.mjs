const DEPTH = 10;

const gain = (place) => 1 / Math.log2(place + 2);

const ideal = (relevant) => {
  let sum = 0;
  for (let place = 0; place < Math.min(DEPTH, relevant); place += 1) sum += gain(place);
  return sum;
};

const recall = (found, wanted, depth) => found.slice(0, depth).filter((id) => wanted.has(id)).length / wanted.size;

/** What one answer is worth: the identifiers found, best first, beside those that are relevant; relevance is yes or no. */
export const measure = (found, relevant) => {
  const wanted = new Set(relevant);
  const top = found.slice(0, DEPTH);
  const first = top.findIndex((id) => wanted.has(id));
  return {
    ndcg: top.reduce((sum, id, place) => sum + (wanted.has(id) ? gain(place) : 0), 0) / ideal(wanted.size),
    mrr: first === -1 ? 0 : 1 / (first + 1),
    recall10: recall(found, wanted, DEPTH),
    recall100: recall(found, wanted, 100),
    zero: found.length === 0 ? 1 : 0,
  };
};

const MEASURES = ['ndcg', 'mrr', 'recall10', 'recall100', 'zero'];

/** The mean of each measure over some answers. */
export const meanOf = (measured) => ({
  queries: measured.length,
  ...Object.fromEntries(
    MEASURES.map((name) => [name, measured.reduce((sum, one) => sum + one[name], 0) / measured.length]),
  ),
});

/** The value below which a share of some numbers lie. */
export const percentile = (values, share) => {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
};
