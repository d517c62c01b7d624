import { type GraphQLSchema, buildSchema } from 'graphql';
import { type Trial, flawsOf, notGivenBack } from '../../support/argument-trial.js';
import { operationFor, rootFields, variablesFor } from '../../support/arguments.js';
import { insideTold } from '../../support/inside-told.js';
import { ORDINARY } from '../../support/mutation-lanes.js';
import { runLane } from '../../support/naughty-lane.js';
import { NAUGHTY_PAGES, NAUGHTY_ROWS, NAUGHTY_TEXTS, NAUGHTY_WORDS } from '../../support/naughty-texts.js';

const SCHEMA: GraphQLSchema = buildSchema(`
  scalar Markdown
  enum Colour { RED }
  type Answer { text: String, errors: [Problem!]! }
  type Problem { code: String!, message: String!, path: [String!]! }
  input Inner { word: String!, colour: Colour, again: Inner }
  input Outer { title: String!, list: [Inner!], note: Markdown, count: Int! }
  type Query { find(words: [String!], after: ID): Answer }
  type Mutation { keep(input: Outer!): Answer }
`);
const [FIND, KEEP] = rootFields(SCHEMA);
if (!FIND || !KEEP) throw new Error('The planted schema has two fields.');

const answered = (more: Partial<Trial>): Trial => ({ status: 200, ms: 1, errors: [], answer: null, ...more });
const refusing = (message: string, code = 'BAD_USER_INPUT'): Trial =>
  answered({ errors: [{ code, message, path: 'input.title' }] });

describe('the look for what is told of the inside', () => {
  it.each([
    new Error('x').stack ?? '',
    'Cannot read properties of undefined (reading "id")',
    'QueryFailedError: boom',
    'invalid input syntax for type uuid: "x"',
    'duplicate key value violates unique constraint "uq_stories_slug"',
    'select s.id from stories s where s.slug = $1',
    'connect ECONNREFUSED 127.0.0.1:5432',
    'ENOENT: no such file or directory, open /usr/lib/app/main.js',
    'could not read /var/lib/x',
    'Index `stories` not found (meilisearch)',
    'at file:///srv/app/dist/main.js:10:5',
    process.cwd(),
  ])('finds it in %j', (planted) => {
    expect(insideTold(planted)).not.toEqual([]);
    expect(insideTold(`"x" is wrong. ${planted}`, ['x', 'y'.repeat(40)])).not.toEqual([]);
  });

  it('does not take for it what the caller has said, whole or cut', () => {
    const said = 'select * from stories where "a"; drop table x; -- /etc/passwd';
    expect(insideTold(`"${said}" is no slug.`, [said])).toEqual([]);
    expect(insideTold(`"${said.slice(0, 40)}" is no slug.`, [said])).toEqual([]);
    expect(insideTold(`Got ${JSON.stringify(said)}.`, [said])).toEqual([]);
    expect(insideTold(`Got ${JSON.stringify(said)}; "${said.slice(0, 61)}" is no day.`, [said])).toEqual([]);
    expect(insideTold('This cursor is not one that this list has given out.')).toEqual([]);
  });
});

describe('the look at an answer', () => {
  it.each([
    ['a failure of ours', answered({ status: 500 })],
    ['a failure by its code', refusing('Something went wrong.', 'INTERNAL')],
    ['a code that nobody knows', refusing('No.', 'ER_DUP_ENTRY')],
    ['an error without words', refusing(' ')],
    ['an error that tells too much', refusing('relation "stories" does not exist')],
    ['HTML that does something', answered({ answer: { story: { bodyHtml: '<p onclick="a()">b</p>' } } })],
    ['HTML of a part that does something', answered({ answer: [{ sections: [{ html: '<script>a</script>' }] }] })],
  ])('finds %s', (_, planted) => {
    expect(flawsOf(planted, ['x'])).not.toEqual([]);
  });

  it('finds a text that has not come back as it was', () => {
    const answer = { story: { title: 'Blåbær', goals: [{ text: 'to' }] } };
    expect(notGivenBack(answered({ answer }), [' Blåbær ', 'to', ''])).toEqual([]);
    expect(notGivenBack(answered({ answer }), ['Bla\u030Aba\u00E6r', 'to'])).toEqual(['Bla\u030Aba\u00E6r']);
  });
});

