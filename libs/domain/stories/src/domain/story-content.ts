import type { Language } from '#kernel';

/** What sort of text a story is; it decides which sections are asked for. */
export const STORY_KINDS = ['CASE_STORY', 'GUIDE', 'LESSON', 'EVALUATION', 'EVENT_RECAP', 'TEMPLATE'] as const;
/** One of {@link STORY_KINDS}. */
export type StoryKind = (typeof STORY_KINDS)[number];

/** How far what the story tells of has come. */
export const STORY_STATUSES = ['PLANNED', 'ONGOING', 'PILOTING', 'COMPLETED', 'IN_USE', 'SCALED', 'STOPPED'] as const;
/** One of {@link STORY_STATUSES}. */
export type StoryStatus = (typeof STORY_STATUSES)[number];

/** How it went, measured against what was wanted. */
export const STORY_OUTCOMES = ['ACHIEVED', 'PARTLY', 'NOT_ACHIEVED', 'STOPPED', 'TOO_EARLY'] as const;
/** One of {@link STORY_OUTCOMES}. */
export type StoryOutcome = (typeof STORY_OUTCOMES)[number];

/** The phase of the project the experience is from, after Prosjektveiviseren. */
export const STORY_PHASES = ['IDEA', 'CONCEPT', 'PLANNING', 'EXECUTION', 'CLOSING', 'REALISATION'] as const;
/** One of {@link STORY_PHASES}. */
export type StoryPhase = (typeof STORY_PHASES)[number];

/** The levels of government. */
export const GOVERNMENT_LEVELS = ['STATE', 'COUNTY', 'MUNICIPALITY', 'INTER_MUNICIPAL'] as const;
/** One of {@link GOVERNMENT_LEVELS}. */
export type GovernmentLevel = (typeof GOVERNMENT_LEVELS)[number];

/** What it cost, in million kroner. */
export const COST_BANDS = ['UNDER_25', 'FROM_25_TO_200', 'OVER_200'] as const;
/** One of {@link COST_BANDS}. */
export type CostBand = (typeof COST_BANDS)[number];

/** Goals for society (samfunnsmål) and goals for the users (effektmål). */
export const GOAL_KINDS = ['SOCIETAL', 'EFFECT'] as const;
/** One of {@link GOAL_KINDS}. */
export type GoalKind = (typeof GOAL_KINDS)[number];

/** The part a body had in what the story tells of. */
export const ORGANISATION_ROLES = ['OWNER', 'PARTNER', 'SUPPLIER', 'FUNDER'] as const;
/** One of {@link ORGANISATION_ROLES}. */
export type OrganisationRole = (typeof ORGANISATION_ROLES)[number];

/** A document to read, or a recording to watch. */
export const ATTACHMENT_KINDS = ['ATTACHMENT', 'RECORDING'] as const;
/** One of {@link ATTACHMENT_KINDS}. */
export type AttachmentKind = (typeof ATTACHMENT_KINDS)[number];

/** How one story stands to another. */
export const RELATION_KINDS = ['BASED_ON', 'REUSED_BY', 'CONTINUES', 'CONTRADICTS', 'SAME_PROGRAMME'] as const;
/** One of {@link RELATION_KINDS}. */
export type RelationKind = (typeof RELATION_KINDS)[number];

/** Who may read a published story: everybody, signed-in public employees, or the managing body alone. */
export const VISIBILITIES = ['OPEN', 'PUBLIC_SECTOR', 'AGENCY'] as const;
/** One of {@link VISIBILITIES}. */
export type Visibility = (typeof VISIBILITIES)[number];

/** A part of a story's text: what it is about (see `sectionsOf`), an own heading if any, and Markdown. */
export interface StorySection {
  readonly key: string;
  readonly heading: string | null;
  readonly markdown: string;
}

/** A story's text in one language. */
export interface StoryText {
  readonly title: string;
  readonly summary: string;
  readonly sections: readonly StorySection[];
}

/** A measurable statement of what was to be reached. */
export interface StoryGoal {
  readonly kind: GoalKind;
  readonly text: string;
}

/** What was done to bring a stakeholder along. */
export interface StoryAnchoring {
  readonly stakeholder: string;
  readonly interest: string;
  readonly action: string;
}

/** Somebody who wrote the story, with the affiliation they had at the time. */
export interface StoryContributor {
  readonly name: string;
  readonly role: string | null;
  readonly affiliation: string | null;
  readonly bio: string | null;
  readonly contact: string | null;
}

/** A document or recording that belongs to the story. */
export interface StoryAttachment {
  readonly kind: AttachmentKind;
  readonly title: string;
  readonly url: string;
  readonly language: Language | null;
  readonly transcriptUrl: string | null;
}

/** What one revision of a story says, every reference to another room as an identifier. Days are `YYYY-MM-DD`. */
export interface StoryContent {
  readonly kind: StoryKind;
  readonly originalLanguage: Language;
  readonly texts: Readonly<Partial<Record<Language, StoryText>>>;
  readonly changeNote: string | null;
  readonly status: StoryStatus | null;
  readonly outcome: StoryOutcome | null;
  readonly phase: StoryPhase | null;
  readonly levels: readonly GovernmentLevel[];
  readonly periodFrom: string | null;
  readonly periodTo: string | null;
  readonly costBand: CostBand | null;
  readonly goals: readonly StoryGoal[];
  readonly anchoring: readonly StoryAnchoring[];
  readonly sectors: readonly string[];
  readonly methods: readonly string[];
  readonly organisations: readonly { readonly organisationId: string; readonly role: OrganisationRole }[];
  readonly places: readonly string[];
  readonly contributors: readonly StoryContributor[];
  readonly attachments: readonly StoryAttachment[];
  readonly relations: readonly { readonly kind: RelationKind; readonly storyId: string }[];
  readonly visibility: Visibility;
  readonly withheldOrganisation: boolean;
  /** ISO 8601, UTC. */
  readonly embargoUntil: string | null;
  readonly lastConfirmedOn: string | null;
  readonly nextFollowUpOn: string | null;
  readonly license: string;
}

/** The licence of a story that names none. */
export const DEFAULT_LICENSE = 'CC-BY-4.0';

/** A story that says nothing yet. */
export const emptyContent = (kind: StoryKind, originalLanguage: Language): StoryContent => ({
  kind,
  originalLanguage,
  texts: {},
  changeNote: null,
  status: null,
  outcome: null,
  phase: null,
  levels: [],
  periodFrom: null,
  periodTo: null,
  costBand: null,
  goals: [],
  anchoring: [],
  sectors: [],
  methods: [],
  organisations: [],
  places: [],
  contributors: [],
  attachments: [],
  relations: [],
  visibility: 'OPEN',
  withheldOrganisation: false,
  embargoUntil: null,
  lastConfirmedOn: null,
  nextFollowUpOn: null,
  license: DEFAULT_LICENSE,
});
