import { readFileSync } from 'node:fs';
import path from 'node:path';

import { isLanguage, isSlug, organisationNumber, slugify } from '#kernel';

interface Lifetime {
  validFrom: string | null;
  validTo: string | null;
}
interface BodyRow extends Lifetime {
  slug: string;
  organisationNumber: string | null;
  kind: string;
  level: string | null;
  names: (Lifetime & { language: string; name: string; kind: string })[];
  codes: (Lifetime & { code: string })[];
  county: string | null;
  predecessors: { slug: string; on: string; kind: string }[];
}

const bodies = readFileSync(path.join(process.cwd(), 'libs/domain/organisations/content/organisations.ndjson'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as BodyRow);
const bySlug = new Map(bodies.map((body) => [body.slug, body]));
const ofKind = (kind: string): BodyRow[] => bodies.filter((body) => body.kind === kind);
const at = (slug: string): BodyRow => {
  const body = bySlug.get(slug);
  if (!body) throw new Error(`no body ${slug}`);
  return body;
};
const predecessors = (slug: string): string[] => at(slug).predecessors.map((one) => one.slug);
const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

/** The bodies before a body, however far back; throws when it comes before itself. */
const allBefore = (slug: string, seen: readonly string[] = []): string[] => {
  if (seen.includes(slug)) throw new Error(`${slug} comes before itself`);
  return predecessors(slug).flatMap((before) => [before, ...allBefore(before, [...seen, slug])]);
};

describe('the bodies shipped with the product', () => {
  it('are the municipalities and counties of today and before, state bodies and companies', () => {
    const today = (kind: string): number => ofKind(kind).filter((body) => body.validTo === null).length;
    expect(today('MUNICIPALITY')).toBe(357);
    expect(ofKind('MUNICIPALITY')).toHaveLength(514);
    expect([today('COUNTY'), ofKind('COUNTY').length]).toEqual([14, 32]);
    expect(ofKind('STATE_BODY')).toHaveLength(110);
    expect(bodies).toHaveLength(702);
  });

  it('have unique slugs, and unique organisation numbers with a right check digit', () => {
    expect(bodies.filter((body) => !isSlug(body.slug))).toEqual([]);
    expect(bySlug.size).toBe(bodies.length);
    const numbers = bodies.flatMap((body) => body.organisationNumber ?? []);
    expect(numbers.filter((number) => organisationNumber(number) !== number)).toEqual([]);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(ofKind('MUNICIPALITY').filter((body) => !body.validTo && !body.organisationNumber)).toEqual([at('haram')]);
  });

  it('have one current name in bokmål, no name twice, and slugs by the fixed rules', () => {
    for (const body of bodies) {
      const names = body.names.map((name) => `${name.language} ${name.kind} ${name.name}`);
      const current = body.names.filter((name) => name.kind === 'CURRENT');
      const bokmal = current.filter((name) => name.language === 'nb');
      expect(bokmal).toHaveLength(1);
      expect(new Set(names).size).toBe(names.length);
      expect(new Set(current.map((name) => name.language)).size).toBe(current.length);
      expect(body.names.every((name) => isLanguage(name.language) && name.name === name.name.trim())).toBe(true);
      expect(body.slug.startsWith(slugify(bokmal[0]?.name.replace(/ kommune$/, '') ?? '?'))).toBe(true);
    }
  });

  it('have codes that follow each other without gap or overlap, and one holder of a code at a time', () => {
    const held = new Map<string, (Lifetime & { code: string })[]>();
    for (const body of bodies) {
      const local = body.codes.filter(({ code }) => code.length === 4);
      local.slice(1).forEach((code, index) => {
        expect(local[index]?.validTo).toBe(dayBefore(code.validFrom ?? ''));
      });
      if (local.length > 0)
        expect([local[0]?.validFrom, local.at(-1)?.validTo]).toEqual([body.validFrom, body.validTo]);
      body.codes.forEach((code) => held.set(code.code, [...(held.get(code.code) ?? []), code]));
    }
    for (const holders of held.values()) {
      const starts = holders.map((one) => one.validFrom ?? '').sort();
      const ends = holders.map((one) => one.validTo ?? '9').sort();
      expect(starts.slice(1).every((start, index) => (ends[index] ?? '') < start)).toBe(true);
    }
  });

  it('lie in a county of the file; Oslo is its own', () => {
    const counties = ofKind('MUNICIPALITY').map((body) => body.county);
    expect(counties.filter((slug) => slug !== null && at(slug).kind !== 'COUNTY')).toEqual([]);
    expect(
      ofKind('MUNICIPALITY')
        .filter((body) => body.county === null)
        .map((body) => body.slug),
    ).toEqual(['bergen-1301', 'oslo']);
    expect(at('oslo').codes.map(({ code }) => code)).toEqual(['0301', '03']);
  });

  it('name predecessors that are there, once each, and no body comes before itself', () => {
    for (const body of bodies) {
      expect(new Set(predecessors(body.slug)).size).toBe(body.predecessors.length);
      expect(() => allBefore(body.slug)).not.toThrow();
      expect(
        body.predecessors.filter(({ slug, on, kind }) => kind === 'MERGER' && at(slug).validTo !== dayBefore(on)),
      ).toEqual([]);
    }
    expect(
      ofKind('MUNICIPALITY').filter(
        (body) => body.validTo && !bodies.some(({ slug }) => predecessors(slug).includes(body.slug)),
      ),
    ).toEqual([]);
  });

  it('lead from Røyken, Hurum and old Asker to Asker', () => {
    expect(predecessors('asker')).toEqual(['asker-0220', 'hurum', 'royken']);
    expect(at('asker').organisationNumber).toBe('920125298');
    expect(['asker-0220', 'hurum', 'royken'].map((slug) => at(slug).validTo)).toEqual(Array(3).fill('2019-12-31'));
  });

  it('tell what was split: Tysfjord, Snillfjord, Ålesund and Haram', () => {
    const after = (slug: string): string[] =>
      bodies.filter((body) => predecessors(body.slug).includes(slug)).map((body) => body.slug);
    expect(after('tysfjord')).toEqual(['hamaroy', 'narvik']);
    expect(after('snillfjord')).toEqual(['heim', 'hitra', 'orkland']);
    expect(at('haram').predecessors).toEqual([{ slug: 'alesund', on: '2024-01-01', kind: 'SPLIT' }]);
    expect(allBefore('haram')).toContain('haram-1534');
  });

  it('let a body go on that kept its number, with its former name', () => {
    const former = (slug: string): string[] =>
      at(slug)
        .names.filter((one) => one.kind === 'FORMER')
        .map((one) => one.name);
    expect(former('bjornafjorden')).toContain('Os kommune');
    expect(former('tjeldsund')).toContain('Skånland kommune');
    expect(predecessors('tjeldsund')).toEqual(['tjeldsund-1852']);
    expect(former('nesbyen')).toContain('Nes kommune');
  });
});
