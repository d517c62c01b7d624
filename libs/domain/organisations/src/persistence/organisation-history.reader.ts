import { Injectable } from '@nestjs/common';
import { isUuid } from '#kernel';
import { Database } from '#platform/database';
import type { OrganisationCode, SuccessionKind } from '../organisation.js';

/** A body that came before or after another. */
export interface Succession {
  readonly organisationId: string;
  /** The day it happened, `YYYY-MM-DD`. */
  readonly on: string;
  readonly kind: SuccessionKind;
}

/** What came before and after a body, and its municipality or county numbers over time, oldest first. */
export interface OrganisationHistory {
  readonly predecessors: readonly Succession[];
  readonly successors: readonly Succession[];
  readonly codes: readonly OrganisationCode[];
}

/** A body on another's line. */
export interface LineageMember {
  readonly id: string;
  readonly slug: string;
  /** Four-digit municipality and two-digit county numbers it ever had. */
  readonly codes: readonly string[];
}

const successions = (from: string, to: string): string => `(
  select coalesce(json_agg(json_build_object('organisationId', s.${to}_id, 'on', s.occurred_on, 'kind', s.kind)
    order by s.occurred_on, s.${to}_id), '[]') from organisation_successions s where s.${from}_id = w.id)`;

const HISTORY = `
  select w.id, json_build_object(
    'predecessors', ${successions('successor', 'predecessor')},
    'successors', ${successions('predecessor', 'successor')},
    'codes', (select coalesce(json_agg(json_build_object('code', c.code, 'validFrom', c.valid_from, 'validTo', c.valid_to)
      order by c.valid_from nulls first, c.code), '[]') from organisation_codes c where c.organisation_id = w.id)) as history
  from unnest($1::uuid[]) as w(id)`;

const LINEAGE = `
  with recursive wanted as (select o.id from organisations o where o.id = any($1::uuid[])),
  before(root, id) as (
    select w.id, w.id from wanted w
    union select b.root, s.predecessor_id from before b join organisation_successions s on s.successor_id = b.id),
  later(root, id) as (
    select w.id, w.id from wanted w
    union select l.root, s.successor_id from later l join organisation_successions s on s.predecessor_id = l.id)
  select line.root, json_agg(json_build_object('id', o.id, 'slug', o.slug, 'codes',
    (select coalesce(json_agg(c.code order by c.code), '[]') from organisation_codes c where c.organisation_id = o.id))
    order by o.slug) as members
  from (select * from before union select * from later) line join organisations o on o.id = line.id
  group by line.root`;

/** Reads who came before and after whom. */
@Injectable()
export class OrganisationHistoryReader {
  constructor(private readonly database: Database) {}

  /** The history of each of these bodies. */
  async history(ids: readonly string[]): Promise<ReadonlyMap<string, OrganisationHistory>> {
    const rows = await this.database.read<{ id: string; history: OrganisationHistory }>(
      'organisations.history',
      HISTORY,
      [ids.filter(isUuid)],
    );
    return new Map(rows.map(({ id, history }) => [id, history]));
  }

  /**
   * The line of each of these bodies: the body itself, everything it came from however far back, and everything that
   * came from it however far on; not those that share a predecessor or successor with it.
   */
  async lineage(ids: readonly string[]): Promise<ReadonlyMap<string, readonly LineageMember[]>> {
    const rows = await this.database.read<{ root: string; members: LineageMember[] }>(
      'organisations.lineage',
      LINEAGE,
      [ids.filter(isUuid)],
    );
    return new Map(rows.map(({ root, members }) => [root, members]));
  }
}
