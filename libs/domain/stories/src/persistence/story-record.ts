import { type Language, fallbackOrder } from '#kernel';
import type { StoryAnchoring, StoryContributor, StoryGoal, StorySection } from '../domain/story-content.js';
import type {
  AttachmentView,
  ConceptView,
  OrganisationView,
  RelationView,
  RevisionView,
  StoryCard,
  StoryOrganisationView,
  StoryView,
} from '../domain/story-view.js';
import type { NamedIds, Names } from './name-book.js';

type Settings = Pick<
  StoryCard,
  'visibility' | 'withheldOrganisation' | 'embargoUntil' | 'lastConfirmedOn' | 'nextFollowUpOn' | 'license'
>;

/** What a published revision says on a card, in all its languages. */
interface CardRecord extends Pick<
  StoryCard,
  | 'kind'
  | 'originalLanguage'
  | 'status'
  | 'outcome'
  | 'phase'
  | 'levels'
  | 'periodFrom'
  | 'periodTo'
  | 'costBand'
  | 'withheldOrganisation'
> {
  /** The original first. */
  readonly texts: readonly { readonly language: Language; readonly title: string; readonly summary: string }[];
  readonly sectors: readonly string[];
  readonly methods: readonly string[];
  readonly organisations: readonly { readonly role: StoryOrganisationView['role']; readonly id: string }[];
  readonly places: readonly string[];
}

/** A published story as it is read for those who do not work on it: its record and what a publication does not fix. */
export interface CardRow
  extends Settings, Pick<StoryCard, 'id' | 'slug' | 'state' | 'revision' | 'publishedAt' | 'updatedAt'> {
  readonly card: CardRecord;
  /** The version of the names in force. */
  readonly names: string;
}

/** The same for the whole story. */
export interface WholeRow extends CardRow {
  readonly rest: {
    readonly sections: Readonly<Partial<Record<Language, readonly StorySection[]>>>;
    readonly goals: readonly StoryGoal[];
    readonly anchoring: readonly StoryAnchoring[];
    readonly attachments: readonly AttachmentView[];
    readonly changeNote: string | null;
    readonly publishedAt: string;
    readonly settings: Settings;
  };
  readonly isPublished: boolean;
  readonly managingOrganisationId: string | null;
  readonly createdAt: string;
  readonly source: string | null;
  readonly externalId: string | null;
  readonly sourceUrl: string | null;
  readonly contributors: readonly StoryContributor[];
  readonly relations: readonly RelationView[];
  readonly revisions: readonly RevisionView[];
  readonly hasBenefits: boolean;
}

/** The names that stand on some stories. */
export const namesOn = (rows: readonly (CardRow | WholeRow)[]): NamedIds => {
  const concepts = new Set<string>();
  const bodies = new Set<string>();
  for (const row of rows) {
    for (const id of row.card.sectors) concepts.add(id);
    for (const id of row.card.methods) concepts.add(id);
    for (const { id } of row.card.organisations) bodies.add(id);
    for (const id of row.card.places) bodies.add(id);
    if ('managingOrganisationId' in row && row.managingOrganisationId) bodies.add(row.managingOrganisationId);
  }
  return { concepts, bodies };
};

const textIn = ({ texts }: CardRecord, language: Language | null): CardRecord['texts'][number] => {
  const wanted = language === null ? [] : fallbackOrder(language);
  const found = wanted.flatMap((one) => texts.find((text) => text.language === one) ?? []).at(0) ?? texts[0];
  if (!found) throw new Error('A record has no text.');
  return found;
};

const withheldIn = ({ withheldOrganisation, card }: CardRow): boolean =>
  withheldOrganisation || card.withheldOrganisation;

const known = <T>(list: readonly (T | undefined)[]): T[] => list.filter((one) => one !== undefined);

/** Of a story that withholds its organisation, places are told down to the county. */
const places = (row: CardRow, names: Names, language: Language): OrganisationView[] => {
  const told = withheldIn(row)
    ? row.card.places.map((id) => (names.body(id, language)?.kind === 'COUNTY' ? id : (names.countyOf(id) ?? id)))
    : row.card.places;
  const shown = known([...new Set(told)].map((id) => names.body(id, language)));
  return withheldIn(row) ? shown.filter(({ kind }) => kind === 'COUNTY') : shown;
};

const organisations = (row: CardRow, names: Names, language: Language): StoryOrganisationView[] =>
  row.card.organisations.flatMap(({ role, id }) => {
    const body = names.body(id, language);
    return body ? [{ role, bodyKind: body.kind, organisation: withheldIn(row) ? null : body }] : [];
  });

const concepts = (ids: readonly string[], names: Names, language: Language): ConceptView[] =>
  known(ids.map((id) => names.concept(id, language)));

/** The card of a story in the reader's language, or the nearest there is; null is each story's original. */
export const cardOf = (row: CardRow, names: Names, language: Language | null): StoryCard => {
  const { card } = row;
  const text = textIn(card, language);
  const labels = language ?? 'nb';
  return {
    id: row.id,
    askedLanguage: language,
    slug: row.slug,
    kind: card.kind,
    state: row.state,
    pendingState: null,
    version: null,
    revision: row.revision,
    title: text.title,
    summary: text.summary,
    textLanguage: text.language,
    originalLanguage: card.originalLanguage,
    languages: card.texts.map((one) => one.language),
    status: card.status,
    outcome: card.outcome,
    phase: card.phase,
    levels: card.levels,
    periodFrom: card.periodFrom,
    periodTo: card.periodTo,
    costBand: card.costBand,
    visibility: row.visibility,
    withheldOrganisation: row.withheldOrganisation,
    embargoUntil: row.embargoUntil,
    lastConfirmedOn: row.lastConfirmedOn,
    nextFollowUpOn: row.nextFollowUpOn,
    license: row.license,
    publishedAt: row.publishedAt,
    updatedAt: row.updatedAt,
    sectors: concepts(card.sectors, names, labels),
    methods: concepts(card.methods, names, labels),
    organisations: organisations(row, names, labels),
    places: places(row, names, labels),
  };
};

/** The whole story in the reader's language, or the nearest there is. */
export const viewOf = (row: WholeRow, names: Names, language: Language | null): StoryView => {
  const { rest, managingOrganisationId } = row;
  const withheld = withheldIn(row);
  const card = cardOf(row, names, language);
  const body = managingOrganisationId ? names.body(managingOrganisationId, language ?? 'nb') : null;
  return {
    ...card,
    ...(!row.isPublished && rest.settings),
    sections: rest.sections[card.textLanguage] ?? [],
    goals: rest.goals,
    anchoring: rest.anchoring,
    contributors: withheld ? [] : row.contributors,
    attachments: withheld
      ? rest.attachments.map((one) => ({ ...one, url: null, transcriptUrl: null }))
      : rest.attachments,
    relations: row.relations,
    revisions: row.revisions,
    hasBenefits: row.hasBenefits,
    changeNote: rest.changeNote,
    revisionPublishedAt: rest.publishedAt,
    createdAt: row.createdAt,
    managingOrganisation: withheld ? null : (body ?? null),
    createdBy: null,
    source: withheld ? null : row.source,
    externalId: withheld ? null : row.externalId,
    sourceUrl: withheld ? null : row.sourceUrl,
    reviewNotes: [],
  };
};
