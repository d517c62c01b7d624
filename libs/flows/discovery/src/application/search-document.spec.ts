import type { SearchSource } from './search-source.js';
import { MOST_WORDS_OF_AN_ATTRIBUTE, buildSearchDocument } from './search-document.js';

const SOURCE: SearchSource = {
  id: '01890000-0000-7000-8000-000000000000',
  version: 3,
  revision: 2,
  stamp: '7',
  kind: 'CASE_STORY',
  visibility: 'OPEN',
  withheld: false,
  managingOrganisationId: '01890000-0000-7000-8000-00000000000b',
  visibleFrom: 0,
  publishedAt: 1_700_000_000_000,
  publishedOn: '2023-11-14',
  status: null,
  outcome: 'PARTLY',
  levels: ['STATE', 'COUNTY'],
  originalLanguage: 'nb',
  texts: [
    {
      language: 'nb',
      title: 'Gevinster av økonomi',
      summary: 'Kort om målene',
      sections: [{ key: 'body', heading: 'Læring', markdown: 'Vi **lærte** [mye](https://example.org/hemmelig).' }],
    },
    { language: 'en', title: 'Benefits realisation', summary: '', sections: [] },
  ],
  goals: ['Færre feil'],
  benefits: [],
  people: ['Kari Nordmann'],
  concepts: [
    { scheme: 'SECTOR', slug: 'sykehus', own: true, labels: [{ language: 'nb', name: 'Sykehus' }] },
    { scheme: 'SECTOR', slug: 'helse', own: false, labels: [{ language: 'en', name: 'Health' }] },
  ],
  bodies: [
    { id: 'a', slug: 'asker', part: 'ORGANISATION', own: true, names: [{ language: 'nb', name: 'Asker' }] },
    { id: 'r', slug: 'royken', part: 'ORGANISATION', own: false, names: [{ language: 'nb', name: 'Røyken' }] },
    { id: 'b', slug: 'bergen', part: 'PLACE', own: true, names: [{ language: 'nb', name: 'Bergen' }] },
  ],
  measuredBenefits: false,
};

describe('a search document', () => {
  const { document, row, sheets } = buildSearchDocument(SOURCE);

  it('comes with the sheets that highlights are cut from, one for each language', () => {
    const of = { id: SOURCE.id, revision: 2 };
    expect(sheets).toEqual([
      {
        ...of,
        language: 'nb',
        fields: [
          ['title', 20],
          ['summary', 14],
          ['body', 13],
        ],
        text: 'Gevinster av økonomi\nKort om målene\nVi lærte mye.',
        terms: expect.stringContaining('\noekonomi d\n') as string,
      },
      expect.objectContaining({ ...of, language: 'en', text: 'Benefits realisation\n' }),
    ]);
  });

  it('holds terms by field', () => {
    expect(document).toMatchObject({
      title: { p0: 'gevinst av oekonomi okonomi benefit realisation realis' },
      summary: { p0: 'kort maal mal' },
      labels: { p0: 'sykehus' },
      names: { p0: 'ask berg' },
      wider: { p0: 'health roeyk royk kari nordmann' },
      sections: { p0: 'laering laert faerr feil' },
    });
    expect(JSON.stringify(document)).not.toContain('hemmelig');
  });

  it('is filtered by broader concepts, bodies on the line, and the bodies it names itself', () => {
    expect(row).toMatchObject({
      sectors: ['helse', 'sykehus'],
      organisations: ['asker'],
      organisationLine: ['a', 'r'],
      placeLine: ['b'],
      languages: ['en', 'nb'],
    });
    expect(document).toMatchObject({
      year: 2023,
      publishedDay: 20231114,
      managingBody: null,
      levels: ['COUNTY', 'STATE'],
    });
  });

  it('weighs title before summary, names before wider ones, sections least', () => {
    const weight = (term: string): string => new RegExp(`'${term}':\\d+([A-D])`).exec(row.terms)?.[1] ?? '';
    expect(['gevinst', 'kort', 'sykehus', 'ask', 'health', 'feil'].map(weight)).toEqual(['A', 'B', 'B', 'B', 'C', 'D']);
  });

  it('names the body only where it alone may read', () => {
    const own = buildSearchDocument({ ...SOURCE, visibility: 'AGENCY' });
    expect(own.document['managingBody']).toBe(SOURCE.managingOrganisationId);
  });

  it('tells every difference by its digest, and only differences', () => {
    expect(buildSearchDocument(structuredClone(SOURCE)).row.digest).toBe(row.digest);
    const others: SearchSource[] = [
      { ...SOURCE, version: 4 },
      { ...SOURCE, stamp: '8' },
      { ...SOURCE, goals: ['Flere feil'] },
      { ...SOURCE, visibility: 'AGENCY' },
    ];
    for (const other of others) expect(buildSearchDocument(other).row.digest).not.toBe(row.digest);
  });

  it('loses no word of a long guide', () => {
    const words = Array.from({ length: 2 * MOST_WORDS_OF_AN_ATTRIBUTE + 5 }, (_, place) => `q${place}`);
    const markdown = words.join(' ');
    const [text] = SOURCE.texts;
    if (!text) throw new Error('The source has a text.');
    const long = buildSearchDocument({
      ...SOURCE,
      goals: [],
      texts: [{ ...text, sections: [{ key: 'body', heading: null, markdown }] }],
    });
    const parts = Object.values(long.document['sections'] as Record<string, string>).map((part) => part.split(' '));
    expect(parts.map(({ length }) => length)).toEqual([MOST_WORDS_OF_AN_ATTRIBUTE, MOST_WORDS_OF_AN_ATTRIBUTE, 5]);
    expect(parts.flat()).toEqual(words);
    expect(Buffer.byteLength(long.row.terms)).toBeLessThan(4_000_000);
  });
});
