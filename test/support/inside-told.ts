import { hostname } from 'node:os';
import { packageRoot } from '#platform/config';

/** What only those who run the product know, by what it is. */
const INSIDE: readonly (readonly [string, RegExp])[] = [
  ['a stack', /^\s+at .+:\d+:\d+\)?$|^\s+at (async )?[\w.<>]+ \(/m],
  ['a stack', /\n\s+at /],
  ['source code', /node_modules|node:internal|file:\/\/|\.[cm]?[jt]s:\d/i],
  [
    'an exception',
    /\b(Type|Range|Reference|Syntax|QueryFailed|Database|Aggregate)Error\b|Cannot read propert|is not a function/,
  ],
  ['SQL', /\b(select|insert into|delete from|update)\b[\s\S]*\b(from|values|set|where)\b/i],
  [
    'the database',
    /postgres|typeorm|\bpg_|\brelation "|\bcolumn "|\bconstraint\b|duplicate key|syntax error at or near/i,
  ],
  ['the database', /invalid (byte sequence|input syntax)|unsupported Unicode escape|\bSQLSTATE\b|\b(fk|uq|ck|pk)_\w+/i],
  ['the search engine', /meili|invalid_search_|127\.0\.0\.1:\d/i],
  ['a host', /\b127\.0\.0\.1\b|\blocalhost\b|\bECONN[A-Z]+\b|\bENO[A-Z]{3,}\b|\bEAI_/],
  ['a path', /(^|[\s"'(=])\/(home|root|tmp|usr|var|etc|proc|dev|mnt|opt)\//],
  ['a path', new RegExp(RegExp.escape(packageRoot), 'i')],
  ['a host', new RegExp(`\\b${RegExp.escape(hostname())}\\b`, 'i')],
];

const SHORTEST_ECHO = 8;

/** The longest beginning of a text that stands in another; empty when it is too short to be told apart. */
const echoOf = (form: string, text: string): string => {
  if (form.length < SHORTEST_ECHO || !text.includes(form.slice(0, SHORTEST_ECHO))) return '';
  let length = Math.min(form.length, text.length);
  while (!text.includes(form.slice(0, length))) length -= 1;
  return form.slice(0, length);
};

const longestEcho = (forms: readonly string[], text: string): string =>
  forms
    .map((form) => echoOf(form, text))
    .reduce((longest, echo) => (echo.length > longest.length ? echo : longest), '');

/** The text without what the caller has said, as it was said or as JSON writes it, whole or cut. */
const withoutEcho = (text: string, said: readonly string[]): string => {
  let rest = text;
  for (const one of said) {
    const forms = [one, one.trim()].flatMap((form) => [form, JSON.stringify(form).slice(1, -1)]);
    for (let echo = longestEcho(forms, rest); echo !== ''; echo = longestEcho(forms, rest))
      rest = rest.replaceAll(echo, '…');
  }
  return rest;
};

/**
 * What a text tells of the inside of the product: stacks, exceptions, SQL, servers, hosts and paths.
 *
 * @param said what the caller has sent, which may come back without telling anything.
 */
export const insideTold = (text: string, said: readonly string[] = []): readonly string[] => {
  const rest = withoutEcho(text, said);
  return INSIDE.flatMap(([what, pattern]) => {
    const found = pattern.exec(rest)?.[0];
    return found === undefined || found === '' ? [] : [`${what}: ${found.trim().slice(0, 60)}`];
  });
};
