import { isStorableText } from '#kernel';
import type { Faults } from './faults.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;
const SHOWN = 80;

const quoted = (value: unknown): string => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
  return `"${text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text}"`;
};

/** A text, trimmed; empty only where `optional`. */
export const readText = (value: unknown, at: Faults, max: number, optional = false): string => {
  const text = typeof value === 'string' ? value.trim() : '';
  if (value !== null && value !== undefined && typeof value !== 'string') at.add('This must be a text.');
  else if (text === '' && !optional) at.add('This must not be empty.');
  else if (text.length > max) at.add(`This is ${text.length} characters long; at most ${max} are allowed.`);
  else if (!isStorableText(text)) at.add('This text holds characters that cannot be kept.');
  return text;
};

/** A text that may be left out: null when it is empty. */
export const readOptionalText = (value: unknown, at: Faults, max: number): string | null =>
  readText(value, at, max, true) || null;

/** One of a fixed list of values; undefined, with a fault, for any other. */
export const readOneOf = <T extends string>(value: unknown, at: Faults, known: readonly T[]): T | undefined => {
  const found = known.find((one) => one === value);
  if (found === undefined) at.add(`${quoted(value)} is not one of ${known.join(', ')}.`);
  return found;
};

/** A calendar day that exists, `YYYY-MM-DD`. */
export const readDay = (value: unknown, at: Faults): string | null => {
  if (value === null) return null;
  if (typeof value === 'string' && DAY.test(value)) {
    const moment = new Date(`${value}T00:00:00Z`);
    if (!Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(value)) return value;
  }
  at.add(`${quoted(value)} is not a day of the calendar in the form YYYY-MM-DD.`);
  return null;
};

/** A moment with its time zone, as ISO 8601 in UTC. */
export const readMoment = (value: unknown, at: Faults): string | null => {
  if (value === null) return null;
  const moment =
    value instanceof Date ? value : new Date(typeof value === 'string' && MOMENT.test(value) ? value : NaN);
  if (!Number.isNaN(moment.getTime())) return moment.toISOString();
  at.add(`${quoted(value)} is not a moment in the form YYYY-MM-DDThh:mm:ssZ.`);
  return null;
};

/** An address on the web: http or https, with a host and without a password. */
export const readWebAddress = (value: unknown, at: Faults, max: number): string => {
  const text = readText(value, at, max);
  if (text === '' || text.length > max) return text;
  const url = URL.canParse(text) ? new URL(text) : null;
  const sound = url !== null && /^https?:$/.test(url.protocol) && /^https?:\/\/[^/]/i.test(text) && !/\s/.test(text);
  if (!sound || url.username !== '' || url.password !== '') {
    at.add(`${quoted(text)} is not a web address that begins with http:// or https://.`);
  }
  return text;
};

/** A list, each item read at its place; null is an empty one. */
export const readList = <T, R>(
  value: readonly T[] | null,
  at: Faults,
  max: number,
  read: (item: T, at: Faults) => R | undefined,
): R[] => {
  if (value === null) return [];
  if (!Array.isArray(value)) {
    at.add('This must be a list.');
    return [];
  }
  if (value.length > max) {
    at.add(`This list has ${value.length} items; at most ${max} are allowed.`);
    return [];
  }
  return value.flatMap((item, place) => {
    const result = read(item, at.at(place));
    return result === undefined ? [] : [result];
  });
};
