import { type Role, newId } from '#kernel';
import type { Transaction } from '#platform/database';

/** What there is to choose of a person. */
export interface PersonChoices {
  readonly name?: string;
  readonly email?: string | null;
  readonly language?: 'nb' | 'nn' | 'en' | 'se';
  /** A role for the body of a slug; for every body when `organisation` is null. */
  readonly role?: Role;
  readonly organisation?: string | null;
}

/** A person in the database, with one role at most. */
export const aPerson = async (tx: Transaction, choices: PersonChoices = {}): Promise<{ readonly id: string }> => {
  const { name = 'Kari Nordmann', email = null, language = 'nb', role, organisation = null } = choices;
  const id = newId();
  await tx.query('insert into people (id, name, email, language, created_at) values ($1, $2, $3, $4, now())', [
    id,
    name,
    email,
    language,
  ]);
  if (role === undefined) return { id };
  const [row] =
    organisation === null
      ? [{ id: null }]
      : await tx.query<{ id: string }>('select id from organisations where slug = $1', [organisation]);
  if (!row) throw new Error(`There is no body ${organisation}.`);
  await tx.query(
    `insert into memberships (person_id, organisation_id, role, created_at, created_by) values ($1, $2, $3, now(), 'system:test')`,
    [id, row.id, role],
  );
  return { id };
};
