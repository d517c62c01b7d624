import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '#platform/config';
import { randomFrom, zipf } from './random.mjs';

const COMPOUNDS = 12_000;

const rowsOf = (path) =>
  readFileSync(join(packageRoot, path), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));

const wordsOf = (text) => text.toLowerCase().match(/[a-zæøåéèêòôäöü]{2,30}/g) ?? [];

/** The most frequent words first, then compounds of those long enough, as Norwegian makes them. */
const ranked = (texts, random) => {
  const counts = new Map();
  for (const word of texts.flatMap(wordsOf)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const words = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([word]) => word);
  const parts = words.filter((word) => word.length >= 4 && word.length <= 10);
  const compounds = Array.from(
    { length: COMPOUNDS },
    () => `${random.one(parts)}${random.chance(0.4) ? 's' : ''}${random.one(parts)}`,
  );
  return [...new Set([...words, ...compounds])];
};

/** The broader concepts of each, up to the top. */
const broaderOf = (concepts) => {
  const above = new Map(
    concepts.map(({ slug, broader }) => [slug, (broader ?? []).map((one) => one.split(':').at(-1))]),
  );
  const line = (slug, depth = 0) =>
    depth > 8 ? [] : [slug, ...(above.get(slug) ?? []).flatMap((next) => line(next, depth + 1))];
  return (slugs) => [...new Set(slugs.flatMap((slug) => line(slug)))].sort();
};

/** The words, concepts and bodies that generated stories are made of: those of the first content. */
export const readVocabulary = (seed) => {
  const random = randomFrom(seed + 17);
  const concepts = rowsOf('libs/domain/taxonomy/content/concepts.ndjson');
  const organisations = rowsOf('libs/domain/organisations/content/organisations.ndjson');
  const cases = rowsOf('libs/flows/exchange/content/curated-cases.ndjson');
  const slugs = (scheme) => concepts.filter((concept) => concept.scheme === scheme).map(({ slug }) => slug);
  const labels = concepts.flatMap(({ labels: { preferred } }) => [preferred.nb ?? '', preferred.nn ?? '']);
  const words = ranked([...cases.flatMap(({ title, summary }) => [title, summary]), ...labels], random);
  const present = organisations.filter(({ validTo, organisationNumber }) => validTo === null && organisationNumber);
  return {
    words,
    draw: (source) => {
      const place = zipf(words.length, source);
      return () => words[place()];
    },
    sectors: slugs('SECTOR'),
    methods: slugs('METHOD'),
    withBroader: {
      sectors: broaderOf(concepts.filter(({ scheme }) => scheme === 'SECTOR')),
      methods: broaderOf(concepts.filter(({ scheme }) => scheme === 'METHOD')),
    },
    bodies: present.map(({ slug }) => slug),
    municipalities: present.filter(({ kind }) => kind === 'MUNICIPALITY').map(({ slug }) => slug),
  };
};
