import { readFileSync } from 'node:fs';
import path from 'node:path';

import { isLanguage, isSlug } from '#kernel';

interface ConceptRow {
  scheme: string;
  slug: string;
  uri: string | null;
  notation: string | null;
  labels: Record<'preferred', Record<string, string>> & Record<'alternative' | 'hidden', Record<string, string[]>>;
  definition: Record<string, string> | null;
  broader: string[];
  related: string[];
  matches: { kind: string; target: string }[];
  validFrom: string | null;
  validTo: string | null;
  position: number;
  source: string | null;
}

const text = readFileSync(path.join(process.cwd(), 'libs/domain/taxonomy/content/concepts.ndjson'), 'utf8');
const rows = text
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as ConceptRow);
const keyOf = (row: ConceptRow): string => `${row.scheme}:${row.slug}`;
const byKey = new Map(rows.map((row) => [keyOf(row), row]));
const inScheme = (scheme: string): ConceptRow[] => rows.filter((row) => row.scheme === scheme);
const at = (key: string): ConceptRow => {
  const row = byKey.get(key);
  if (!row) throw new Error(`no concept ${key}`);
  return row;
};
const ancestors = (key: string, seen: readonly string[] = []): string[] => {
  if (seen.includes(key)) throw new Error(`${key} is broader than itself`);
  return at(key).broader.flatMap((up) => [up, ...ancestors(up, [...seen, key])]);
};

describe('the concepts shipped with the product', () => {
  it('are Los, our methods, COFOG and the EU data themes, whole', () => {
    const counts = ['SECTOR', 'METHOD', 'COFOG', 'EU_DATA_THEME'].map((scheme) => inScheme(scheme).length);
    expect(counts).toEqual([526, 61, 188, 13]);
    expect(rows).toHaveLength(788);
    expect(inScheme('SECTOR').every((row) => row.uri?.startsWith('https://psi.norge.no/los/'))).toBe(true);
  });

  it('have unique slugs, addresses and places in their scheme', () => {
    expect(rows.filter((row) => !isSlug(row.slug))).toEqual([]);
    expect(byKey.size).toBe(rows.length);
    const uris = rows.flatMap((row) => row.uri ?? []);
    expect(new Set(uris).size).toBe(uris.length);
    expect(new Set(rows.map((row) => `${row.scheme} ${row.position}`)).size).toBe(rows.length);
  });

  it('have a preferred label in bokmål, or in English where COFOG has no Norwegian name', () => {
    const without = rows.filter((row) => !row.labels.preferred['nb']);
    expect(new Set(without.map((row) => row.scheme))).toEqual(new Set(['COFOG']));
    expect(without.every((row) => row.labels.preferred['en'])).toBe(true);
    expect(inScheme('COFOG').filter((row) => row.labels.preferred['nb'])).toHaveLength(10);
  });

  it('have labels that are trimmed, never empty, never twice, in languages we keep', () => {
    for (const row of rows) {
      const { preferred, alternative, hidden } = row.labels;
      const lists = [...Object.values(alternative), ...Object.values(hidden)];
      expect([preferred, alternative, hidden].flatMap((one) => Object.keys(one)).every(isLanguage)).toBe(true);
      expect(lists.every((list) => new Set(list).size === list.length)).toBe(true);
      const labels = [...Object.values(preferred), ...lists.flat()];
      expect(labels.filter((label) => label === '' || label !== label.trim())).toEqual([]);
    }
  });

  it('point only at concepts that are there', () => {
    for (const row of rows) {
      const targets = [...row.broader, ...row.related, ...row.matches.map((match) => match.target)];
      expect(targets.filter((target) => !byKey.has(target) || target === keyOf(row))).toEqual([]);
      expect(new Set(row.matches.map((match) => match.target)).size).toBe(row.matches.length);
    }
  });

  it('are related both ways, broader without a circle, and matched across schemes only', () => {
    for (const row of rows) {
      expect(row.related.filter((other) => !at(other).related.includes(keyOf(row)))).toEqual([]);
      expect(ancestors(keyOf(row)).filter((key) => !key.startsWith(`${row.scheme}:`))).toEqual([]);
      expect(row.matches.filter((match) => match.target.startsWith(`${row.scheme}:`))).toEqual([]);
    }
  });

  it('carry the crosswalk of the fourteen top themes to COFOG and to the EU themes', () => {
    const top = inScheme('SECTOR').filter((row) => row.uri?.includes('/tema/') && row.broader.length === 0);
    expect(top).toHaveLength(14);
    for (const row of top) {
      const close = row.matches
        .filter((match) => match.kind === 'CLOSE_MATCH')
        .map((match) => match.target.split(':')[0]);
      expect(close).toEqual(['COFOG', 'EU_DATA_THEME']);
    }
  });

  it('know lifetimes and eForms codes of methods', () => {
    expect(at('METHOD:startoff').validTo).toBe('2024-12-31');
    expect(at('METHOD:innovation-partnership')).toMatchObject({ validFrom: '2017-01-01', notation: 'innovation' });
    expect(at('METHOD:service-design').broader).toEqual(['METHOD:service-development']);
    expect(inScheme('METHOD').filter((row) => row.broader.length === 0)).toHaveLength(6);
  });

  it('define only what is ours: no note or definition of other publishers', () => {
    expect(rows.filter((row) => row.definition !== null && row.scheme !== 'METHOD')).toEqual([]);
    expect(text).not.toContain('"note"');
  });
});
