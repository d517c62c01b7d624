import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** A file of texts that somebody has published. */
export interface CollectedFile {
  readonly name: string;
  readonly content: () => string;
}

const FOLDER = path.join(process.cwd(), '../shared/data/cases');

/** One row in the shape of each collected file, in our own words. */
const SHAPES: Readonly<Record<string, object>> = {
  'ca-cds-blog-en-fr': {
    country: 'CA',
    date: '2018-11-07',
    author: 'A. Writer (Agency) and another',
    translations: { en: { title: 'A <strong>form</strong>', body: 'We asked.' }, fr: { title: 'F', body: 'F.' } },
  },
  'eu-ips-explorer': {
    lang: 'en',
    country: 'AT',
    countries: ['AT'],
    title: 'A chatbot',
    description: 'It answers.',
    lead_organisation: 'An agency',
    lead_category: 'Central-Government',
    start: '2020',
    cofog1: '10',
    technology: 'Blockchain',
    status: 'Not in use anymore',
    url: ' ',
  },
  'no-curated-cases': {
    lang: 'nb',
    contentType: 'case-story',
    title: 'Måler gevinster',
    summary: 'Klare mål.',
    agencies: [{ name: 'Asker kommune', orgnr: '920125298' }],
    sectors: ['https://psi.norge.no/los/tema/arbeid'],
    methods: ['startoff'],
    year: 2017,
    status: 'ongoing',
    results: ['53 %'],
    sourceUrl: 'Et seminar',
  },
  'no-datanorge-nb-nn-en': {
    country: 'NO',
    kind: 'guide',
    languages: ['en', 'nb', 'nn'],
    translations: {
      en: { title: '', summary: '', body: '# Village\n\nA forum.' },
      nb: { title: '', body: '# By\n\nEt forum.' },
    },
  },
  'no-public-sector-texts': {
    lang: 'nb',
    kind: 'news',
    title: 'Nytt',
    summary: '',
    body: 'Tekst.',
    date: '',
    topics: [''],
  },
  'uk-design-and-strategy': {
    lang: 'en',
    country: 'GB',
    title: 'Naming',
    body: 'Words.',
    date: '2022-05-10',
    authors: [],
  },
  'us-18f-blog': { lang: 'en', title: 'Hello', body: '**What?**\n\nThis.', date: '2014-03-19', authors: ['18F'] },
  'us-digitalgov-news': { lang: 'en', title: 'EPA&#8217;s app', body: 'News.', date: '2012-02-22', authors: ['a'] },
};

/** Says whether the files themselves lie beside the checkout; they are others' texts and no part of it. */
export const areCollected = existsSync(FOLDER);

const collected = (): CollectedFile[] =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.ndjson'))
    .map((name) => ({ name, content: () => readFileSync(path.join(FOLDER, name), 'utf8') }));

const shaped = (): CollectedFile[] =>
  Object.entries(SHAPES).map(([name, row]) => ({
    name,
    content: () => `${JSON.stringify({ id: name, source: name, license: 'MIT', ...row })}\n`,
  }));

/** The collected files; where they are not at hand, a row in the shape of each. */
export const collectedFiles: readonly CollectedFile[] = areCollected ? collected() : shaped();
