import { type Language, fallbackOrder } from '#kernel';

/** What sort of body it is. */
export const ORGANISATION_KINDS = [
  'MUNICIPALITY',
  'COUNTY',
  'STATE_BODY',
  'COMPANY',
  'INTER_MUNICIPAL',
  'OTHER',
] as const;

/** One of {@link ORGANISATION_KINDS}. */
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** The tier of government a body belongs to (forvaltningsnivå). */
export const GOVERNMENT_LEVELS = ['STATE', 'COUNTY', 'MUNICIPALITY', 'INTER_MUNICIPAL'] as const;

/** One of {@link GOVERNMENT_LEVELS}. */
export type GovernmentLevel = (typeof GOVERNMENT_LEVELS)[number];

/** How a name stands to its body: the one in use (or last in use), one before it, short, or another one. */
export const ORGANISATION_NAME_KINDS = ['CURRENT', 'FORMER', 'ABBREVIATION', 'ALTERNATIVE'] as const;

/** One of {@link ORGANISATION_NAME_KINDS}. */
export type OrganisationNameKind = (typeof ORGANISATION_NAME_KINDS)[number];

/** How one body came before another: all of it went in, it was divided, a part of it went over, or a new name. */
export const SUCCESSION_KINDS = ['MERGER', 'SPLIT', 'PART', 'RENAME'] as const;

/** One of {@link SUCCESSION_KINDS}. */
export type SuccessionKind = (typeof SUCCESSION_KINDS)[number];

/** First and last day of something, each `YYYY-MM-DD`, null where unknown or still open. */
export interface Lifetime {
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** A name that a body has or had. */
export interface OrganisationName extends Lifetime {
  readonly language: Language;
  readonly kind: OrganisationNameKind;
  readonly name: string;
}

/** A municipality number (four digits) or county number (two digits) that a body has or had. */
export interface OrganisationCode extends Lifetime {
  readonly code: string;
}

/** A body (virksomhet) with every name it has or had. */
export interface Organisation extends Lifetime {
  readonly id: string;
  readonly version: number;
  readonly slug: string;
  /** Nine digits; null for a body without one, such as most former municipalities. */
  readonly organisationNumber: string | null;
  readonly kind: OrganisationKind;
  readonly level: GovernmentLevel | null;
  /** ISO 3166-1, two letters. */
  readonly country: string;
  /** The county a municipality lies, or last lay, in. */
  readonly countyId: string | null;
  readonly homepage: string | null;
  readonly names: readonly OrganisationName[];
}

/** A body as somebody describes it, with its numbers over time; without a slug one is made of its name. */
export type OrganisationDescription = Omit<Organisation, 'id' | 'version' | 'countyId' | 'slug'> & {
  readonly slug: string | null;
  readonly codes: readonly OrganisationCode[];
};

/** A body as a story or list shows it to a reader of one language. */
export interface OrganisationRef extends Pick<Organisation, 'id' | 'slug' | 'organisationNumber' | 'kind' | 'level'> {
  /** The name in the reader's language, or the nearest one there is. */
  readonly name: string;
  /** The language it was asked for in, which its relations follow. */
  readonly language: Language;
}

/** A body as a reader of one language sees it, whole. */
export interface OrganisationView extends Organisation, OrganisationRef {
  /** The language the name is in. */
  readonly nameLanguage: Language;
}

const WITHOUT_NAME = { name: '', language: 'nb' } as const;

/** The name a body goes by in a language, or in the first of that language's stand-ins that it has a name in. */
export const nameIn = (
  body: Pick<Organisation, 'names'>,
  language: Language,
): { readonly name: string; readonly language: Language } => {
  const current = body.names.filter(({ kind }) => kind === 'CURRENT');
  const candidates = current.length > 0 ? current : body.names;
  for (const wanted of fallbackOrder(language)) {
    const found = candidates.find((name) => name.language === wanted);
    if (found) return { name: found.name, language: found.language };
  }
  return WITHOUT_NAME;
};

/** A body as a reader of `language` sees it. */
export const organisationIn = (body: Organisation, language: Language): OrganisationView => {
  const shown = nameIn(body, language);
  return { ...body, name: shown.name, nameLanguage: shown.language, language };
};
