import { readFileSync } from 'node:fs';
import path from 'node:path';

const readRows = <T>(file: string): T[] =>
  readFileSync(path.join(process.cwd(), 'libs', file), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as T);

interface CaseRow {
  id: string;
  lang: string;
  contentType: string;
  title: string;
  summary: string;
  agencies: { name: string; orgnr: string }[];
  sectors: string[];
  cofog1: string;
  methods: string[];
  license: string;
}

const cases = readRows<CaseRow>('flows/exchange/content/curated-cases.ndjson');
const concepts = readRows<{ scheme: string; slug: string; uri: string | null }>(
  'domain/taxonomy/content/concepts.ndjson',
);
const bodies = readRows<{ organisationNumber: string | null; names: { name: string }[] }>(
  'domain/organisations/content/organisations.ndjson',
);

describe('the curated cases shipped with the product', () => {
  it('are 43, each with its own id, in bokmål or nynorsk, under CC0', () => {
    expect(cases).toHaveLength(43);
    expect(new Set(cases.map((one) => one.id)).size).toBe(43);
    expect(new Set(cases.map((one) => one.lang))).toEqual(new Set(['nb', 'nn']));
    expect(cases.every((one) => one.title && one.summary && one.license.startsWith('CC0-1.0'))).toBe(true);
  });

  it('are tagged with sectors, COFOG divisions and methods that are there', () => {
    const uris = new Set(concepts.filter((concept) => concept.scheme === 'SECTOR').map((concept) => concept.uri));
    const slugs = new Set(concepts.map((concept) => `${concept.scheme}:${concept.slug}`));
    for (const one of cases) {
      expect(one.sectors.filter((uri) => !uris.has(uri))).toEqual([]);
      expect(one.methods.filter((slug) => !slugs.has(`METHOD:${slug}`))).toEqual([]);
      expect(slugs.has(`COFOG:${one.cofog1}`)).toBe(true);
      expect([one.sectors.length, one.methods.length]).not.toContain(0);
    }
  });

  it('name bodies that are there: by organisation number, or by name where the case has no number', () => {
    const numbers = new Set(bodies.map((body) => body.organisationNumber));
    const names = new Map<string, number>();
    bodies.forEach((body) =>
      new Set(body.names.map(({ name }) => name)).forEach((name) => names.set(name, (names.get(name) ?? 0) + 1)),
    );
    const agencies = cases.flatMap((one) => one.agencies);
    expect(agencies.filter(({ orgnr }) => orgnr !== '' && !numbers.has(orgnr))).toEqual([]);
    expect(agencies.filter(({ name, orgnr }) => orgnr === '' && names.get(name) !== 1)).toEqual([]);
    expect(agencies.length).toBeGreaterThanOrEqual(43);
  });
});
