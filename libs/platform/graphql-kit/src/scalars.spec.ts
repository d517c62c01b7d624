import { GraphQLError, type GraphQLScalarType, Kind } from 'graphql';
import { DateScalar, DateTimeScalar, MarkdownScalar, OrganisationNumberScalar, UrlScalar } from './scalars.js';

const literal = (scalar: GraphQLScalarType, value: string): unknown =>
  scalar.parseLiteral({ kind: Kind.STRING, value }, {});

const GOOD: readonly [GraphQLScalarType, string, string][] = [
  [DateTimeScalar, '2026-11-23T09:30:00Z', '2026-11-23T09:30:00.000Z'],
  [DateTimeScalar, '2026-11-23T09:30+01:00', '2026-11-23T08:30:00.000Z'],
  [DateTimeScalar, '2026-11-23T09:30:00.123456789-05:30', '2026-11-23T15:00:00.123Z'],
  [DateScalar, '2024-02-29', '2024-02-29'],
  [DateScalar, '0001-01-01', '0001-01-01'],
  [DateScalar, '9999-12-31', '9999-12-31'],
  [UrlScalar, 'https://example.org/æ?q=1#x', 'https://example.org/æ?q=1#x'],
  [UrlScalar, 'HTTP://example.org', 'HTTP://example.org'],
  [MarkdownScalar, '<script>alert(1)</script>', '<script>alert(1)</script>'],
  [OrganisationNumberScalar, '991 825 827', '991825827'],
  [OrganisationNumberScalar, 'NO991825827MVA', '991825827'],
];

const BAD: readonly [GraphQLScalarType, readonly unknown[]][] = [
  [
    DateTimeScalar,
    [
      '2026-11-23',
      '2026-11-23T09:30:00',
      '2026-02-30T00:00:00Z',
      '2026-11-23T25:00:00Z',
      '2026-11-23T09:30:00+99:00',
      'now',
      '',
      ' 2026-11-23T09:30:00Z',
      '0000-01-01T00:00:00Z',
      '0001-01-01T00:00:00+01:00',
      '9999-12-31T23:59:59-01:00',
      '+012026-11-23T09:30:00Z',
      1763890200,
      null,
      true,
      {},
      ['x'],
    ],
  ],
  [
    DateScalar,
    [
      '2023-02-29',
      '2026-13-01',
      '2026-1-1',
      '0000-01-01',
      '10000-01-01',
      '2026-11-23T00:00:00Z',
      '23.11.2026',
      '',
      '2026-11-23\n',
      20261123,
      null,
      {},
    ],
  ],
  [
    UrlScalar,
    [
      'javascript:alert(1)',
      'data:text/html,x',
      'ftp://example.org',
      '//example.org',
      '/stories',
      'example.org',
      '',
      'https://',
      ' https://example.org',
      'https://exa\nmple.org',
      'java\tscript:alert(1)',
      'https://example.org/\0',
      'https://example.org/a b',
      `https://example.org/${'x'.repeat(2000)}`,
      7,
      null,
    ],
  ],
  [MarkdownScalar, [7, null, {}, ['a']]],
  [OrganisationNumberScalar, ['991825828', '99182582', '9918258270', 'abcdefghi', '', '910000080', 991825827, null]],
];

const refusal = (work: () => unknown): GraphQLError => {
  try {
    work();
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
  throw new Error('was not refused');
};

describe('a scalar', () => {
  it.each(GOOD)('%s takes %j', (scalar, given, kept) => {
    expect(scalar.parseValue(given)).toBe(kept);
    expect(literal(scalar, given)).toBe(kept);
    expect(scalar.serialize(kept)).toBe(kept);
  });

  it.each(BAD.flatMap(([scalar, values]) => values.map((value) => [scalar, value] as const)))(
    '%s refuses %j',
    (scalar, value) => {
      const refused = refusal(() => scalar.parseValue(value));
      expect(refused.extensions).toEqual({ code: 'BAD_USER_INPUT' });
      expect(refused.message.length).toBeLessThan(200);
      if (typeof value === 'string') expect(refusal(() => literal(scalar, value)).message).toBe(refused.message);
    },
  );

  it.each([DateTimeScalar, DateScalar, UrlScalar, MarkdownScalar, OrganisationNumberScalar])(
    '%s refuses literals that are no strings',
    (scalar) => {
      for (const node of [
        { kind: Kind.INT, value: '1' },
        { kind: Kind.BOOLEAN, value: true },
        { kind: Kind.ENUM, value: 'A' },
        { kind: Kind.LIST, values: [] },
      ] as const) {
        expect(refusal(() => scalar.parseLiteral(node, {})).message).toBe(`${scalar.name} must be a string.`);
      }
    },
  );

  it('of a moment shows dates in ISO 8601', () => {
    expect(DateTimeScalar.serialize(new Date('2026-11-23T09:30:00Z'))).toBe('2026-11-23T09:30:00.000Z');
  });
});
