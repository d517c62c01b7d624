const CREATIVE_COMMONS = /^CC-(BY(?:-(?:NC|ND|SA))*)-(\d\.\d)$/;

/** Where a licence can be read, by its SPDX identifier; null for one that is told in words. */
export const licenseUrl = (license: string): string | null => {
  const [, terms, version] = CREATIVE_COMMONS.exec(license) ?? [];
  if (terms && version) return `https://creativecommons.org/licenses/${terms.toLowerCase()}/${version}/`;
  if (license === 'CC0-1.0') return 'https://creativecommons.org/publicdomain/zero/1.0/';
  return license === 'NLOD-2.0' ? 'https://data.norge.no/nlod/no/2.0' : null;
};

/** A licence as people know it: `CC BY 4.0`. */
export const licenseName = (license: string): string =>
  CREATIVE_COMMONS.test(license) ? license.replace(/^CC-/, 'CC ').replace(/-(\d\.\d)$/, ' $1') : license;
