import { Injectable } from '@nestjs/common';
import { type Language, isSlug, isUuid, organisationNumber } from '#kernel';
import { Database } from '#platform/database';
import { type Organisation, type OrganisationView, organisationIn } from '../organisation.js';
import { ORGANISATION_JSON } from './organisation.sql.js';

type Bodies = ReadonlyMap<string, OrganisationView>;

const found = (
  rows: readonly { readonly body: Organisation }[],
  language: Language,
  key: (body: Organisation) => string,
): Bodies => new Map(rows.map(({ body }) => [key(body), organisationIn(body, language)]));

/** Finds bodies by what names them for certain: id, slug, organisation number. */
@Injectable()
export class OrganisationReader {
  constructor(private readonly database: Database) {}

  /** The bodies of these ids; an id that is none is left out. */
  async byIds(ids: readonly string[], language: Language): Promise<Bodies> {
    return found(await this.rows('by-ids', 'o.id = any($1::uuid[])', ids.filter(isUuid)), language, ({ id }) => id);
  }

  /** The bodies of these slugs; a slug that is none is left out. */
  async bySlugs(slugs: readonly string[], language: Language): Promise<Bodies> {
    const rows = await this.rows('by-slugs', 'o.slug = any($1::text[])', slugs.filter(isSlug));
    return found(rows, language, ({ slug }) => slug);
  }

  /** The bodies of these organisation numbers, by their nine digits; a number that is none, or wrong, is left out. */
  async byNumbers(numbers: readonly string[], language: Language): Promise<Bodies> {
    const digits = numbers.flatMap((number) => organisationNumber(number) ?? []);
    const rows = await this.rows('by-numbers', 'o.organisation_number = any($1::text[])', digits);
    return found(rows, language, (body) => body.organisationNumber ?? '');
  }

  /** The body that people mean by a slug, or by an organisation number as they write it, or null. */
  async bySlugOrNumber(text: string, language: Language): Promise<OrganisationView | null> {
    const number = organisationNumber(text);
    const bodies = number ? await this.byNumbers([number], language) : await this.bySlugs([text], language);
    return bodies.get(number ?? text) ?? null;
  }

  private rows(name: string, condition: string, values: readonly string[]): Promise<{ body: Organisation }[]> {
    return this.database.read<{ body: Organisation }>(
      `organisations.${name}`,
      `select ${ORGANISATION_JSON} as body from organisations o where ${condition}`,
      [values],
    );
  }
}
