import { isSlug, isUuid, organisationNumber } from '#kernel';
import { LIMITS } from './content-limits.js';
import type { Faults } from './faults.js';
import { readList, readOneOf } from './read-fields.js';
import { ORGANISATION_ROLES, type OrganisationRole, RELATION_KINDS, type RelationKind } from './story-content.js';
import type { OrganisationReference, StoryContentInput } from './story-input.js';

/** Something of another room, or another story, that a caller has named. */
export interface Link {
  readonly field: 'SECTOR' | 'METHOD' | 'ORGANISATION' | 'PLACE' | 'STORY';
  readonly by: 'ID' | 'NUMBER' | 'SLUG';
  readonly value: string;
  readonly at: Faults;
}

/** All that an input names; a left-out list is undefined. */
export interface Links {
  readonly sectors: readonly Link[] | undefined;
  readonly methods: readonly Link[] | undefined;
  readonly organisations: readonly (Link & { readonly role: OrganisationRole })[] | undefined;
  readonly places: readonly Link[] | undefined;
  readonly relations: readonly (Link & { readonly kind: RelationKind })[] | undefined;
  readonly managingOrganisation: Link | null | undefined;
}

const bySlugOrId = (value: string, field: Link['field'], at: Faults): Link => ({
  field,
  by: isUuid(value) ? 'ID' : 'SLUG',
  value,
  at,
});

const concept =
  (field: 'SECTOR' | 'METHOD') =>
  (slug: string, at: Faults): Link | undefined => {
    if (isSlug(slug)) return { field, by: 'SLUG', value: slug, at };
    at.add(`There is no ${field.toLowerCase()} "${String(slug).slice(0, 80)}".`);
    return undefined;
  };

const organisation = (input: OrganisationReference, at: Faults): Link | undefined => {
  const named = [input.organisationNumber, input.slug, input.id].filter((name) => typeof name === 'string');
  if (named.length !== 1) {
    at.add('Name the organisation in exactly one way: `organisationNumber`, `slug` or `id`.');
    return undefined;
  }
  if (typeof input.organisationNumber === 'string') {
    const digits = organisationNumber(input.organisationNumber);
    const place = at.at('organisationNumber');
    if (digits !== null) return { field: 'ORGANISATION', by: 'NUMBER', value: digits, at: place };
    place.add(
      `"${input.organisationNumber.slice(0, 80)}" is not an organisation number: nine digits, the last a check digit (modulus 11).`,
    );
    return undefined;
  }
  return typeof input.slug === 'string'
    ? { field: 'ORGANISATION', by: 'SLUG', value: input.slug, at: at.at('slug') }
    : { field: 'ORGANISATION', by: isUuid(input.id ?? '') ? 'ID' : 'SLUG', value: input.id ?? '', at: at.at('id') };
};

const place = (value: string, at: Faults): Link =>
  /^\d{2}(\d{2})?$/.test(value) ? { field: 'PLACE', by: 'NUMBER', value, at } : bySlugOrId(String(value), 'PLACE', at);

/** Reads what an input names in other rooms; whether it exists is another question. */
export const readLinks = (
  input: StoryContentInput & { readonly managingOrganisation?: OrganisationReference | null | undefined },
  at: Faults,
): Links => {
  const list = <T, R>(
    value: readonly T[] | null | undefined,
    name: 'sectors' | 'methods' | 'organisations' | 'places' | 'relations',
    read: (item: T, at: Faults) => R | undefined,
  ): R[] | undefined => (value === undefined ? undefined : readList(value, at.at(name), LIMITS[name], read));
  const managing = input.managingOrganisation;
  return {
    sectors: list(input.sectors, 'sectors', concept('SECTOR')),
    methods: list(input.methods, 'methods', concept('METHOD')),
    organisations: list(input.organisations, 'organisations', (item, where) => {
      const role = readOneOf(item.role, where.at('role'), ORGANISATION_ROLES);
      const link = organisation(item, where);
      return role && link && { ...link, role };
    }),
    places: list(input.places, 'places', place),
    relations: list(input.relations, 'relations', (item, where) => {
      const kind = readOneOf(item.kind, where.at('kind'), RELATION_KINDS);
      return kind && { ...bySlugOrId(String(item.story), 'STORY', where.at('story')), kind };
    }),
    managingOrganisation: managing ? organisation(managing, at.at('managingOrganisation')) : managing,
  };
};
