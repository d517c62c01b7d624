import type { Language } from '#kernel';
import type { OrganisationKind } from '#domain/organisations';
import type {
  AttachmentKind,
  CostBand,
  GovernmentLevel,
  OrganisationRole,
  RelationKind,
  StoryAnchoring,
  StoryContributor,
  StoryGoal,
  StoryKind,
  StoryOutcome,
  StoryPhase,
  StorySection,
  StoryStatus,
  Visibility,
} from './story-content.js';
import type { EditorialState, PendingState } from './story-state.js';

/** A concept on a story, labelled in the reader's language or the nearest there is. */
export interface ConceptView {
  readonly id: string;
  readonly scheme: 'SECTOR' | 'METHOD';
  readonly slug: string;
  readonly uri: string | null;
  readonly label: string;
  readonly labelLanguage: Language;
  /** The language it was asked for in, which what it leads to follows. */
  readonly language: Language;
}

/** A body on a story, named in the reader's language or the nearest there is. */
export interface OrganisationView {
  readonly id: string;
  readonly slug: string;
  readonly organisationNumber: string | null;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly level: GovernmentLevel | null;
  /** The language it was asked for in, which what it leads to follows. */
  readonly language: Language;
}

/** A body's part in a story; `organisation` is null when the story withholds it, and only its kind is told. */
export interface StoryOrganisationView {
  readonly role: OrganisationRole;
  readonly bodyKind: OrganisationKind;
  readonly organisation: OrganisationView | null;
}

/** A document or recording; the addresses are null when the story withholds its organisation. */
export interface AttachmentView {
  readonly kind: AttachmentKind;
  readonly title: string;
  readonly url: string | null;
  readonly language: Language | null;
  readonly transcriptUrl: string | null;
}

/** Another story that this one stands in relation to, and that the reader may see. */
export interface RelationView {
  readonly kind: RelationKind;
  readonly storyId: string;
  readonly slug: string;
  readonly title: string;
}

/** A published revision of a story. */
export interface RevisionView {
  readonly number: number;
  /** ISO 8601, UTC. */
  readonly publishedAt: string;
  readonly changeNote: string | null;
}

/** What an editor said when taking a step, for those who may work on the story. */
export interface ReviewNoteView {
  readonly kind: 'CHANGES_REQUESTED' | 'DECLINED' | 'UNPUBLISHED' | 'WITHDRAWN' | 'ARCHIVED';
  readonly revision: number;
  readonly note: string;
  readonly at: string;
}

/** A story as lists show it: all but its sections and what belongs to the full page. Moments are ISO 8601, UTC. */
export interface StoryCard {
  readonly id: string;
  /** The language it was asked for in, which what it leads to follows; null for each story's original. */
  readonly askedLanguage: Language | null;
  /** The current slug; a reader who came by a former one is led here. */
  readonly slug: string;
  readonly kind: StoryKind;
  readonly state: EditorialState;
  /** Null to those who may not work on the story. */
  readonly pendingState: PendingState | null;
  /** Null to those who may not work on the story: it would tell them that somebody else does. */
  readonly version: number | null;
  /** The number of the revision shown. */
  readonly revision: number;
  readonly title: string;
  readonly summary: string;
  /** The language the text is in: the one asked for, or the nearest there is. */
  readonly textLanguage: Language;
  readonly originalLanguage: Language;
  readonly languages: readonly Language[];
  readonly status: StoryStatus | null;
  readonly outcome: StoryOutcome | null;
  readonly phase: StoryPhase | null;
  readonly levels: readonly GovernmentLevel[];
  readonly periodFrom: string | null;
  readonly periodTo: string | null;
  readonly costBand: CostBand | null;
  readonly visibility: Visibility;
  readonly withheldOrganisation: boolean;
  readonly embargoUntil: string | null;
  readonly lastConfirmedOn: string | null;
  readonly nextFollowUpOn: string | null;
  readonly license: string;
  readonly publishedAt: string | null;
  readonly updatedAt: string;
  readonly sectors: readonly ConceptView[];
  readonly methods: readonly ConceptView[];
  readonly organisations: readonly StoryOrganisationView[];
  readonly places: readonly OrganisationView[];
}

/** A story with everything the reader may see of one revision. */
export interface StoryView extends StoryCard {
  readonly sections: readonly StorySection[];
  readonly goals: readonly StoryGoal[];
  readonly anchoring: readonly StoryAnchoring[];
  readonly contributors: readonly StoryContributor[];
  readonly attachments: readonly AttachmentView[];
  readonly relations: readonly RelationView[];
  /** Its published revisions, newest first. */
  readonly revisions: readonly RevisionView[];
  /** Whether anything is in its benefit ledger. */
  readonly hasBenefits: boolean;
  readonly changeNote: string | null;
  readonly revisionPublishedAt: string | null;
  readonly createdAt: string;
  readonly managingOrganisation: OrganisationView | null;
  /** Who made the story; null to those who may not work on it. */
  readonly createdBy: string | null;
  readonly source: string | null;
  readonly externalId: string | null;
  readonly sourceUrl: string | null;
  /** Newest first; empty to those who may not work on the story. */
  readonly reviewNotes: readonly ReviewNoteView[];
}
