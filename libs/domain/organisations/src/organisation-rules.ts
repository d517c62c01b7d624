import { type UserError, invalid, isLanguage, isSlug, organisationNumber } from '#kernel';
import type { Lifetime, OrganisationCode, OrganisationDescription } from './organisation.js';

const MOST_NAMES = 60;
const MOST_CODES = 40;
const LONGEST_NAME = 300;
const LONGEST_ADDRESS = 2000;
const CODE = /^([0-9]{2}|[0-9]{4})$/;

/** Says whether a text is a calendar day that exists, `YYYY-MM-DD`. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) &&
  new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);

const lifetimeFaults = ({ validFrom, validTo }: Lifetime, ...path: string[]): UserError[] => {
  const unreal = Object.entries({ validFrom, validTo }).filter(([, day]) => day !== null && !isDay(day));
  if (unreal.length > 0)
    return unreal.map(([field]) => invalid('This is no calendar day (YYYY-MM-DD).', ...path, field));
  const reversed = validFrom !== null && validTo !== null && validTo < validFrom;
  return reversed ? [invalid('The last day lies before the first.', ...path, 'validTo')] : [];
};

const isReadable = (text: string): boolean =>
  text.isWellFormed() && text.trim() === text && text !== '' && text.length <= LONGEST_NAME && !/\p{Cc}/u.test(text);

const repeated = <T>(all: readonly T[], key: (one: T) => string): number[] => {
  const keys = all.map(key);
  return keys.flatMap((one, index) => (keys.indexOf(one) < index ? [index] : []));
};

const nameFaults = (names: OrganisationDescription['names']): UserError[] => {
  if (names.length > MOST_NAMES) return [invalid(`A body has at most ${MOST_NAMES} names.`, 'names')];
  const current = names.filter(({ kind }) => kind === 'CURRENT');
  return [
    ...(current.length === 0 ? [invalid('One name must be the CURRENT one.', 'names')] : []),
    ...(repeated(current, ({ language }) => language).length > 0
      ? [invalid('There is one CURRENT name in a language.', 'names')]
      : []),
    ...repeated(names, ({ language, kind, name }) => `${language} ${kind} ${name}`).map((index) =>
      invalid('This name is given twice.', 'names', String(index)),
    ),
    ...names.flatMap((name, index) => [
      ...(isReadable(name.name)
        ? []
        : [invalid(`A name is 1 to ${LONGEST_NAME} characters of text on one line.`, 'names', String(index), 'name')]),
      ...(isLanguage(name.language) ? [] : [invalid('No such language.', 'names', String(index), 'language')]),
      ...lifetimeFaults(name, 'names', String(index)),
    ]),
  ];
};

const codeFaults = (codes: readonly OrganisationCode[]): UserError[] => {
  if (codes.length > MOST_CODES) return [invalid(`A body has at most ${MOST_CODES} codes.`, 'codes')];
  return [
    ...repeated(codes, ({ code }) => code).map((index) => invalid('This code is given twice.', 'codes', String(index))),
    ...codes.flatMap((code, index) => [
      ...(CODE.test(code.code)
        ? []
        : [invalid('A municipality number has four digits, a county number two.', 'codes', String(index), 'code')]),
      ...lifetimeFaults(code, 'codes', String(index)),
    ]),
  ];
};

const isWebAddress = (text: string): boolean =>
  text.length <= LONGEST_ADDRESS &&
  URL.canParse(text) &&
  /^https?:\/\//.test(text) &&
  !/[\p{Cc}\s]/u.test(text) &&
  text.isWellFormed();

/** What is wrong with a body as described; empty when nothing is. Paths begin at the body. */
export const organisationFaults = (body: OrganisationDescription): UserError[] => [
  ...(body.organisationNumber === null || organisationNumber(body.organisationNumber)
    ? []
    : [invalid('The check digit of this organisation number is wrong (modulus 11).', 'organisationNumber')]),
  ...(body.slug === null || isSlug(body.slug) ? [] : [invalid('A slug is a-z, 0-9 and single hyphens.', 'slug')]),
  ...(/^[A-Z]{2}$/.test(body.country) ? [] : [invalid('A country is two capital letters (ISO 3166-1).', 'country')]),
  ...(body.homepage === null || isWebAddress(body.homepage)
    ? []
    : [invalid('A homepage begins with https:// or http://.', 'homepage')]),
  ...lifetimeFaults(body),
  ...nameFaults(body.names),
  ...codeFaults(body.codes),
];
