import {
  array,
  assert,
  boolean,
  constantFrom,
  double,
  letrec,
  oneof,
  option,
  property,
  record,
  string,
  tuple,
} from 'fast-check';
import { type FilterExpression, meiliFilter } from './filter.js';

const nasty = constantFrom(
  '"',
  '\\',
  '\\"',
  'a\\',
  '" OR id EXISTS OR x = "',
  "'",
  ']',
  '\0',
  '\ud800',
  'x" TO y',
  '\\\\"',
);
const text = oneof(
  string({ unit: 'binary' }),
  string(),
  nasty,
  tuple(nasty, string(), nasty).map((parts) => parts.join('')),
);
const value = oneof(text, double({ noNaN: true, noDefaultInfinity: true }), boolean());
const values = array(value, { maxLength: 4 });
const number = option(double({ noNaN: true, noDefaultInfinity: true }), { nil: undefined });

const { expression } = letrec<{ expression: FilterExpression }>((tie) => ({
  expression: oneof(
    { depthSize: 'small', withCrossShrink: true },
    record({ kind: constantFrom('equals' as const, 'before' as const, 'after' as const), field: text, value }),
    record({ kind: constantFrom('in' as const, 'notIn' as const), field: text, values }),
    record({ kind: constantFrom('range' as const), field: text, from: number, to: number }),
    record({ kind: constantFrom('exists' as const, 'missing' as const), field: text }),
    record({ kind: constantFrom('and' as const), of: array(tie('expression'), { maxLength: 3 }) }),
    record({ kind: constantFrom('or' as const), of: tuple(tie('expression'), tie('expression')) }),
  ),
}));

/** Reads quoted text as Meilisearch does (a backslash goes with the character after it) and puts a mark in its place. */
const skeleton = (filter: string): string => {
  let out = '';
  for (let at = 0; at < filter.length; at += 1) {
    if (filter[at] !== '"') out += filter[at];
    else {
      for (at += 1; filter[at] !== '"'; at += 1) {
        if (at >= filter.length) throw new Error(`no end of the quoted text in ${filter}`);
        if (filter[at] === '\\') at += 1;
      }
      out += '§';
    }
  }
  return out;
};

const NUMBER = String.raw`-?\d+(?:\.\d+)?(?:e[+-]?\d+)?`;
const VALUE = `(?:§|true|false|${NUMBER})`;
const CONDITION = new RegExp(
  `§ (?:[=<>] ${VALUE}|(?:NOT )?IN \\[(?:${VALUE}(?:, ${VALUE})*)?\\]|(?:NOT )?EXISTS|>= ${NUMBER}(?: AND § <= ${NUMBER})?|<= ${NUMBER})`,
  'g',
);
const JOINED = /(?<=^|\()(?:\(C\)(?: AND \(C\))+|\(C\)(?: OR \(C\))+)(?=$|\))/g;

const reduced = (shape: string): string => {
  const next = shape.replace(JOINED, 'C');
  return next === shape ? shape : reduced(next);
};

describe('a filter', () => {
  it('keeps its shape whatever the values are', () => {
    assert(
      property(expression, (asked) => {
        const written = meiliFilter(asked);
        if (written === null) return;
        expect(written.isWellFormed()).toBe(true);
        expect(reduced(skeleton(written).replace(CONDITION, 'C'))).toBe('C');
      }),
      { numRuns: 500 },
    );
  });

  it('is caught by this reading when a value is not escaped', () => {
    const careless = `"sector" = "${'" OR "id" EXISTS OR "x" = "'}"`;
    expect(reduced(skeleton(careless).replace(CONDITION, 'C'))).not.toBe('C');
    expect(() => skeleton('"sector" = "a\\"')).toThrow('no end');
  });

  it('joins what is asked for', () => {
    const sectors: FilterExpression = { kind: 'in', field: 'sectors', values: ['helse', 'skole'] };
    const years: FilterExpression = { kind: 'range', field: 'year', from: 2020, to: 2024 };
    expect(meiliFilter({ kind: 'and', of: [sectors, years, { kind: 'notIn', field: 'id', values: ['a'] }] })).toBe(
      '("sectors" IN ["helse", "skole"]) AND ("year" >= 2020 AND "year" <= 2024) AND ("id" NOT IN ["a"])',
    );
    expect(meiliFilter({ kind: 'or', of: [sectors, { kind: 'missing', field: 'sectors' }] })).toBe(
      '("sectors" IN ["helse", "skole"]) OR ("sectors" NOT EXISTS)',
    );
  });

  it('that asks for nothing lets everything through, and an empty list of wanted values nothing', () => {
    expect(meiliFilter({ kind: 'and', of: [] })).toBeNull();
    expect(meiliFilter({ kind: 'range', field: 'year' })).toBeNull();
    expect(meiliFilter({ kind: 'notIn', field: 'id', values: [] })).toBeNull();
    expect(
      meiliFilter({
        kind: 'or',
        of: [
          { kind: 'equals', field: 'a', value: 1 },
          { kind: 'and', of: [] },
        ],
      }),
    ).toBeNull();
    expect(meiliFilter({ kind: 'in', field: 'id', values: [] })).toBe('"id" IN []');
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('refuses %s', (number) => {
    expect(() => meiliFilter({ kind: 'equals', field: 'year', value: number })).toThrow(RangeError);
  });
});
