import type { StoryFacts, StoryText } from '../story-types.js';

/** Somebody a citation names as author. */
export interface CitedAuthor {
  readonly name: string;
  readonly isPerson: boolean;
}

/** What a citation says of a story. */
export interface Cited {
  readonly slug: string;
  readonly title: string;
  readonly authors: readonly CitedAuthor[];
  /** `YYYY-MM-DD`; null for what was never published. */
  readonly publishedOn: string | null;
  readonly revision: number;
  readonly url: string;
  readonly language: string;
  readonly license: string;
}

/** What citations are made from. */
export type Citable = Pick<StoryFacts, 'slug' | 'url' | 'publishedAt' | 'revision' | 'license'> & {
  readonly contributors: readonly { readonly name: string }[];
  readonly organisations: readonly {
    readonly role: string;
    readonly organisation: { readonly name: string } | null;
  }[];
};

const person = ({ name }: { readonly name: string }): CitedAuthor => ({ name, isPerson: true });

/** Those who wrote the story, else the bodies that own what it tells of; nobody where they are withheld. */
export const authorsOf = ({ contributors, organisations }: Citable): readonly CitedAuthor[] => {
  if (contributors.length > 0) return contributors.map(person);
  return organisations.flatMap(({ role, organisation }) =>
    role === 'OWNER' && organisation !== null ? [{ name: organisation.name, isPerson: false }] : [],
  );
};

/**
 * What to cite of a story.
 *
 * @param isFormer whether a former revision is read, which then is what is cited.
 */
export const citedOf = (story: Citable, text: Pick<StoryText, 'title' | 'textLanguage'>, isFormer: boolean): Cited => ({
  slug: story.slug,
  title: text.title,
  authors: authorsOf(story),
  publishedOn: story.publishedAt?.slice(0, 10) ?? null,
  revision: story.revision,
  url: isFormer ? `${story.url}/revisions/${story.revision}` : story.url,
  language: text.textLanguage.toLowerCase(),
  license: story.license,
});
