import type { Language } from '#kernel';

/** The vocabularies we keep: sectors (Los), methods (our own), government functions (COFOG) and EU data themes. */
export const CONCEPT_SCHEMES = ['SECTOR', 'METHOD', 'COFOG', 'EU_DATA_THEME'] as const;

/** One of {@link CONCEPT_SCHEMES}. */
export type ConceptScheme = (typeof CONCEPT_SCHEMES)[number];

/** How a label names its concept, after SKOS: shown, also accepted, or only searched with. */
export const LABEL_KINDS = ['PREFERRED', 'ALTERNATIVE', 'HIDDEN'] as const;

/** One of {@link LABEL_KINDS}. */
export type LabelKind = (typeof LABEL_KINDS)[number];

/** How a concept stands to another, after SKOS; matches lead to concepts of other vocabularies. */
export const CONCEPT_RELATIONS = ['BROADER', 'RELATED', 'EXACT_MATCH', 'CLOSE_MATCH', 'BROAD_MATCH'] as const;

/** One of {@link CONCEPT_RELATIONS}. */
export type ConceptRelationKind = (typeof CONCEPT_RELATIONS)[number];

/** A name of a concept in one language. */
export interface ConceptLabel {
  readonly language: Language;
  readonly kind: LabelKind;
  readonly label: string;
}

/** A concept as it stands on a story or in a list: enough to show and to link. */
export interface ConceptRef {
  readonly id: string;
  readonly scheme: ConceptScheme;
  readonly slug: string;
  readonly uri: string | null;
  /** The preferred label in the reader's language, or the nearest one there is. */
  readonly label: string;
  readonly labelLanguage: Language;
  /** The language it was asked for in, which its relations follow. */
  readonly language: Language;
}

/** A concept as a reader of one language sees it. */
export interface ConceptView extends ConceptRef {
  readonly notation: string | null;
  readonly definition: string | null;
  /** First and last day of its life, `YYYY-MM-DD`; a concept out of use keeps its stories. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly version: number;
}

/** A concept as it is written down, with its relations given as `SCHEME:slug`. */
export interface ConceptDefinition {
  readonly scheme: ConceptScheme;
  readonly slug: string;
  readonly uri: string | null;
  readonly notation: string | null;
  readonly labels: readonly ConceptLabel[];
  readonly definition: Readonly<Partial<Record<Language, string>>>;
  readonly source: string | null;
  readonly position: number;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly relations: readonly { readonly kind: ConceptRelationKind; readonly target: string }[];
}
