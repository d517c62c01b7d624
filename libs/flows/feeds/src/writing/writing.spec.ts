import fc from 'fast-check';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import type { Feed } from '../application/feed.js';
import { atomFeed } from './atom-feed.js';
import { jsonFeed } from './json-feed.js';

const ADDRESSES = {
  self: 'https://ildsjel.example/feeds/stories.atom?q=a&after=b',
  first: 'https://ildsjel.example/feeds/stories.atom?q=a',
  next: null,
  other: 'https://ildsjel.example/feeds/stories.json?q=a',
  home: 'https://ildsjel.example/',
};

const feedOf = (title: string): Feed => ({
  title,
  language: 'nn',
  updated: new Date('2026-01-02T03:04:05Z'),
  next: null,
  entries: [
    {
      id: '0198c7a0-0000-7000-8000-000000000001',
      url: 'https://ildsjel.example/stories/en-erfaring',
      title,
      summary: title,
      language: 'nb',
      published: new Date('2025-01-02T03:04:05Z'),
      updated: new Date('2026-01-02T03:04:05Z'),
      bodies: [title],
      tags: [{ uri: null, slug: 'helse', label: title }],
    },
  ],
});

const FORBIDDEN = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]/u;
const hostile = fc.string({ unit: 'binary', minLength: 1 });

describe('an empty feed', () => {
  it('is a feed all the same', () => {
    const empty = { ...feedOf('Tom'), entries: [] };
    expect(JSON.parse(jsonFeed(empty, ADDRESSES))).toMatchObject({ title: 'Tom', items: [] });
    expect(parseAtomFeed(atomFeed(empty, ADDRESSES))).toMatchObject({ title: { value: 'Tom' } });
  });
});

describe('a feed of any texts', () => {
  it('has no sign that XML does not know, and nothing that becomes an element', () => {
    const shape = atomFeed(feedOf('x'), ADDRESSES).match(/<[a-z]/g)?.length;
    fc.assert(
      fc.property(hostile, (title) => {
        const document = atomFeed(feedOf(`x${title}<script>]]>&amp;`), ADDRESSES);
        expect(document).not.toMatch(FORBIDDEN);
        expect(document.isWellFormed()).toBe(true);
        expect(document.replaceAll(/<!\[CDATA\[[^]*?\]\]>/g, '').match(/<[a-z]/g)?.length).toBe(shape);
      }),
    );
  });

  it('gives the texts back as they were', () => {
    const title = 'Æ <b>&amp;</b> "x" \u2028 ]]> 🙂';
    const feed = parseAtomFeed(atomFeed(feedOf(title), ADDRESSES));
    expect(feed.entries?.[0]).toMatchObject({ title: { value: title }, summary: { value: title } });
    expect(feed.links?.[0]?.href).toBe(ADDRESSES.self);
    const document = atomFeed(feedOf('a > <![CDATA[ b & c'), { ...ADDRESSES, first: `${ADDRESSES.first}&lang=nn` });
    expect(document).toContain('<title type="text"><![CDATA[a > <![CDATA[ b & c]]></title>');
    expect(document).toContain(`<id><![CDATA[${ADDRESSES.first}&lang=nn]]></id>`);
    expect(parseJsonFeed(JSON.parse(jsonFeed(feedOf(title), ADDRESSES)))).toMatchObject({ title, items: [{ title }] });
  });
});