describe('the places of a schema', () => {
  it('are found wherever they are, a new one too', () => {
    expect(FIND.places.map(({ path, type }) => `${path} ${type}`)).toEqual(['words.0 String', 'after ID']);
    expect(KEEP.places.map(({ path, type }) => `${path} ${type}`)).toEqual([
      'input.title String',
      'input.list.0.word String',
      'input.list.0.colour Colour',
      'input.note Markdown',
      'input.count Int',
    ]);
    const grown = buildSchema('input I { a: String, planted: [[String!]!] } type Query { q(i: I): Int }');
    expect(rootFields(grown)[0]?.places.map(({ path }) => path)).toEqual(['i.a', 'i.planted.0.0']);
  });

  it('are given what is chosen, and beside it what must be said', () => {
    const told = variablesFor(KEEP, new Map([['input.list.0.word', 'x']]), { ...ORDINARY, 'Outer.note': 'N' });
    expect(told).toEqual({ input: { title: 'tekst', list: [{ word: 'x' }], note: 'N', count: 1 } });
    expect(operationFor(KEEP, told, '{ text }')).toBe('mutation ($input: Outer!) { keep(input: $input) { text } }');
    expect(variablesFor(FIND, new Map(), ORDINARY)).toEqual({});
  });
});

describe('the way of naughty texts through a field', () => {
  const places = KEEP.places.filter(({ type }) => ['String', 'Markdown'].includes(type));
  const lane = { root: KEEP, token: undefined, ordinary: () => ORDINARY };
  const through = (answer: (chosen: ReadonlyMap<string, unknown>) => Trial) =>
    runLane({ ask: (_, chosen) => Promise.resolve(answer(chosen)) }, lane, [places]);

  it('puts every one of them at every place', async () => {
    const seen = new Map(places.map(({ path }) => [path, new Set<unknown>()]));
    const report = await through((chosen) => {
      for (const [path, text] of chosen) seen.get(path)?.add(text);
      return answered({ errors: [...chosen.keys()].map((path) => ({ code: 'BAD_USER_INPUT', message: 'No.', path })) });
    });
    expect(report.flaws).toEqual([]);
    const every = [...NAUGHTY_WORDS, ...NAUGHTY_ROWS];
    for (const texts of seen.values()) expect(every.filter((text) => !texts.has(text))).toEqual([]);
    for (const text of NAUGHTY_TEXTS) expect(NAUGHTY_ROWS.some((row) => row.includes(text))).toBe(true);
    expect(NAUGHTY_WORDS.length + NAUGHTY_TEXTS.length).toBeGreaterThan(500);
  });

  it('puts them there page by page where there is room for a page, and row by row where there is none', async () => {
    const roomy = 'input.note';
    const seen = new Map(places.map(({ path }) => [path, new Set<unknown>()]));
    const isFull = (path: string, text: unknown): boolean => path !== roomy && String(text).length > 200;
    const report = await through((chosen) => {
      const full = [...chosen].filter(([path, text]) => isFull(path, text)).map(([path]) => path);
      if (full.length > 0)
        return answered({ errors: full.map((path) => ({ code: 'BAD_USER_INPUT', message: 'No.', path })) });
      for (const [path, text] of chosen) seen.get(path)?.add(text);
      return answered({ answer: [...chosen.values()] });
    });
    expect(report.flaws).toEqual([]);
    for (const [path, texts] of seen) {
      const whole = [...NAUGHTY_WORDS, ...(path === roomy ? NAUGHTY_PAGES : NAUGHTY_ROWS)];
      expect([...texts].sort()).toEqual(whole.filter((text) => !isFull(path, text)).sort());
      const told = ['refused', 'accepted'].map((what) => report.counts.get(`${path}: ${what}`) ?? 0);
      expect(told[0]! + told[1]!).toBe(NAUGHTY_WORDS.length + NAUGHTY_ROWS.length);
    }
    for (const row of NAUGHTY_ROWS) expect(NAUGHTY_PAGES.some((page) => page.includes(row))).toBe(true);
  });

  it('finds a text that is lost, an error without its place, and one that tells too much', async () => {
    const lost = await through((chosen) =>
      answered({ answer: [...chosen.values()].map((text) => String(text).trim().normalize('NFC')) }),
    );
    expect(lost.flaws.some((flaw) => flaw.includes('lost'))).toBe(true);
    const placeless = await through(() =>
      answered({ errors: [{ code: 'BAD_USER_INPUT', message: 'No.', path: 'input.count' }] }),
    );
    expect(placeless.flaws.some((flaw) => flaw.includes('without the place at fault'))).toBe(true);
    const telling = await through((chosen) =>
      answered({
        errors: [...chosen.keys()].map((path) => ({
          code: 'BAD_USER_INPUT',
          message: 'invalid input syntax for type json',
          path,
        })),
      }),
    );
    expect(telling.flaws.some((flaw) => flaw.includes('tells of the database'))).toBe(true);
  });
});
