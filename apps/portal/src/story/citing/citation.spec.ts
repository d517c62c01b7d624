import { bibtex, bibtexText } from './bibtex.js';
import { type Citable, type Cited, authorsOf, citedOf } from './cited.js';
import { ris } from './ris.js';

const cited: Cited = {
  slug: 'to-kommuner-ble-en',
  title: 'To kommuner\nble én: 50 % & {mer}',
  authors: [
    { name: 'Kari Nordmann', isPerson: true },
    { name: 'Råd and Dåd AS', isPerson: false },
  ],
  publishedOn: '2024-05-06',
  revision: 3,
  url: 'https://ildsjel.example/stories/to-kommuner-ble-en',
  language: 'nb',
  license: 'CC-BY-4.0',
};

const story = (more: Partial<Citable>): Citable => ({
  slug: cited.slug,
  url: cited.url,
  publishedAt: '2024-05-06T08:00:00Z',
  revision: 3,
  license: cited.license,
  contributors: [],
  organisations: [],
  ...more,
});

describe('a reference as BibTeX', () => {
  it('writes every sign that means something to BibTeX so that it means itself', () => {
    expect(bibtexText('a\\b {c} $1 & #2 50% d_e ^ ~')).toBe(
      'a\\textbackslash{}b \\{c\\} \\$1 \\& \\#2 50\\% d\\_e \\textasciicircum{} \\textasciitilde{}',
    );
  });

  it('keeps people apart from bodies, and the title as it is spelt', () => {
    const written = bibtex(cited, 'Ildsjel', '2026-11-30');
    expect(written).toContain('@misc{ildsjel-to-kommuner-ble-en,\n');
    expect(written).toContain('  author = {Kari Nordmann and {Råd and Dåd AS}},\n');
    expect(written).toContain('  title = {{To kommuner ble én: 50 \\% \\& \\{mer\\}}},\n');
    expect(written).toContain('  urldate = {2026-11-30},\n');
  });

  it('leaves out what there is none of', () => {
    const written = bibtex({ ...cited, authors: [], publishedOn: null }, 'Ildsjel', '2026-11-30');
    expect(written).not.toMatch(/author|year|  date/);
  });
});

describe('a reference as RIS', () => {
  it('is one line for each thing said, names last name first', () => {
    const lines = ris(cited, 'Ildsjel', '2026-11-30').split('\r\n');
    expect(lines.slice(0, 4)).toEqual([
      'TY  - ELEC',
      'AU  - Nordmann, Kari',
      'AU  - Råd and Dåd AS',
      'TI  - To kommuner ble én: 50 % & {mer}',
    ]);
    expect(lines.slice(-2)).toEqual(['ER  - ', '']);
  });
});

describe('who is cited', () => {
  const owner = { role: 'OWNER', organisation: { name: 'Asker kommune' } };
  const partner = { role: 'PARTNER', organisation: { name: 'Bergen kommune' } };

  it('is those who wrote it, else the bodies that own it, else nobody', () => {
    const names = (more: Partial<Citable>): string[] => authorsOf(story(more)).map(({ name }) => name);
    expect(names({ contributors: [{ name: 'Kari' }], organisations: [owner] })).toEqual(['Kari']);
    expect(names({ organisations: [partner, owner] })).toEqual(['Asker kommune']);
    expect(names({ organisations: [{ role: 'OWNER', organisation: null }] })).toEqual([]);
  });

  it('is cited by the address of the revision where a former one is read', () => {
    const text = { title: 'a', textLanguage: 'NB' } as const;
    expect(citedOf(story({}), text, true).url).toBe(`${cited.url}/revisions/3`);
    expect(citedOf(story({}), text, false).url).toBe(cited.url);
  });
});
