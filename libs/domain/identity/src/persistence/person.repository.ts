import { Injectable } from '@nestjs/common';
import { Clock, Ids } from '#kernel';
import type { Transaction } from '#platform/database';
import type { Person } from '../person.js';

const PERSON = 'p.id, p.name, p.email, p.language';

/** Keeps people, and how they are known at their providers. */
@Injectable()
export class PersonRepository {
  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** The person of a provider's subject, unless they were erased; whoever else asks for the same one waits for the end of the transaction. */
  async known(tx: Transaction, issuer: string, subject: string): Promise<Person | null> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 20))', [`${issuer} ${subject}`]);
    const [person] = await tx.query<Person>(
      `select ${PERSON} from person_identities i join people p on p.id = i.person_id
       where i.issuer = $1 and i.subject = $2 and p.erased_at is null for update of p`,
      [issuer, subject],
    );
    return person ?? null;
  }

  /** The person of an e-mail address. */
  async byEmail(tx: Transaction, email: string): Promise<Person | null> {
    const [person] = await tx.query<Person>(
      `select ${PERSON} from people p where lower(p.email) = lower($1) and p.erased_at is null for update`,
      [email],
    );
    return person ?? null;
  }

  /** A new person, whose address is left out where it is somebody else's. */
  async add(tx: Transaction, person: Omit<Person, 'id'>): Promise<Person> {
    const id = this.ids.next();
    const taken = person.email !== null && (await this.byEmail(tx, person.email)) !== null;
    const email = taken ? null : person.email;
    await tx.query('insert into people (id, name, email, language, created_at) values ($1, $2, $3, $4, $5)', [
      id,
      person.name,
      email,
      person.language,
      this.clock.now(),
    ]);
    return { ...person, id, email };
  }

  /** Ties a person to what a provider calls them, in the place of one who was erased. */
  async tie(tx: Transaction, personId: string, issuer: string, subject: string): Promise<void> {
    await tx.query(
      `insert into person_identities (issuer, subject, person_id, created_at) values ($1, $2, $3, $4)
       on conflict on constraint pk_person_identities do update set person_id = excluded.person_id`,
      [issuer, subject, personId, this.clock.now()],
    );
  }

  /** Keeps the name and the address of a person up to date; an address that is somebody else's is left alone. */
  async refresh(tx: Transaction, person: Person): Promise<void> {
    await tx.query(
      `update people set name = $2, email = case when $3::text is null or exists
         (select from people other where lower(other.email) = lower($3) and other.id <> $1) then email else $3 end
       where id = $1`,
      [person.id, person.name, person.email],
    );
  }
}
