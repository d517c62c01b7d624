import { newId, systemActor } from '#kernel';
import type { Database } from '#platform/database';

/** A body to stand in a test's database. */
export interface GroundBody {
  readonly slug: string;
  readonly name?: string;
  readonly kind?: 'MUNICIPALITY' | 'COUNTY' | 'STATE_BODY' | 'OTHER';
  readonly number?: string;
  readonly codes?: readonly string[];
  readonly county?: string;
  readonly successor?: string;
}

const write = (database: Database, sql: string, values: readonly unknown[]): Promise<unknown> =>
  database.transaction(systemActor('test'), (tx) => tx.query(sql, values));

/** Puts bodies in the database, each after those it names; gives their identifiers by slug. */
export const layBodies = async (
  database: Database,
  bodies: readonly GroundBody[],
): Promise<Readonly<Record<string, string>>> => {
  const ids: Record<string, string> = {};
  for (const { slug, name = slug, kind = 'OTHER', number = null, codes = [], county, successor } of bodies) {
    const id = newId();
    ids[slug] = id;
    await write(
      database,
      `insert into organisations (id, slug, organisation_number, kind, county_id, version, created_at, updated_at)
       values ($1, $2, $3, $4, $5, 1, now(), now())`,
      [id, slug, number, kind, county === undefined ? null : ids[county]],
    );
    await write(
      database,
      `insert into organisation_names (organisation_id, language, kind, name, folded) values ($1, 'nb', 'CURRENT', $2, lower($2))`,
      [id, name],
    );
    for (const code of codes) {
      await write(database, 'insert into organisation_codes (organisation_id, code) values ($1, $2)', [id, code]);
    }
    if (successor !== undefined) {
      await write(
        database,
        `insert into organisation_successions (predecessor_id, successor_id, occurred_on, kind) values ($1, $2, '2020-01-01', 'MERGER')`,
        [id, ids[successor]],
      );
    }
  }
  return ids;
};

/** A concept to stand in a test's database. */
export interface GroundConcept {
  readonly scheme: 'SECTOR' | 'METHOD';
  readonly slug: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly broader?: string;
}

/** Puts concepts in the database, each after the broader one it names; gives their identifiers by slug. */
export const layConcepts = async (
  database: Database,
  concepts: readonly GroundConcept[],
): Promise<Readonly<Record<string, string>>> => {
  const ids: Record<string, string> = {};
  for (const { scheme, slug, labels = { nb: slug }, broader } of concepts) {
    const id = newId();
    ids[slug] = id;
    await write(
      database,
      `insert into concepts (id, scheme, slug, digest, version, created_at, updated_at) values ($1, $2, $3, '', 1, now(), now())`,
      [id, scheme, slug],
    );
    for (const [language, label] of Object.entries(labels)) {
      await write(
        database,
        `insert into concept_labels (concept_id, language, kind, label, folded) values ($1, $2, 'PREFERRED', $3, lower($3))`,
        [id, language, label],
      );
    }
    if (broader !== undefined) {
      await write(database, `insert into concept_relations (concept_id, kind, target_id) values ($1, 'BROADER', $2)`, [
        id,
        ids[broader],
      ]);
    }
  }
  return ids;
};
