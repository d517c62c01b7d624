import type { Cited, CitedAuthor } from './cited.js';

const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

/** A person's last name first, as RIS has it. */
const authorOf = ({ name, isPerson }: CitedAuthor): string => {
  const words = oneLine(name).split(' ');
  const last = words.pop() ?? '';
  return isPerson && words.length > 0 ? `${last}, ${words.join(' ')}` : oneLine(name);
};

/** A reference as RIS; its lines end as the format says. */
export const ris = (cited: Cited, publisher: string, readOn: string): string => {
  const { publishedOn } = cited;
  const lines: readonly (readonly [string, string | null])[] = [
    ['TY', 'ELEC'],
    ...cited.authors.map((author) => ['AU', authorOf(author)] as const),
    ['TI', oneLine(cited.title)],
    ['PY', publishedOn?.slice(0, 4) ?? null],
    ['DA', publishedOn?.replaceAll('-', '/') ?? null],
    ['ET', String(cited.revision)],
    ['PB', oneLine(publisher)],
    ['UR', cited.url],
    ['Y2', readOn.replaceAll('-', '/')],
    ['LA', cited.language],
    ['N1', oneLine(cited.license)],
    ['ER', ''],
  ];
  return lines.flatMap(([tag, value]) => (value === null ? [] : [`${tag}  - ${value}\r\n`])).join('');
};
