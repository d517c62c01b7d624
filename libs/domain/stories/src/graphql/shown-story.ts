import type { Language } from '#kernel';
import { ORGANISATION_KINDS, type OrganisationKind, type OrganisationRef } from '#domain/organisations';
import type { ConceptRef } from '#domain/taxonomy';
import type { ConceptView, OrganisationView, StoryCard, StoryView } from '../domain/story-view.js';

/** A story as the schema's resolvers hold it: a card or the whole, with the language it was asked for in. */
export type ShownStory = (StoryCard | StoryView) & {
  /** Null or left out: the language it was written in. */
  readonly askedLanguage?: Language | null | undefined;
};

/** A story to be shown in the language asked for; what it names follows in that language. */
export const shownStory = <T extends StoryCard>(story: T, language: Language | null | undefined): T & ShownStory => ({
  ...story,
  askedLanguage: language,
});

/** A page of stories to be shown in the language asked for. */
export const shownPage = <
  T extends StoryCard,
  P extends { readonly edges: readonly { readonly cursor: string; readonly node: T }[] },
>(
  page: P,
  language: Language | null | undefined,
): Omit<P, 'edges'> & { readonly edges: readonly { readonly cursor: string; readonly node: ShownStory }[] } => ({
  ...page,
  edges: page.edges.map((edge) => ({
    get cursor() {
      return edge.cursor;
    },
    node: shownStory(edge.node, language),
  })),
});

/** The language that what a story names is told in: bokmål when none was asked for. */
export const readerLanguage = (story: ShownStory): Language => story.askedLanguage ?? 'nb';

/** A concept on a story as vocabularies show it. */
export const conceptRef = (concept: ConceptView, language: Language): ConceptRef => ({ ...concept, language });

/** What sort of body it is, in the words of the bodies' room. */
export const bodyKind = (kind: string): OrganisationKind =>
  ORGANISATION_KINDS.find((known) => known === kind) ?? 'OTHER';

/** A body on a story as the bodies' room shows it. */
export const organisationRef = (body: OrganisationView, language: Language): OrganisationRef => ({
  ...body,
  kind: bodyKind(body.kind),
  language,
});
