import { hash } from 'node:crypto';
import { fold } from '#kernel';
import type { SearchDocument } from '#platform/search-client';
import { sheetOf } from '../highlight/text-sheet.js';
import { analysedText, plainText } from './plain-text.js';
import type { SearchSource } from './search-source.js';
import type { StorySheet } from './story-sheet.js';
import { type TermFields, termFields } from './term-fields.js';
import { termVector } from './term-vector.js';

/** A story as PostgreSQL's own search keeps it. */
export interface SearchRow {
  readonly id: string;
  readonly version: number;
  readonly stamp: string;
  readonly digest: string;
  readonly withheld: boolean;
  readonly kind: string;
  readonly status: string | null;
  readonly outcome: string | null;
  readonly levels: readonly string[];
  readonly languages: readonly string[];
  readonly sectors: readonly string[];
  readonly methods: readonly string[];
  readonly organisations: readonly string[];
  readonly organisationLine: readonly string[];
  readonly placeLine: readonly string[];
  /** Milliseconds since 1970. */
  readonly publishedAt: number;
  readonly publishedOn: string;
  readonly measuredBenefits: boolean;
  readonly terms: string;
  readonly titles: readonly { readonly language: string; readonly title: string; readonly folded: string }[];
}

/** A story as both engines keep it. */
export interface BuiltDocument {
  readonly row: SearchRow;
  /** What highlights are cut from, for each language. */
  readonly sheets: readonly StorySheet[];
  readonly document: SearchDocument;
}

/** Meilisearch loses the words of an attribute beyond number 65,535 without a word. */
export const MOST_WORDS_OF_AN_ATTRIBUTE = 60_000;

const split = (terms: readonly string[]): Record<string, string> => {
  const parts: Record<string, string> = {};
  for (let start = 0; start < terms.length; start += MOST_WORDS_OF_AN_ATTRIBUTE) {
    parts[`p${Object.keys(parts).length}`] = terms.slice(start, start + MOST_WORDS_OF_AN_ATTRIBUTE).join(' ');
  }
  return parts;
};

const searchedFields = (fields: TermFields): Record<string, Record<string, string>> =>
  Object.fromEntries(Object.entries(fields).map(([field, terms]) => [field, split(terms as readonly string[])]));

const different = (values: readonly string[]): string[] => [...new Set(values)].sort();

/** The values that a story is filtered and counted by. A concept brings its broader ones, a body those on its line. */
const filterValues = ({ concepts, bodies, texts, ...source }: SearchSource) => {
  const slugs = (scheme: string): string[] =>
    different(concepts.filter((concept) => concept.scheme === scheme).map(({ slug }) => slug));
  const line = (part: string): string[] => different(bodies.filter((body) => body.part === part).map(({ id }) => id));
  const involved = bodies.filter(({ part, own }) => part === 'ORGANISATION' && own);
  return {
    kind: source.kind,
    status: source.status,
    outcome: source.outcome,
    levels: different(source.levels),
    languages: different(texts.map(({ language }) => language)),
    sectors: slugs('SECTOR'),
    methods: slugs('METHOD'),
    organisations: different(involved.map(({ slug }) => slug)),
    organisationLine: line('ORGANISATION'),
    // The county of a withheld story can be read, and searched for in words, but lists are not narrowed by it.
    placeLine: source.withheld ? [] : line('PLACE'),
    publishedAt: source.publishedAt,
    measuredBenefits: source.measuredBenefits,
  };
};

/** A Norwegian day as a number that can be compared, such as 20171218. */
export const dayNumber = (day: string): number => Number(day.replaceAll('-', ''));

/** Builds what both engines keep of a published story. Pure: the same source gives the same document and digest. */
export const buildSearchDocument = (source: SearchSource): BuiltDocument => {
  const texts = source.texts.map((text) => analysedText(plainText(text)));
  const fields = termFields(source, texts);
  const values = filterValues(source);
  const { id, version, stamp, publishedOn, withheld } = source;
  const content = {
    ...searchedFields(fields),
    ...values,
    publishedDay: dayNumber(publishedOn),
    year: Number(publishedOn.slice(0, 4)),
    visibility: source.visibility,
    visibleFrom: source.visibleFrom,
    // Asked for only where the body alone may read the story; nobody is ever shown it.
    managingBody: source.visibility === 'AGENCY' ? source.managingOrganisationId : null,
  };
  const digest = hash('sha256', JSON.stringify([id, version, stamp, content])).slice(0, 32);
  return {
    document: { id, version, digest, ...content },
    sheets: texts.map((text) => ({
      id,
      revision: source.revision,
      language: text.language,
      ...sheetOf(text.parts),
    })),
    row: {
      id,
      version,
      stamp,
      digest,
      withheld,
      ...values,
      publishedOn,
      terms: termVector(fields),
      titles: source.texts.map(({ language, title }) => ({ language, title, folded: fold(title) })),
    },
  };
};
