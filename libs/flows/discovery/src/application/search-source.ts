import type { Language } from '#kernel';
import type { StorySection, Visibility } from '#domain/stories';

/** A name in one language. */
export interface LocalName {
  readonly language: Language;
  readonly name: string;
}

/** Everything that a published story is found by, as the database has it now; what is withheld is not in it. */
export interface SearchSource {
  readonly id: string;
  readonly version: number;
  /** The number of the published revision. */
  readonly revision: number;
  /** Changes when a label, a name, a line of bodies or a measurement that the story is found by does. */
  readonly stamp: string;
  readonly kind: string;
  readonly visibility: Visibility;
  readonly withheld: boolean;
  readonly managingOrganisationId: string | null;
  /** Milliseconds since 1970. */
  readonly visibleFrom: number;
  /** Milliseconds since 1970. */
  readonly publishedAt: number;
  /** The Norwegian day of publication, `YYYY-MM-DD`. */
  readonly publishedOn: string;
  readonly status: string | null;
  readonly outcome: string | null;
  readonly levels: readonly string[];
  readonly originalLanguage: Language;
  readonly texts: readonly {
    readonly language: Language;
    readonly title: string;
    readonly summary: string;
    readonly sections: readonly StorySection[];
  }[];
  readonly goals: readonly string[];
  readonly benefits: readonly string[];
  readonly people: readonly string[];
  /** The story's concepts and all that are broader, with every label. */
  readonly concepts: readonly {
    readonly scheme: 'SECTOR' | 'METHOD';
    readonly slug: string;
    /** Whether the story carries it itself. */
    readonly own: boolean;
    readonly labels: readonly LocalName[];
  }[];
  /** The story's bodies and places, and those on their direct lines, with every name. */
  readonly bodies: readonly {
    readonly id: string;
    readonly slug: string;
    readonly part: 'ORGANISATION' | 'PLACE';
    /** Whether the story names it itself. */
    readonly own: boolean;
    readonly names: readonly LocalName[];
  }[];
  readonly measuredBenefits: boolean;
}
