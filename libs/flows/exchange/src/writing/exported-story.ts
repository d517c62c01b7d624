import type { StoryAnchoring, StoryAttachment, StoryContributor, StoryGoal, StorySection } from '#domain/stories';

/** A body as the database tells it to a file. */
export interface ExportedBody {
  readonly name: string;
  readonly language: string;
  readonly orgnr: string | null;
  readonly slug: string;
  readonly kind: string;
  readonly level: string | null;
  readonly country: string;
}

/** A text as the database tells it to a file. */
export interface ExportedText {
  readonly language: string;
  readonly title: string;
  readonly summary: string;
  readonly sections: readonly StorySection[];
}

/** A published story as the database tells it to a file. Moments are ISO 8601 as PostgreSQL writes them. */
export interface ExportedStory {
  readonly storyId: string;
  readonly source: string;
  readonly externalId: string;
  readonly sourceUrl: string | null;
  readonly publishedAt: string;
  readonly kind: string;
  readonly originalLanguage: string;
  readonly texts: readonly ExportedText[];
  readonly changeNote: string | null;
  readonly status: string | null;
  readonly outcome: string | null;
  readonly phase: string | null;
  readonly levels: readonly string[];
  readonly periodFrom: string | null;
  readonly periodTo: string | null;
  readonly costBand: string | null;
  readonly goals: readonly StoryGoal[];
  readonly anchoring: readonly StoryAnchoring[];
  readonly concepts: readonly { readonly scheme: string; readonly slug: string; readonly uri: string | null }[];
  readonly organisations: readonly (ExportedBody & { readonly role: string })[];
  readonly managingOrganisation: ExportedBody | null;
  readonly places: readonly string[];
  readonly contributors: readonly StoryContributor[];
  readonly attachments: readonly StoryAttachment[];
  readonly relations: readonly { readonly kind: string; readonly source: string; readonly externalId: string }[];
  readonly visibility: string;
  readonly withheldOrganisation: boolean;
  readonly embargoUntil: string | null;
  readonly lastConfirmedOn: string | null;
  readonly nextFollowUpOn: string | null;
  readonly license: string;
}
