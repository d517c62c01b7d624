import { Injectable } from '@nestjs/common';
import { Clock, fold } from '#kernel';
import type { Transaction } from '#platform/database';
import type { Organisation, OrganisationCode } from '../organisation.js';

/** A body as it is kept: everything but its successions. */
export interface StoredOrganisation extends Omit<Organisation, 'version'> {
  readonly codes: readonly OrganisationCode[];
  /** SHA-256 in hex of the shipped row it came from; null once an editor has changed the body. */
  readonly contentDigest: string | null;
}

/** What tells a kept body from another. */
export interface KnownOrganisation {
  readonly id: string;
  readonly slug: string;
  readonly organisationNumber: string | null;
  readonly version: number;
  readonly contentDigest: string | null;
}

const KNOWN = `id, slug, organisation_number as "organisationNumber", version, encode(content_digest, 'hex') as "contentDigest"`;

const UPSERT = `
  insert into organisations (id, slug, organisation_number, kind, level, country, county_id, homepage, valid_from,
    valid_to, content_digest, version, created_at, updated_at)
  select id, slug, "organisationNumber", kind, level, country, "countyId", homepage, "validFrom", "validTo",
    decode("contentDigest", 'hex'), 1, $2, $2
  from jsonb_to_recordset($1::jsonb) as r(id uuid, slug text, "organisationNumber" text, kind text, level text,
    country text, "countyId" uuid, homepage text, "validFrom" date, "validTo" date, "contentDigest" text)
  on conflict (id) do update set organisation_number = excluded.organisation_number, kind = excluded.kind,
    level = excluded.level, country = excluded.country, county_id = excluded.county_id, homepage = excluded.homepage,
    valid_from = excluded.valid_from, valid_to = excluded.valid_to, content_digest = excluded.content_digest,
    version = organisations.version + 1, updated_at = excluded.updated_at
  returning id, version`;

const INSERT_NAMES = `
  insert into organisation_names (organisation_id, language, kind, name, folded, valid_from, valid_to)
  select id, language, kind, name, folded, "validFrom", "validTo"
  from jsonb_to_recordset($1::jsonb) as r(id uuid, language text, kind text, name text, folded text,
    "validFrom" date, "validTo" date)`;

const INSERT_CODES = `
  insert into organisation_codes (organisation_id, code, valid_from, valid_to)
  select id, code, "validFrom", "validTo"
  from jsonb_to_recordset($1::jsonb) as r(id uuid, code text, "validFrom" date, "validTo" date)`;

/** Keeps bodies: any number of them with the same few statements. */
@Injectable()
export class OrganisationRepository {
  constructor(private readonly clock: Clock) {}

  /** Lets nobody else write bodies until the transaction ends. */
  async lockAll(tx: Transaction): Promise<void> {
    await tx.query('lock table organisations in share row exclusive mode');
  }

  /** The kept bodies that have one of these slugs or organisation numbers, locked. */
  known(tx: Transaction, slugs: readonly string[], numbers: readonly string[]): Promise<KnownOrganisation[]> {
    return tx.query<KnownOrganisation>(
      `select ${KNOWN} from organisations where slug = any($1::text[]) or organisation_number = any($2::text[])
       order by id for update`,
      [slugs, numbers],
    );
  }

  /** Writes bodies whole, new or changed, with their names and codes; gives each one's version. */
  async write(tx: Transaction, bodies: readonly StoredOrganisation[]): Promise<ReadonlyMap<string, number>> {
    const ids = bodies.map(({ id }) => id);
    const rows = bodies.map(({ names: _names, codes: _codes, ...row }) => row);
    const versions = await tx.query<{ id: string; version: number }>(UPSERT, [JSON.stringify(rows), this.clock.now()]);
    await tx.query('delete from organisation_names where organisation_id = any($1::uuid[])', [ids]);
    await tx.query('delete from organisation_codes where organisation_id = any($1::uuid[])', [ids]);
    const names = bodies.flatMap(({ id, names: own }) => own.map((name) => ({ ...name, id, folded: fold(name.name) })));
    await tx.query(INSERT_NAMES, [JSON.stringify(names)]);
    const codes = bodies.flatMap(({ id, codes: own }) => own.map((code) => ({ ...code, id })));
    await tx.query(INSERT_CODES, [JSON.stringify(codes)]);
    return new Map(versions.map(({ id, version }) => [id, version]));
  }

  /** Counts a change that lies outside the body's own row; with `byEditor` shipped content leaves it alone from now on. */
  async touch(tx: Transaction, id: string, byEditor: boolean): Promise<number> {
    const [row] = await tx.query<{ version: number }>(
      `with changed as (update organisations set version = version + 1, updated_at = $2,
         content_digest = case when $3 then null else content_digest end where id = $1 returning version)
       select version from changed`,
      [id, this.clock.now(), byEditor],
    );
    return row?.version ?? 0;
  }
}
