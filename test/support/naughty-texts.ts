import { getNaughtyStringList } from 'naughty-string-validator';

/** The longest text that is tried everywhere, in characters. */
export const LONG = 10_000;

/** Texts by what is bad about them; the last two can be kept by nothing. */
export const NAMED_TEXTS: Readonly<Record<string, string>> = {
  empty: '',
  blank: ' \t\n ',
  long: 'x'.repeat(LONG),
  'long and wide': '🏳️‍🌈'.repeat(LONG / 6),
  'right to left': '\u202Egnitset\u202C \u2067אבג\u2069 \u200Fمرحبا\u200E',
  'zero width': 'a\u200B\u200C\u200D\u2060\uFEFFb',
  'combining marks': `Z${'\u0351\u036B\u0343'.repeat(100)}algo`,
  'other normal forms': 'A\u030Angstr\u00F6m \u212B ﬁ',
  controls: 'a\u0001\u0008\u001B[31m\u007F\u0085b',
  'line ends': 'a\r\nb\rc\u2028d\u2029e',
  noncharacters: '\uFFFE\uFFFF\u{1FFFF}\uFFFD',
  quotes: `'"\`\\'); --/*`,
  wildcards: '%_*?[a-z]{1,9}(?:x)+$^',
  'search operators': '"a" -b +c:d AND (e OR NOT f) & | ! <-> :*',
  markup: '<script>alert(1)</script>&lt;&#0;&amp;',
  'template marks': '${7*7}{{7*7}}<%= 7*7 %>#{7*7}',
  'JSON marks': '{"__proto__":{"admin":true},"$where":"1"}',
  'a path': '../../../../etc/passwd',
  'a large number': '9'.repeat(400),
  'a special number': 'NaN',
};

/** Texts that PostgreSQL cannot keep, which are refused everywhere or looked for in vain. */
export const UNSTORABLE_TEXTS: Readonly<Record<string, string>> = {
  'half a surrogate pair, high': 'a\uD83Db',
  'half a surrogate pair, low': '\uDE00',
  'surrogates in the wrong order': '\uDE00\uD83D',
  NUL: 'a\u0000b',
};

const MANY = 6;
const TOGETHER = 190;
const A_PAGE = 990;

const alone = [...Object.values(NAMED_TEXTS), ...Object.values(UNSTORABLE_TEXTS)];
const listed = [...new Set(getNaughtyStringList())];
const isWord = (text: string): boolean => text.length <= MANY && /^\S*\p{L}\S*$/u.test(text);

/** The texts above, and all of the Big List of Naughty Strings that some languages take for something else than a text. */
export const NAUGHTY_WORDS: readonly string[] = [...new Set([...alone, ...listed.filter(isWord)])];

/** The rest of the Big List of Naughty Strings, one by one. */
export const NAUGHTY_TEXTS: readonly string[] = listed.filter((text) => !NAUGHTY_WORDS.includes(text));

/** Texts in a row, as many as there is room for. */
const inRows = (texts: readonly string[], room: number): readonly string[] =>
  texts.reduce<string[]>((rows, text) => {
    const longer = `${rows.at(-1) ?? ''} ${text}`;
    return rows.length > 0 && longer.length <= room ? rows.with(-1, longer) : [...rows, text];
  }, []);

/** The same, several in a row: one by one they take half an hour. */
export const NAUGHTY_ROWS: readonly string[] = inRows(NAUGHTY_TEXTS, TOGETHER);

/** The same rows, several at once, for places with room for them. */
export const NAUGHTY_PAGES: readonly string[] = inRows(NAUGHTY_ROWS, A_PAGE);
