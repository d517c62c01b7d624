import { generateAtomFeed } from 'feedsmith';
import type { Feed, FeedAddresses, FeedEntry } from '../application/feed.js';

/** Signs that no XML document may hold, not even escaped (XML 1.0 §2.2). */
const NOT_IN_XML = /[^\P{Cc}\t\n\r]|\p{Cs}|[\ufffe\uffff]/gu;

/** The generator sets texts with signs of XML in them on lines of their own, which would be part of them: an id must be nothing else. */
const tight = (document: string): string => document.replaceAll(/>\s+<!\[CDATA\[([^]*?)\]\]>\s+</g, '><![CDATA[$1]]><');

const plain = (text: string): string => text.replace(NOT_IN_XML, '');
const text = (value: string) => ({ value: plain(value), type: 'text' });

const entryOf = (entry: FeedEntry) => ({
  id: `urn:uuid:${entry.id}`,
  title: text(entry.title),
  summary: text(entry.summary),
  links: [{ rel: 'alternate', type: 'text/html', href: entry.url, hreflang: entry.language }],
  published: entry.published,
  updated: entry.updated,
  authors: entry.bodies.map((name) => ({ name: plain(name) })),
  categories: entry.tags.map(({ uri, slug, label }) => ({ term: uri ?? slug, label: plain(label) })),
  xml: { lang: entry.language },
});

/** A page of a feed as an Atom document (RFC 4287), paged as RFC 5005 says. */
export const atomFeed = (feed: Feed, { self, first, next, other, home }: FeedAddresses): string =>
  tight(
    generateAtomFeed({
      id: first,
      title: text(feed.title),
      updated: feed.updated,
      authors: [{ name: 'Ildsjel', uri: home }],
      links: [
        { rel: 'self', type: 'application/atom+xml', href: self },
        { rel: 'first', type: 'application/atom+xml', href: first },
        ...(next === null ? [] : [{ rel: 'next', type: 'application/atom+xml', href: next }]),
        { rel: 'alternate', type: 'application/feed+json', href: other },
        { rel: 'alternate', type: 'text/html', href: home },
      ],
      entries: feed.entries.map(entryOf),
      xml: { lang: feed.language },
    }),
  );
