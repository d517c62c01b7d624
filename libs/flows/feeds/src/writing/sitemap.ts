import type { PublicAddress } from '../persistence/public-address.reader.js';

const MARKS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};
const plain = (text: string): string => text.replace(/[&<>"']/g, (mark) => MARKS[mark] ?? '');

const NAMESPACES = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/** A language that pages are shown in, and what stands before their paths in it. */
export interface SitemapLanguage {
  readonly tag: string;
  readonly prefix: string;
}

const entry = (
  publicUrl: string,
  languages: readonly SitemapLanguage[],
  { path, changedOn }: PublicAddress,
): string => {
  const alternates = languages
    .map(
      ({ tag, prefix }) => `<xhtml:link rel="alternate" hreflang="${tag}" href="${plain(publicUrl + prefix + path)}"/>`,
    )
    .join('');
  const day = changedOn === null ? '' : `<lastmod>${changedOn}</lastmod>`;
  return `<url><loc>${plain(publicUrl + path)}</loc>${day}${alternates}</url>`;
};

/** Addresses for search engines, each with the same page in the other languages (sitemaps.org). */
export const sitemap = (
  publicUrl: string,
  languages: readonly SitemapLanguage[],
  addresses: readonly PublicAddress[],
): string => `<?xml version="1.0" encoding="UTF-8"?>
<urlset ${NAMESPACES} xmlns:xhtml="http://www.w3.org/1999/xhtml">
${addresses.map((address) => entry(publicUrl, languages, address)).join('\n')}
</urlset>
`;

/** The list of the pages that many addresses are parted into. */
export const sitemapIndex = (publicUrl: string, pages: number): string => `<?xml version="1.0" encoding="UTF-8"?>
<sitemapindex ${NAMESPACES}>
${Array.from({ length: pages }, (_, at) => `<sitemap><loc>${plain(publicUrl)}/sitemaps/${at + 1}.xml</loc></sitemap>`).join('\n')}
</sitemapindex>
`;
