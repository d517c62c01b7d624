import { sitemap, sitemapIndex } from './sitemap.js';

const LANGUAGES = [
  { tag: 'nb', prefix: '' },
  { tag: 'en', prefix: '/en' },
];

describe('a sitemap', () => {
  it('names each page, when it came out, and the same page in the other languages', () =>
    expect(sitemap('https://x.example', LANGUAGES, [{ path: '/stories/a&b', changedOn: '2026-01-02' }])).toContain(
      '<url><loc>https://x.example/stories/a&amp;b</loc><lastmod>2026-01-02</lastmod>' +
        '<xhtml:link rel="alternate" hreflang="nb" href="https://x.example/stories/a&amp;b"/>' +
        '<xhtml:link rel="alternate" hreflang="en" href="https://x.example/en/stories/a&amp;b"/></url>',
    ));

  it('is parted into pages where there are many', () =>
    expect(sitemapIndex('https://x.example', 2)).toContain(
      '<sitemap><loc>https://x.example/sitemaps/1.xml</loc></sitemap>\n' +
        '<sitemap><loc>https://x.example/sitemaps/2.xml</loc></sitemap>\n',
    ));
});
