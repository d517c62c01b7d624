import { meanOf } from './measures.mjs';

/** The groups that are told of and the sets of queries in each: every query of a group counts the same. */
export const GROUPS = [
  { name: 'questions', sets: ['norquad-q'] },
  { name: 'keywords', sets: ['norquad-kw'] },
  { name: 'headings nb', sets: ['lov-nb'] },
  { name: 'headings nn', sets: ['lov-nn'] },
  { name: 'inflection', sets: ['norquad-infl', 'lov-infl', 'lovnn-infl'] },
  { name: 'compounds', sets: ['norquad-split', 'lov-split', 'lov-join', 'lovnn-split'] },
  { name: 'nb ↔ nn', sets: ['norquad-nb2nn', 'lov-nb2nn', 'lovnn-nn2nb'] },
  { name: 'nn labels', sets: ['los-nn'] },
  { name: 'en labels', sets: ['los-en'] },
  { name: 'synonyms', sets: ['losx-syn'] },
  { name: 'typos', sets: ['norquad-typo', 'lov-typo', 'lovnn-typo'] },
  { name: 'aa/oe/ae', sets: ['norquad-ascii', 'lov-ascii', 'lovnn-ascii'] },
];

/** The measures of each group and set that was asked, and the mean over the groups. */
export const grouped = (answers) => {
  const bySet = Map.groupBy(answers, ({ set }) => set);
  const sets = Object.fromEntries([...bySet].map(([set, some]) => [set, meanOf(some.map(({ worth }) => worth))]));
  const groups = GROUPS.filter((group) => group.sets.some((set) => bySet.has(set))).map((group) => ({
    name: group.name,
    ...meanOf(group.sets.flatMap((set) => bySet.get(set) ?? []).map(({ worth }) => worth)),
  }));
  return { sets, groups, mean: meanOf(groups) };
};
