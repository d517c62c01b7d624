import type { Cited, CitedAuthor } from './cited.js';

const ESCAPED: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
};

const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

/** Text as BibTeX reads it: what means something to it is written so that it means itself. */
export const bibtexText = (text: string): string =>
  oneLine(text).replace(/[\\{}$&#%_^~]/g, (sign) => ESCAPED[sign] ?? `\\${sign}`);

const authorOf = ({ name, isPerson }: CitedAuthor): string => {
  const written = bibtexText(name);
  return isPerson && !/\band\b|,/i.test(written) ? written : `{${written}}`;
};

/** A reference as BibTeX. */
export const bibtex = (cited: Cited, publisher: string, readOn: string): string => {
  const { authors, publishedOn } = cited;
  const fields: readonly (readonly [string, string | null])[] = [
    ['author', authors.length > 0 ? authors.map(authorOf).join(' and ') : null],
    ['title', `{${bibtexText(cited.title)}}`],
    ['year', publishedOn?.slice(0, 4) ?? null],
    ['date', publishedOn],
    ['version', String(cited.revision)],
    ['publisher', bibtexText(publisher)],
    ['howpublished', `\\url{${cited.url}}`],
    ['url', cited.url],
    ['urldate', readOn],
    ['langid', { nb: 'norsk', nn: 'nynorsk', en: 'english' }[cited.language] ?? null],
    ['note', bibtexText(cited.license)],
  ];
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = {${value}},`]));
  return [`@misc{ildsjel-${cited.slug},`, ...lines, '}', ''].join('\n');
};
