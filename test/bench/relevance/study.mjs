import { GROUPS } from './groups.mjs';

const weighted = (figures, sets) => {
  const there = sets.map((set) => figures[set]).filter(Boolean);
  const queries = there.reduce((sum, { n }) => sum + n, 0);
  return there.reduce((sum, { n, ndcg10 }) => sum + n * ndcg10, 0) / queries;
};

const meanOfGroups = (figures, asked) => {
  const groups = GROUPS.filter(({ sets }) => sets.some((set) => asked.has(set)));
  return groups.reduce((sum, { sets }) => sum + weighted(figures, sets), 0) / groups.length;
};

/** What a study measured with the same engines on the same queries, beside what was measured here: whether both measure the same. */
export const besideStudy = (engines, baselines, study) =>
  engines.map(({ name, study: key }) => {
    const { sets, mean } = baselines[name];
    const figures = study[key].sets;
    const differences = Object.entries(sets).map(([set, { ndcg }]) => ({ set, by: ndcg - figures[set].ndcg10 }));
    const [apart] = differences.toSorted((one, other) => Math.abs(other.by) - Math.abs(one.by));
    return { name, here: mean.ndcg, study: meanOfGroups(figures, new Set(Object.keys(sets))), apart };
  });
