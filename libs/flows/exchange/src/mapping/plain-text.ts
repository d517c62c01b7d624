const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  eacute: 'é',
  aring: 'å',
  oslash: 'ø',
  aelig: 'æ',
};

const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi;
const TAG = /<\/?[a-z][^<>]*>/gi;

const character = (code: number): string =>
  code > 31 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : ' ';

/** A title or summary that a web page was made of, as text: tags dropped, entities decoded, one line. */
export const plainText = (html: string): string =>
  html
    .replace(TAG, '')
    .replace(ENTITY, (whole: string, decimal?: string, hexadecimal?: string, name?: string) => {
      if (decimal) return character(Number.parseInt(decimal, 10));
      if (hexadecimal) return character(Number.parseInt(hexadecimal, 16));
      return NAMED[name?.toLowerCase() ?? ''] ?? whole;
    })
    .replace(/\s+/g, ' ')
    .trim();
