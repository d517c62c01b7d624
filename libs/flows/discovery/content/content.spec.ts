import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isSlug } from '#kernel';
import { packageRoot } from '#platform/config';
import { shippedSynonyms } from '../src/application/synonym-content.js';
import { synonymFaults, tidySynonyms } from '../src/application/synonym-rules.js';

const sets = shippedSynonyms();
const texts = (key: string): string[] => {
  const set = sets.find((one) => one.key === key);
  if (!set) throw new Error(`no set ${key}`);
  return set.expressions.map(({ text }) => text);
};

describe('the synonyms shipped with the product', () => {
  it('are some hundred sets, sorted by keys of their own', () => {
    const lines = readFileSync(join(packageRoot, 'libs/flows/discovery/content/synonyms.ndjson'), 'utf8').trimEnd();
    const keys = lines.split('\n').map((line) => (JSON.parse(line) as { key: string }).key);
    expect(keys.length).toBeGreaterThan(300);
    expect(keys).toEqual([...new Set(keys)].sort());
    expect(keys.filter((key) => !isSlug(key))).toEqual([]);
  });

  it('are as editors could have written them', () => {
    expect(sets.map((set) => ({ ...set, ...tidySynonyms(set) }))).toEqual(sets);
    expect(sets.flatMap((set) => synonymFaults(set).map(({ message }) => `${set.key}: ${message}`))).toEqual([]);
  });

  it('have abbreviations, everyday words, both written forms of Norwegian, and English', () => {
    expect(texts('ros')).toContain('risiko- og sårbarhetsanalyse');
    expect(texts('soeppel')).toEqual(expect.arrayContaining(['avfall', 'renovasjon', 'waste']));
    expect(texts('erfaring')).toContain('røynsle');
    expect(texts('barnevern')).toContain('child welfare');
    expect(sets.find(({ key }) => key === 'gamlehjem')?.direction).toBe('ONE_WAY');
  });
});
