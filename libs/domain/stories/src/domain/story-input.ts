import type { Language } from '#kernel';
import type {
  AttachmentKind,
  CostBand,
  GoalKind,
  GovernmentLevel,
  OrganisationRole,
  RelationKind,
  StoryKind,
  StoryOutcome,
  StoryPhase,
  StoryStatus,
  Visibility,
} from './story-content.js';

type Maybe<T> = T | null | undefined;

/** A section as a contributor writes it; `key` is one of those that the story's kind asks for, or `body`. */
export interface StorySectionInput {
  readonly key: string;
  readonly heading?: Maybe<string>;
  readonly markdown: string;
}

/** The text in one language; in a revision what is left out stays as it is. */
export interface StoryTextInput {
  readonly language: Language;
  readonly title?: Maybe<string>;
  readonly summary?: Maybe<string>;
  readonly sections?: Maybe<readonly StorySectionInput[]>;
}

/** A body named in exactly one way: by organisation number, slug or identifier. */
export interface OrganisationReference {
  readonly organisationNumber?: Maybe<string>;
  readonly slug?: Maybe<string>;
  readonly id?: Maybe<string>;
}

/** A body and its part in what the story tells of. */
export interface StoryOrganisationInput extends OrganisationReference {
  readonly role: OrganisationRole;
}

/** A goal as a contributor writes it. */
export interface StoryGoalInput {
  readonly kind: GoalKind;
  readonly text: string;
}

/** How a stakeholder was brought along. */
export interface StoryAnchoringInput {
  readonly stakeholder: string;
  readonly interest?: Maybe<string>;
  readonly action?: Maybe<string>;
}

/** Somebody who wrote the story, with the affiliation of the time. */
export interface StoryContributorInput {
  readonly name: string;
  readonly role?: Maybe<string>;
  readonly affiliation?: Maybe<string>;
  readonly bio?: Maybe<string>;
  readonly contact?: Maybe<string>;
}

/** A document or recording that belongs to the story. */
export interface StoryAttachmentInput {
  readonly kind: AttachmentKind;
  readonly title: string;
  /** http or https. */
  readonly url: string;
  readonly language?: Maybe<Language>;
  readonly transcriptUrl?: Maybe<string>;
}

/** Another story, by identifier or slug, and how this one stands to it. */
export interface StoryRelationInput {
  readonly kind: RelationKind;
  readonly story: string;
}

/**
 * What a contributor says a story should hold. Left out: stays as it is. Null: emptied, or back to its default. A list
 * replaces the one before; texts are merged language by language. Days are `YYYY-MM-DD`.
 */
export interface StoryContentInput {
  readonly kind?: Maybe<StoryKind>;
  readonly originalLanguage?: Maybe<Language>;
  readonly texts?: Maybe<readonly StoryTextInput[]>;
  /** Languages whose text is taken away. */
  readonly removedLanguages?: Maybe<readonly Language[]>;
  readonly changeNote?: Maybe<string>;
  readonly status?: Maybe<StoryStatus>;
  readonly outcome?: Maybe<StoryOutcome>;
  readonly phase?: Maybe<StoryPhase>;
  readonly levels?: Maybe<readonly GovernmentLevel[]>;
  readonly periodFrom?: Maybe<string>;
  readonly periodTo?: Maybe<string>;
  readonly costBand?: Maybe<CostBand>;
  readonly goals?: Maybe<readonly StoryGoalInput[]>;
  readonly anchoring?: Maybe<readonly StoryAnchoringInput[]>;
  /** Slugs of concepts in the scheme SECTOR. */
  readonly sectors?: Maybe<readonly string[]>;
  /** Slugs of concepts in the scheme METHOD. */
  readonly methods?: Maybe<readonly string[]>;
  readonly organisations?: Maybe<readonly StoryOrganisationInput[]>;
  /** Municipalities and counties by number (former numbers too), slug or identifier. */
  readonly places?: Maybe<readonly string[]>;
  readonly contributors?: Maybe<readonly StoryContributorInput[]>;
  readonly attachments?: Maybe<readonly StoryAttachmentInput[]>;
  readonly relations?: Maybe<readonly StoryRelationInput[]>;
  readonly visibility?: Maybe<Visibility>;
  readonly withheldOrganisation?: Maybe<boolean>;
  /** A moment, ISO 8601 with time zone. */
  readonly embargoUntil?: Maybe<string | Date>;
  readonly lastConfirmedOn?: Maybe<string>;
  readonly nextFollowUpOn?: Maybe<string>;
  readonly license?: Maybe<string>;
}

/** A new story; without `managingOrganisation` it goes into the care of the body the caller acts for. */
export interface CreateStoryInput extends StoryContentInput {
  readonly kind: StoryKind;
  readonly originalLanguage: Language;
  readonly texts: readonly StoryTextInput[];
  readonly managingOrganisation?: Maybe<OrganisationReference>;
}

/** A change of what a story says, made on the version the writer has read. */
export interface ReviseStoryInput extends StoryContentInput {
  readonly id: string;
  readonly expectedVersion: number;
}

/** A step in a story's editorial life; with `expectedVersion` only if nobody has changed the story since. */
export interface StoryStepInput {
  readonly id: string;
  readonly expectedVersion?: Maybe<number>;
}

/** A step that may, or must, say why: the note is kept with the story for its body and editors. */
export interface NotedStepInput extends StoryStepInput {
  readonly note?: Maybe<string>;
}

/** A story as another source has it. */
export interface ImportedStory {
  /** The source's own identifier, stable between imports. */
  readonly externalId: string;
  readonly sourceUrl?: Maybe<string>;
  /** When the source published it (day or moment); left out: now. */
  readonly publishedAt?: Maybe<string>;
  readonly content: StoryContentInput & Pick<CreateStoryInput, 'kind' | 'originalLanguage' | 'texts'>;
  readonly managingOrganisation?: Maybe<OrganisationReference>;
}

/** A batch of stories from one source. */
export interface ImportStoriesInput {
  readonly source: string;
  readonly rows: readonly ImportedStory[];
  /** Publish what is new or changed; without it rows become drafts. */
  readonly publish?: boolean;
  /** Check everything, write nothing. */
  readonly dryRun?: boolean;
}
