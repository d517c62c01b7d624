import type { Language } from '#kernel';
import type { StoryFilter } from '#domain/stories';

/** What a feed is about: a search with its filter, or all stories of a sector, a method or a body. */
export type FeedSubject =
  | { readonly kind: 'SEARCH'; readonly query: string; readonly filter: StoryFilter }
  | { readonly kind: 'SECTOR' | 'METHOD' | 'ORGANISATION'; readonly slug: string };

/** A page of a feed asked for; without a language each text is in its original, and titles of ours in bokmål. */
export interface FeedRequest {
  readonly subject: FeedSubject;
  readonly language: Language | null;
  /** The cursor of the page before. */
  readonly after: string | null;
}

/** A story in a feed. */
export interface FeedEntry {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  readonly language: Language;
  readonly published: Date;
  readonly updated: Date;
  /** The bodies whose experience it is, as far as the story names them. */
  readonly bodies: readonly string[];
  readonly tags: readonly { readonly uri: string | null; readonly slug: string; readonly label: string }[];
}

/** One page of a feed, newest publication first. */
export interface Feed {
  readonly title: string;
  readonly language: Language;
  /** When something in it was last changed; a fixed moment while it is empty. */
  readonly updated: Date;
  readonly entries: readonly FeedEntry[];
  /** Where the next page begins; null at the end. */
  readonly next: string | null;
}

/** Addresses that a feed tells of itself. */
export interface FeedAddresses {
  /** This page. */
  readonly self: string;
  readonly first: string;
  readonly next: string | null;
  /** The same page in the other form. */
  readonly other: string;
  /** The site's front page. */
  readonly home: string;
}
