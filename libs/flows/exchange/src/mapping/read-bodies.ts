import { ORGANISATION_ROLES } from '#domain/stories';
import { organisationNumber } from '#kernel';
import type { BodyInRow, ExchangeRow } from '../reading/exchange-row.js';
import type { NamedBody, RowNotes } from './reading-row.js';
import { asOurs } from './words.js';

const numberOf = (body: BodyInRow, notes: RowNotes, path: string[]): string | null => {
  const text = String(body.orgnr ?? '').trim();
  if (text === '') return null;
  const digits = organisationNumber(text);
  if (digits === null) {
    notes.fault(
      `"${text.slice(0, 40)}" is no organisation number: nine digits, the last a check digit (modulus 11).`,
      ...path,
      'orgnr',
    );
  }
  return digits;
};

const describe = (body: BodyInRow): NamedBody['description'] =>
  body.kind && body.country
    ? {
        kind: asOurs(body.kind),
        level: body.level ? asOurs(body.level) : null,
        country: body.country.trim(),
        language: body.language ?? (body.country === 'NO' ? 'nb' : 'en'),
      }
    : null;

const read = (body: BodyInRow, notes: RowNotes, path: string[]): NamedBody => {
  const role = body.role?.trim() ? asOurs(body.role) : 'OWNER';
  if (!ORGANISATION_ROLES.some((one) => one === role))
    notes.fault(`"${role.slice(0, 40)}" is no role of a body.`, ...path, 'role');
  const named = {
    name: body.name?.trim() || null,
    organisationNumber: numberOf(body, notes, path),
    slug: body.slug?.trim() || null,
  };
  if (Object.values(named).every((one) => one === null))
    notes.fault('A body needs a number, a slug or a name.', ...path);
  return { ...named, role, description: describe(body) };
};

/** The bodies that a row names; the first owns what is told of unless the row says otherwise. */
export const readBodies = (row: ExchangeRow, notes: RowNotes): readonly NamedBody[] =>
  (row.agencies ?? []).map((body, place) => read(body, notes, ['agencies', String(place)]));

/** The body in whose care a row's story is, or null. */
export const readManaging = (row: ExchangeRow, notes: RowNotes): NamedBody | null =>
  row.managingOrganisation ? read(row.managingOrganisation, notes, ['managingOrganisation']) : null;
