import type { StoryContentInput } from '#domain/stories';
import { type Language, type Result, done, refused } from '#kernel';
import type { ExchangeRow } from '../reading/exchange-row.js';
import { readBodies, readManaging } from './read-bodies.js';
import { readPeriod } from './read-period.js';
import { readTexts } from './read-texts.js';
import { type ReadRow, RowNotes } from './reading-row.js';
import { asOurs, kindOf, levelOf, outcomeOf, statusOf } from './words.js';

type Own = Pick<StoryContentInput, 'phase' | 'costBand' | 'goals' | 'levels' | 'attachments' | 'visibility'>;

const present = (texts: readonly string[] | null | undefined): string[] =>
  (texts ?? []).map((text) => text.trim()).filter((text) => text !== '');

/** A value of a fixed list; whether it is one of the list is for the stories room to say. */
const word = <T extends string>(text: string | null | undefined): T | null =>
  text?.trim() ? (asOurs(text) as T) : null;

const isWebAddress = (text: string): boolean => /^https?:\/\/[^/\s]\S*$/i.test(text) && URL.canParse(text);

const sourceOf = (row: ExchangeRow): string => (row.sourceUrl?.trim() || row.url?.trim()) ?? '';

const ENDINGS: Readonly<Record<Language, { readonly source: string; readonly lead: string }>> = {
  nb: { source: 'Kilde', lead: 'Ansvarlig virksomhet' },
  nn: { source: 'Kjelde', lead: 'Ansvarleg verksemd' },
  en: { source: 'Source', lead: 'Lead organisation' },
  se: { source: 'Gáldu', lead: 'Ovddasvástideaddji' },
};

/** Where a text is from, when that is no address, and who led it, when that is no body we keep: told after the body. */
const endingOf =
  (row: ExchangeRow) =>
  (language: Language): string => {
    const source = sourceOf(row);
    const lead = row.lead_organisation?.trim();
    return [
      ...(lead ? [`${ENDINGS[language].lead}: ${lead}${row.country ? ` (${row.country})` : ''}`] : []),
      ...(source && !isWebAddress(source) ? [`${ENDINGS[language].source}: ${source}`] : []),
    ].join('\n\n');
  };

const contributorsOf = (row: ExchangeRow): StoryContentInput['contributors'] => [
  ...(row.contributors ?? []),
  ...present([...(row.authors ?? []), row.author ?? '']).map((name) => ({ name })),
];

const ownFieldsOf = (row: ExchangeRow): Own => ({
  phase: word(row.phase),
  costBand: word(row.costBand),
  goals: (row.goals ?? []).map(({ kind, text }) => ({ kind: asOurs(kind) as 'EFFECT', text })),
  levels: row.levels
    ? row.levels.map((level) => asOurs(level) as 'STATE')
    : [levelOf(row.lead_category ?? '') ?? []].flat(),
  attachments: (row.attachments ?? []).map(({ kind, language, ...rest }) => ({
    ...rest,
    kind: asOurs(kind) as 'ATTACHMENT',
    language: language as Language | null | undefined,
  })),
  visibility: word(row.visibility),
});

const outcomeIn = (row: ExchangeRow, notes: RowNotes): StoryContentInput['outcome'] => {
  const outcomes = present([row.outcome ?? []].flat()).map((one) => notes.known(one, outcomeOf, 'outcome'));
  const different = new Set(outcomes);
  return different.size > 1 ? 'PARTLY' : (outcomes[0] ?? null);
};

/** Reads what a row says into the words of a story; what it names in other rooms is left for who can look it up. */
export const readRow = (row: ExchangeRow): Result<ReadRow> => {
  const notes = new RowNotes();
  const texts = readTexts(row, notes, endingOf(row));
  const status = notes.known(row.status, statusOf, 'status');
  const source = sourceOf(row);
  const content = {
    kind: notes.known(row.kind || row.contentType || 'case-story', kindOf, 'kind') ?? 'CASE_STORY',
    originalLanguage: texts?.originalLanguage ?? 'nb',
    texts: texts?.texts ?? [],
    changeNote: row.changeNote ?? null,
    status,
    outcome: outcomeIn(row, notes),
    ...readPeriod(row, status, notes),
    ...ownFieldsOf(row),
    anchoring: row.anchoring ?? [],
    places: present(row.places),
    contributors: contributorsOf(row),
    withheldOrganisation: row.withheldOrganisation ?? false,
    embargoUntil: row.embargoUntil || null,
    lastConfirmedOn: row.lastConfirmedOn || null,
    nextFollowUpOn: row.nextFollowUpOn || null,
    license: row.license?.trim() || null,
  };
  const read: ReadRow = {
    source: row.source?.trim() || null,
    story: {
      externalId: row.id,
      sourceUrl: isWebAddress(source) ? source : null,
      publishedAt: row.date?.trim() || null,
      content,
    },
    sectors: present(row.sectors),
    methods: present(row.methods),
    bodies: readBodies(row, notes),
    managing: readManaging(row, notes),
    relations: (row.relations ?? []).map(({ kind, source: of, id }) => ({
      kind: asOurs(kind),
      source: of ?? null,
      externalId: id,
    })),
    warnings: notes.warnings,
  };
  return notes.faults.length > 0 ? refused(...notes.faults) : done(read);
};
