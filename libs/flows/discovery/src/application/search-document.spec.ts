import { WORD_FIELDS, type WordField, countOf } from '../story-index/fields.js';
import { type StoryEntry, eachWord } from '../story-index/story-entry.js';
import type { SearchSource } from './search-source.js';
import { buildSearchDocument } from './search-document.js';

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

const entryOf = (source: SearchSource): StoryEntry => JSON.parse(buildSearchDocument(source).row.entry) as StoryEntry;

/** The words that stand in a field, with how often where it is more than once. */
const wordsIn = (entry: StoryEntry, field: WordField, of: 'norwegian' | 'foreign' = 'norwegian'): string[] => {
  const found: string[] = [];
  eachWord(entry[of], (from, to, packed) => {
    const word = entry[of].slice(from, to);
    const count = countOf(packed, WORD_FIELDS.indexOf(field));
    if (count > 0) found.push(count === 1 ? word : `${word} ${count}`);
  });
  return found;
};

const withText = (markdown: string, more: Partial<SearchSource['texts'][number]> = {}): SearchSource => {
  const [text] = SOURCE.texts;
  if (!text) throw new Error('The source has a text.');
  return {
    ...SOURCE,
    goals: [],
    texts: [{ ...text, sections: [{ key: 'body', heading: null, markdown }], ...more }],
  };
};

describe('a search document', () => {
  const { document, row, sheets } = buildSearchDocument(SOURCE);
  const entry = entryOf(SOURCE);

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

  it('holds the words of Norwegian and of other texts by field, titles with those that say nothing', () => {
    const norwegian = WORD_FIELDS.map((field) => [field, wordsIn(entry, field)]);
    expect(Object.fromEntries(norwegian)).toEqual({
      title: ['gevinster', 'av', 'oekonomi'],
      summary: ['kort', 'maalene'],
      labels: ['sykehus'],
      names: ['asker', 'bergen'],
      wider: ['roeyken', 'kari', 'nordmann'],
      body: ['laering', 'laerte', 'faerre', 'feil'],
    });
    const foreign = WORD_FIELDS.map((field) => [field, wordsIn(entry, field, 'foreign')]);
    expect(Object.fromEntries(foreign)).toEqual({
      title: ['benefits', 'realisation'],
      summary: [],
      labels: [],
      names: [],
      wider: ['health'],
      body: [],
    });
    expect(entry.lengths).toEqual([3, 2, 1, 2, 3, 4]);
  });

  it('counts a word once for each time it stands there, in the text that has it most', () => {
    const [, english] = SOURCE.texts;
    const { texts } = withText('Feil på feil. Læring!', { title: 'Feil' });
    const twice = entryOf({ ...SOURCE, goals: ['Feil'], texts });
    expect(wordsIn(twice, 'title')).toEqual(['feil']);
    expect(wordsIn(twice, 'body')).toEqual(['feil 3', 'laering']);
    const nynorsk = { ...texts[0]!, language: 'nn' as const };
    const both = entryOf({ ...SOURCE, goals: [], texts: [...texts, nynorsk, english!] });
    expect(wordsIn(both, 'body')).toEqual(['feil 2', 'laering']);
    expect(both.lengths.at(-1)).toBe(3);
  });

  it('holds no target of a link, and none of its values in words', () => {
    for (const kept of [row, sheets, document]) expect(JSON.stringify(kept)).not.toMatch(/hemmelig|example\.org/);
  });

  it('is filtered by broader concepts, bodies on the line, and the bodies it names itself', () => {
    expect(entry).toMatchObject({
      visibility: 'OPEN',
      publishedAt: SOURCE.publishedAt,
      publishedDay: 20231114,
      measuredBenefits: false,
      values: {
        sectors: ['helse', 'sykehus'],
        methods: [],
        organisations: ['asker'],
        organisationLine: ['a', 'r'],
        placeLine: ['b'],
        levels: ['COUNTY', 'STATE'],
        languages: ['en', 'nb'],
        kind: ['CASE_STORY'],
        status: [],
        outcome: ['PARTLY'],
      },
    });
  });

  it('gives Meilisearch only what a story is called and what it is about', () => {
    expect(Object.keys(document).sort()).toEqual(
      ['digest', 'id', 'labels', 'managingBody', 'names', 'summaries', 'titles', 'version', 'visibility', 'visibleFrom'],
    ); // prettier-ignore
    expect(document).toMatchObject({
      titles: ['Benefits realisation', 'Gevinster av økonomi'],
      labels: ['Sykehus'],
      names: ['Asker', 'Bergen'],
    });
  });

  it('names the body only where it alone may read', () => {
    const own = { ...SOURCE, visibility: 'AGENCY' } as const;
    expect([entry.managingBody, document['managingBody']]).toEqual([null, null]);
    expect(entryOf(own).managingBody).toBe(SOURCE.managingOrganisationId);
    expect(buildSearchDocument(own).document['managingBody']).toBe(SOURCE.managingOrganisationId);
    const open = buildSearchDocument(SOURCE);
    expect(JSON.stringify(open)).not.toContain(SOURCE.managingOrganisationId);
  });

  it('is not narrowed to by the county of a story that withholds its bodies, but found by its name', () => {
    const county = { id: 'c', slug: 'vestland', part: 'PLACE', own: true } as const;
    const withheld = entryOf({
      ...SOURCE,
      withheld: true,
      people: [],
      bodies: [{ ...county, names: [{ language: 'nb', name: 'Vestland' }] }],
    });
    expect(withheld.values).toMatchObject({ organisations: [], organisationLine: [], placeLine: [] });
    expect(wordsIn(withheld, 'names')).toEqual(['vestland']);
  });

  it('tells every difference by its digest, and only differences', () => {
    expect(buildSearchDocument(structuredClone(SOURCE)).row.digest).toBe(row.digest);
    const others: SearchSource[] = [
      { ...SOURCE, version: 4 },
      { ...SOURCE, stamp: '8' },
      { ...SOURCE, goals: ['Flere feil'] },
      { ...SOURCE, visibility: 'AGENCY' },
      { ...SOURCE, visibleFrom: 1 },
      { ...SOURCE, publishedAt: 1 },
      { ...SOURCE, outcome: null },
      { ...SOURCE, measuredBenefits: true },
      withText('Vi lærte mer.'),
    ];
    const digests = others.map((other) => buildSearchDocument(other).row.digest);
    expect(new Set([...digests, row.digest]).size).toBe(others.length + 1);
  });

  it('loses no word of a long guide', () => {
    const words = Array.from({ length: 60_000 }, (_, place) => `q${place}`);
    const long = entryOf(withText(words.join(' ')));
    expect(wordsIn(long, 'body')).toEqual(words);
    expect(long.lengths.at(-1)).toBe(words.length);
  });
});
