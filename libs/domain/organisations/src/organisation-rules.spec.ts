import type { OrganisationDescription } from './organisation.js';
import { isDay, organisationFaults } from './organisation-rules.js';

const open = { validFrom: null, validTo: null };
const asker: OrganisationDescription = {
  slug: 'asker',
  organisationNumber: '920125298',
  kind: 'MUNICIPALITY',
  level: 'MUNICIPALITY',
  country: 'NO',
  homepage: 'https://www.asker.kommune.no',
  names: [{ language: 'nb', kind: 'CURRENT', name: 'Asker kommune', ...open }],
  codes: [{ code: '3203', ...open }],
  ...open,
};
const [current] = asker.names;
const pathsOf = (change: Partial<OrganisationDescription>): string[] =>
  organisationFaults({ ...asker, ...change }).map(({ code, path }) => `${code} ${path.join('.')}`);

describe('the rules of a body', () => {
  it('find nothing wrong with Asker', () => {
    expect(organisationFaults(asker)).toEqual([]);
  });

  it.each<[string, Partial<OrganisationDescription>]>([
    ['organisationNumber', { organisationNumber: '920125299' }],
    ['organisationNumber', { organisationNumber: "1' or '1'='1" }],
    ['slug', { slug: 'Asker kommune' }],
    ['slug', { slug: 'asker\u0000' }],
    ['country', { country: 'no' }],
    ['homepage', { homepage: 'javascript:alert(1)' }],
    ['homepage', { homepage: 'https://asker.no/\u0000' }],
    ['validFrom', { validFrom: '2020-02-30' }],
    ['validTo', { validFrom: '2020-01-01', validTo: '2019-12-31' }],
    ['names', { names: [] }],
    [
      'names',
      {
        names: Array.from({ length: 61 }, (_, place) => ({ ...current!, kind: 'ALTERNATIVE', name: `Asker ${place}` })),
      },
    ],
    ['names.2', { names: [current!, { ...current!, kind: 'FORMER' }, { ...current!, kind: 'FORMER' }] }],
    ['names.0.name', { names: [{ ...current!, name: 'Asker\u0000' }] }],
    ['names.0.name', { names: [{ ...current!, name: '\ud800' }] }],
    ['names.0.name', { names: [{ ...current!, name: ' ' }] }],
    ['names.0.name', { names: [{ ...current!, name: 'x'.repeat(301) }] }],
    ['names.0.validTo', { names: [{ ...current!, validFrom: '2020-01-01', validTo: '2019-01-01' }] }],
    ['codes.0.code', { codes: [{ code: '32031', ...open }] }],
    [
      'codes.1',
      {
        codes: [
          { code: '3203', ...open },
          { code: '3203', ...open },
        ],
      },
    ],
    ['codes', { codes: Array.from({ length: 41 }, (_, place) => ({ code: String(1000 + place), ...open })) }],
  ])('name %s as the place of the fault', (path, change) => {
    expect(pathsOf(change)).toContain(`BAD_USER_INPUT ${path}`);
  });

  it('allow one name in use in each language', () => {
    expect(pathsOf({ names: [current!, { ...current!, name: 'Asker' }] })).toEqual(['BAD_USER_INPUT names']);
    expect(pathsOf({ names: [current!, { ...current!, language: 'se' }] })).toEqual([]);
  });

  it('tell calendar days from texts that look like them', () => {
    expect(['2024-02-29', '2023-02-29', '2024-13-01', '24-01-01', '2024-1-1', ''].filter(isDay)).toEqual([
      '2024-02-29',
    ]);
  });
});
