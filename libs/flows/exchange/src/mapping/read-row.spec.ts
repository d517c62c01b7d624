import { exchangeRow } from '../reading/exchange-row.js';
import { readRow } from './read-row.js';

const read = (fields: object) => {
  const result = readRow(exchangeRow.parse({ id: 'a', title: 'T', ...fields }));
  if (!result.ok) throw new Error(result.errors.map(({ message, path }) => `${path.join('.')}: ${message}`).join('; '));
  return result.value;
};
const contentOf = (fields: object) => read(fields).story.content;
const textsOf = (fields: object) => contentOf(fields).texts;

describe('a row', () => {
  it('keeps its Markdown as one section and makes a summary where it has none', () => {
    expect(textsOf({ lang: 'nn', body: 'Vi **spurde**. Dei svara.' })).toEqual([
      {
        language: 'nn',
        title: 'T',
        summary: 'Vi spurde. Dei svara.',
        sections: [{ key: 'body', markdown: 'Vi **spurde**. Dei svara.' }],
      },
    ]);
  });

  it('takes a description for its body, and the first heading for its title', () => {
    expect(textsOf({ title: '', lang: 'en', description: '# Head\n\nWords.' })[0]).toMatchObject({
      title: 'Head',
      summary: 'Words.',
    });
  });

  it('reads translations, and leaves out languages that stories have no texts in', () => {
    const row = read({
      title: null,
      country: 'CA',
      translations: { fr: { title: 'F' }, en: { title: 'E', body: 'B.' } },
    });
    expect(row.story.content).toMatchObject({ originalLanguage: 'en', texts: [{ language: 'en', title: 'E' }] });
    expect(row.warnings).toEqual(['the text in fr is left out']);
  });

  it.each([
    ['NO', 'nb'],
    ['CA', 'en'],
  ])('without `lang` from %s is originally in %s', (country, language) => {
    const translations = { en: { title: 'E' }, nb: { title: 'B' }, nn: { title: 'N' } };
    expect(contentOf({ title: null, country, translations }).originalLanguage).toBe(language);
  });

  it('tells after the body who led it and where it is from, when that is no body and no address', () => {
    const [text] = textsOf({
      lang: 'nb',
      body: 'Tekst.',
      sourceUrl: 'Difi-blogg',
      lead_organisation: 'Etat',
      country: 'AT',
    });
    expect(text?.sections?.[0]?.markdown).toBe('Tekst.\n\nAnsvarlig virksomhet: Etat (AT)\n\nKilde: Difi-blogg');
  });

  it('keeps a web address as its source', () => {
    expect(read({ url: ' https://x.example/a ' }).story.sourceUrl).toBe('https://x.example/a');
    expect(read({ sourceUrl: 'javascript:alert(1)' }).story.sourceUrl).toBeNull();
  });

  it.each([
    [{ year: 2017, status: 'completed' }, '2017-01-01', '2017-12-31'],
    [{ year: 2017, status: 'ongoing' }, '2017-01-01', null],
    [{ year: null }, null, null],
    [{ start: '2020' }, '2020-01-01', null],
    [{ periodFrom: '2020-02-03', year: 1999 }, '2020-02-03', null],
  ])('%j has its period', (fields, periodFrom, periodTo) => {
    expect(contentOf(fields)).toMatchObject({ periodFrom, periodTo });
  });

  it('reads authors, level, licence, outcome and sectors, and nothing of blank texts', () => {
    const row = read({
      author: 'A',
      authors: ['B', ' '],
      lead_category: 'Local Government',
      license: ' MIT ',
      outcome: ['economic', 'not-achieved'],
      sectors: ['x', ''],
      date: '',
      status: '',
    });
    expect(row.story.content).toMatchObject({
      contributors: [{ name: 'B' }, { name: 'A' }],
      levels: ['MUNICIPALITY'],
      license: 'MIT',
      outcome: 'PARTLY',
      status: null,
    });
    expect(row.sectors).toEqual(['x']);
    expect(row.story.publishedAt).toBeNull();
  });

  it('names bodies by number, slug or name', () => {
    const agencies = [
      { name: 'Asker kommune', orgnr: 920125298 },
      { name: 'Etaten', orgnr: '' },
      { slug: 'oslo', role: 'partner' },
    ];
    expect(read({ agencies }).bodies).toMatchObject([
      { organisationNumber: '920125298', role: 'OWNER', description: null },
      { organisationNumber: null, name: 'Etaten' },
      { slug: 'oslo', role: 'PARTNER' },
    ]);
  });

  it('of our own format is not touched', () => {
    const own = { format: 'ildsjel-1', lang: 'en', title: '&amp; <b>', body: '# H' };
    expect(textsOf(own)).toEqual([
      { language: 'en', title: '&amp; <b>', summary: '', sections: [{ key: 'body', markdown: '# H' }] },
    ]);
  });

  it.each([
    [{ kind: 'poem' }, '"poem" is no kind we know.'],
    [{ status: 'asleep' }, '"asleep" is no status we know.'],
    [{ outcome: 'joy' }, '"joy" is no outcome we know.'],
    [{ year: 'MMXX' }, '"MMXX" is no year.'],
    [{ lang: 'fr' }, 'only in fr'],
    [{ title: ' ' }, 'The text is missing.'],
    [{ translations: { nb: { title: 'U' } } }, 'two texts in "nb"'],
    [{ agencies: [{ orgnr: '123456789' }] }, '"123456789" is no organisation number'],
    [{ agencies: [{}] }, 'A body needs a number, a slug or a name.'],
    [{ agencies: [{ name: 'X', role: 'boss' }] }, '"BOSS" is no role of a body.'],
  ])('%j is refused', (fields, reason) => {
    expect(() => read(fields)).toThrow(reason);
  });
});
