import { generateJsonFeed } from 'feedsmith';
import type { Feed, FeedAddresses } from '../application/feed.js';

/** A page of a feed as a JSON Feed document, version 1.1. */
export const jsonFeed = (feed: Feed, { self, next, home }: FeedAddresses): string => {
  const document = generateJsonFeed({
    title: feed.title,
    home_page_url: home,
    feed_url: self,
    ...(next === null ? {} : { next_url: next }),
    language: feed.language,
    authors: [{ name: 'Ildsjel', url: home }],
    items: feed.entries.map((entry) => ({
      id: `urn:uuid:${entry.id}`,
      url: entry.url,
      title: entry.title,
      content_text: entry.summary,
      summary: entry.summary,
      date_published: entry.published,
      date_modified: entry.updated,
      authors: entry.bodies.map((name) => ({ name })),
      tags: entry.tags.map(({ label }) => label),
      language: entry.language,
    })),
  });
  // What is empty is left out by the generator, but a feed without items is none.
  return JSON.stringify({ items: [], ...(document as object) });
};
