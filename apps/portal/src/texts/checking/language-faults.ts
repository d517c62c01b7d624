import { askedBy, type FlatTexts, formOf } from './flat-texts.js';

const variablesOf = (text: string): string =>
  [...text.matchAll(/\{\{\s*-?\s*([\w.]+)/g)]
    .map(([, name]) => name)
    .toSorted()
    .join(' ');

const marksOf = (text: string): string =>
  [...text.matchAll(/<\/?[\w]+\s*\/?>/g)]
    .map(([mark]) => mark)
    .toSorted()
    .join(' ');

const formsOf = (texts: FlatTexts): Map<string, Set<string | null>> => {
  const forms = new Map<string, Set<string | null>>();
  for (const key of texts.keys()) {
    const name = askedBy(key);
    forms.set(name, (forms.get(name) ?? new Set()).add(formOf(key)));
  }
  return forms;
};

const named = (forms: Set<string | null>): string => [...forms].map((form) => form ?? 'any').join(', ');

/** What is wrong with the texts of a language by themselves: empty ones, and numbers that it has no form for. */
export const faultsOf = (language: string, texts: FlatTexts): string[] => {
  const spoken = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const faults = [...texts].flatMap(([key, text]) => (text.trim() === '' ? [`${language} ${key} is empty`] : []));
  for (const [name, forms] of formsOf(texts)) {
    if (forms.has(null) && forms.size === 1) continue;
    const wanted = spoken.every((form) => forms.has(form));
    const known = [...forms].every((form) => form === 'zero' || spoken.some((one) => one === form));
    if (!wanted || !known) faults.push(`${language} ${name} has forms for ${named(forms)}, not ${spoken.join(', ')}`);
  }
  return faults;
};

const ofName = (texts: FlatTexts): Map<string, string[]> => {
  const byName = new Map<string, string[]>();
  for (const [key, text] of texts) byName.set(askedBy(key), [...(byName.get(askedBy(key)) ?? []), text]);
  return byName;
};

/** What differs between two languages that must not: names of texts, and what is put into them. */
export const differences = (
  [measure, measured]: readonly [string, FlatTexts],
  [language, texts]: readonly [string, FlatTexts],
): string[] => {
  const [wanted, there] = [ofName(measured), ofName(texts)];
  const missing = [...wanted.keys()].filter((name) => !there.has(name));
  const unknown = [...there.keys()].filter((name) => !wanted.has(name));
  const apart = [...there].flatMap(([name, own]) => {
    const others = wanted.get(name) ?? own;
    const fits = (one: string): boolean =>
      others.some((other) => variablesOf(one) === variablesOf(other) && marksOf(one) === marksOf(other));
    return own.every(fits) ? [] : [name];
  });
  return [
    ...missing.map((name) => `${language} lacks ${name}`),
    ...unknown.map((name) => `${measure} lacks ${name}`),
    ...apart.map((name) => `${language} ${name} is given other things than in ${measure}`),
  ];
};
