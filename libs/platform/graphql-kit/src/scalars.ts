import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { organisationNumber } from '#kernel';

const refuse = (message: string): never => {
  throw new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
};

const stringScalar = (name: string, description: string, check: (text: string) => string): GraphQLScalarType =>
  new GraphQLScalarType<unknown, unknown>({
    name,
    description,
    serialize: (value) => (value instanceof Date ? value.toISOString() : value),
    parseValue: (value) => (typeof value === 'string' ? check(value) : refuse(`${name} must be a string.`)),
    parseLiteral: (node: ValueNode) =>
      node.kind === Kind.STRING ? check(node.value) : refuse(`${name} must be a string.`),
  });

/** What PostgreSQL and every reader of ISO 8601 can write: no year nought, none of five digits. */
const inKnownYears = (moment: Date): boolean => moment.getUTCFullYear() >= 1 && moment.getUTCFullYear() <= 9_999;

const dateTime = (text: string): string => {
  const wellFormed = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/.test(text);
  const moment = new Date(text);
  if (!wellFormed || !inKnownYears(moment))
    return refuse(`"${text.slice(0, 40)}" is no date and time in ISO 8601 with a zone.`);
  calendarDate(text.slice(0, 10));
  return moment.toISOString();
};

const calendarDate = (text: string): string => {
  const moment = new Date(`${text}T00:00:00Z`);
  const real = /^\d{4}-\d{2}-\d{2}$/.test(text) && inKnownYears(moment) && moment.toISOString().startsWith(text);
  return real ? text : refuse(`"${text.slice(0, 40)}" is no calendar date of the form YYYY-MM-DD.`);
};

const webAddress = (text: string): string => {
  if (text.length > 2000 || /[\p{Cc}\s]/u.test(text) || !URL.canParse(text))
    return refuse('A URL must be a full web address of at most 2,000 characters.');
  const { protocol } = new URL(text);
  return protocol === 'https:' || protocol === 'http:'
    ? text
    : refuse(`A URL must begin with https:// or http://, not ${protocol}`);
};

const number = (text: string): string =>
  organisationNumber(text) ??
  refuse(
    `"${text.slice(0, 40)}" is no organisation number: nine digits whose last one checks the others (modulus 11).`,
  );

/** A moment, written in ISO 8601 with a zone. */
export const DateTimeScalar = stringScalar(
  'DateTime',
  'A moment in ISO 8601 with a zone, such as 2026-11-23T09:30:00Z.',
  dateTime,
);

/** A calendar day. */
export const DateScalar = stringScalar('Date', 'A calendar day, YYYY-MM-DD.', calendarDate);

/** A web address. */
export const UrlScalar = stringScalar('URL', 'A full web address beginning with https:// or http://.', webAddress);

/** Text in Markdown. */
export const MarkdownScalar = stringScalar(
  'Markdown',
  'Text in Markdown (CommonMark). Raw HTML in it is shown as text.',
  (text) => text,
);

/** A Norwegian organisation number. */
export const OrganisationNumberScalar = stringScalar(
  'OrganisationNumber',
  'A Norwegian organisation number: nine digits, the last one a modulus 11 check digit. Blanks and the form NO…MVA are accepted.',
  number,
);
