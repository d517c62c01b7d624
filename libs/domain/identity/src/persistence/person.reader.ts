import { Injectable } from '@nestjs/common';
import { isUuid } from '#kernel';
import { Database } from '#platform/database';
import type { Person } from '../person.js';

const PERSON = `json_build_object('id', p.id, 'name', p.name, 'email', p.email, 'language', p.language)`;

/** Reads people; those who were erased are not among them. */
@Injectable()
export class PersonReader {
  constructor(private readonly database: Database) {}

  /** The person of an id, or null. */
  async byId(id: string): Promise<Person | null> {
    return (await this.byIds([id])).get(id) ?? null;
  }

  /** The people of these ids; an id that is nobody's is left out. */
  async byIds(ids: readonly string[]): Promise<ReadonlyMap<string, Person>> {
    const rows = await this.database.read<{ person: Person }>(
      'people.by-ids',
      `select ${PERSON} as person from people p where p.id = any($1::uuid[]) and p.erased_at is null`,
      [ids.filter(isUuid)],
    );
    return new Map(rows.map(({ person }) => [person.id, person]));
  }

  /** The person of an e-mail address, or null; for operators, as others must not learn who is known. */
  async byEmail(email: string): Promise<Person | null> {
    const [row] = await this.database.read<{ person: Person }>(
      'people.by-email',
      `select ${PERSON} as person from people p where lower(p.email) = lower($1) and p.erased_at is null`,
      [email],
    );
    return row?.person ?? null;
  }
}
