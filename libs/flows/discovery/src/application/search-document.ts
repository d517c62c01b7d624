import { hash } from 'node:crypto';
import { fold } from '#kernel';
import type { SearchDocument } from '#platform/search-client';
import { type StoryEntry, dayNumber } from '../story-index/story-entry.js';
import { sheetOf } from '../highlight/text-sheet.js';
import { type AnalysedText, analysedText, plainText } from './plain-text.js';
import type { LocalName, SearchSource } from './search-source.js';
import type { StorySheet } from './story-sheet.js';
import { storyWords } from './story-words.js';

/** A story as PostgreSQL keeps it for searching. */
export interface SearchRow {
  readonly id: string;
  readonly version: number;
  readonly stamp: string;
  readonly digest: string;
  /** What the index of stories in memory is made of, as JSON. */
  readonly entry: string;
  readonly titles: readonly { readonly language: string; readonly title: string; readonly folded: string }[];
}

/** A story as both engines keep it. */
export interface BuiltDocument {
  readonly row: SearchRow;
  /** What highlights are cut from, for each language. */
  readonly sheets: readonly StorySheet[];
  readonly document: SearchDocument;
}

const different = (values: readonly string[]): string[] => [...new Set(values)].sort();

/** The values that a story is chosen and counted by. A concept brings its broader ones, a body those on its line. */
const values = ({ concepts, bodies, texts, ...source }: SearchSource): StoryEntry['values'] => {
  const slugs = (scheme: string): string[] =>
    different(concepts.filter((concept) => concept.scheme === scheme).map(({ slug }) => slug));
  const line = (part: string): string[] => different(bodies.filter((body) => body.part === part).map(({ id }) => id));
  const involved = bodies.filter(({ part, own }) => part === 'ORGANISATION' && own);
  const one = (value: string | null): string[] => (value === null ? [] : [value]);
  return {
    sectors: slugs('SECTOR'),
    methods: slugs('METHOD'),
    organisations: different(involved.map(({ slug }) => slug)),
    organisationLine: line('ORGANISATION'),
    // The county of a withheld story can be read, and searched for in words, but lists are not narrowed by it.
    placeLine: source.withheld ? [] : line('PLACE'),
    levels: different(source.levels),
    languages: different(texts.map(({ language }) => language)),
    kind: [source.kind],
    status: one(source.status),
    outcome: one(source.outcome),
  };
};

const entryOf = (source: SearchSource, texts: readonly AnalysedText[]): StoryEntry => ({
  visibility: source.visibility,
  visibleFrom: source.visibleFrom,
  // Asked for only where the body alone may read the story; nobody is ever shown it.
  managingBody: source.visibility === 'AGENCY' ? source.managingOrganisationId : null,
  publishedAt: source.publishedAt,
  publishedDay: dayNumber(source.publishedOn),
  measuredBenefits: source.measuredBenefits,
  values: values(source),
  ...storyWords(source, texts),
});

const names = (of: readonly { readonly own: boolean; readonly names: readonly LocalName[] }[]): string[] =>
  different(of.filter(({ own }) => own).flatMap((one) => one.names.map(({ name }) => name)));

/** What Meilisearch finds a story by where its words are mistyped or unfinished: what it is called and what it is about. */
const documentOf = (source: SearchSource, { visibility, visibleFrom, managingBody }: StoryEntry) => ({
  titles: different(source.texts.map(({ title }) => title)),
  summaries: different(source.texts.map(({ summary }) => summary)),
  labels: names(source.concepts.map(({ own, labels }) => ({ own, names: labels }))),
  names: names(source.bodies),
  visibility,
  visibleFrom,
  managingBody,
});

/** Builds what both engines keep of a published story. Pure: the same source gives the same document and digest. */
export const buildSearchDocument = (source: SearchSource): BuiltDocument => {
  const texts = source.texts.map((text) => analysedText(plainText(text)));
  const entry = entryOf(source, texts);
  const document = documentOf(source, entry);
  const { id, version, stamp, revision } = source;
  const written = JSON.stringify(entry);
  const digest = hash('sha256', JSON.stringify([id, version, stamp, written, document])).slice(0, 32);
  return {
    document: { id, version, digest, ...document },
    sheets: texts.map((text) => ({ id, revision, language: text.language, ...sheetOf(text.parts) })),
    row: {
      id,
      version,
      stamp,
      digest,
      entry: written,
      titles: source.texts.map(({ language, title }) => ({ language, title, folded: fold(title) })),
    },
  };
};
