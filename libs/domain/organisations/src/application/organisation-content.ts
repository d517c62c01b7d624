import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { LANGUAGES } from '#kernel';
import { packageRoot } from '#platform/config';
import { GOVERNMENT_LEVELS, ORGANISATION_KINDS, ORGANISATION_NAME_KINDS, SUCCESSION_KINDS } from '../organisation.js';

const lifetime = { validFrom: z.string().nullable(), validTo: z.string().nullable() };

const shippedOrganisation = z.strictObject({
  slug: z.string(),
  organisationNumber: z.string().nullable(),
  kind: z.enum(ORGANISATION_KINDS),
  level: z.enum(GOVERNMENT_LEVELS).nullable(),
  country: z.string(),
  names: z.array(
    z.strictObject({
      language: z.enum(LANGUAGES),
      name: z.string(),
      kind: z.enum(ORGANISATION_NAME_KINDS),
      ...lifetime,
    }),
  ),
  codes: z.array(z.strictObject({ code: z.string(), ...lifetime })),
  county: z.string().nullable(),
  homepage: z.string().nullable(),
  ...lifetime,
  predecessors: z.array(z.strictObject({ slug: z.string(), on: z.string(), kind: z.enum(SUCCESSION_KINDS) })),
});

/** A body as the product ships it; county and predecessors are slugs of bodies shipped with it or there already. */
export type ShippedOrganisation = z.infer<typeof shippedOrganisation>;

/** The file of the bodies shipped with the product, one JSON object a line. */
const CONTENT_FILE = 'libs/domain/organisations/content/organisations.ndjson';

/** The bodies shipped with the product: municipalities and counties with their history, state bodies and others. */
export const shippedOrganisations = (): ShippedOrganisation[] =>
  readFileSync(join(packageRoot, CONTENT_FILE), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => shippedOrganisation.parse(JSON.parse(line)));
