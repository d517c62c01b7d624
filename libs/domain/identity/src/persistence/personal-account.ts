import { Injectable } from '@nestjs/common';
import { PersonalData, type Transaction, moment } from '#platform/database';
import { MembershipRepository } from './membership.repository.js';

/** What the account of somebody who was erased is called. */
const ERASED_PERSON = 'Slettet person';
const ERASED_EMAIL = 'slettet@invalid';

const TOLD = `select json_build_object('id', p.id, 'name', p.name, 'email', p.email, 'language', p.language,
  'createdAt', ${moment('p.created_at')},
  'identities', (select coalesce(json_agg(json_build_object('issuer', i.issuer, 'subject', i.subject,
    'createdAt', ${moment('i.created_at')})), '[]') from person_identities i where i.person_id = p.id),
  'roles', (select coalesce(json_agg(json_build_object('role', m.role, 'organisationId', m.organisation_id,
    'since', ${moment('m.created_at')})), '[]') from memberships m where m.person_id = p.id),
  'sessions', (select coalesce(json_agg(json_build_object('issuer', s.issuer, 'createdAt', ${moment('s.created_at')},
    'seenAt', ${moment('s.seen_at')}, 'endedAt', ${moment('s.revoked_at')}, 'roles', s.grants)), '[]')
    from sessions s where s.person_id = p.id),
  'invitations', (select coalesce(json_agg(json_build_object('email', i.email, 'role', i.role, 'organisationId', i.organisation_id,
    'createdAt', ${moment('i.created_at')}, 'acceptedAt', ${moment('i.accepted_at')})), '[]')
    from invitations i where i.accepted_by = p.id or lower(i.email) = lower(p.email)),
  'apiKeys', (select coalesce(json_agg(json_build_object('name', k.name, 'prefix', k.prefix,
    'createdAt', ${moment('k.created_at')})), '[]') from api_keys k where k.created_by = 'person:' || p.id)) as told
  from people p where p.id = $1`;

/** The account of a person: name, address, sign-ins, roles. */
@Injectable()
export class PersonalAccount extends PersonalData {
  readonly name = 'account';

  constructor(private readonly memberships: MembershipRepository) {
    super();
  }

  /** Whether nobody would be left who administers every body. */
  async isLastAdministrator(tx: Transaction, personId: string): Promise<boolean> {
    const isOne = (await this.memberships.find(tx, personId, null)) === 'ADMIN';
    return isOne && !(await this.memberships.hasOtherSystemAdministrator(tx, personId));
  }

  async told(tx: Transaction, personId: string): Promise<unknown> {
    return (await tx.query<{ told: unknown }>(TOLD, [personId]))[0]?.told ?? null;
  }

  async erase(tx: Transaction, personId: string, now: Date): Promise<void> {
    await tx.query(
      `update invitations i set email = $2, withdrawn_at = case when i.accepted_at is null then coalesce(i.withdrawn_at, $3) end
       from people p where p.id = $1 and (i.accepted_by = p.id or lower(i.email) = lower(p.email))`,
      [personId, ERASED_EMAIL, now],
    );
    await tx.query('delete from sessions where person_id = $1', [personId]);
    await tx.query('delete from person_identities where person_id = $1', [personId]);
    await tx.query('delete from memberships where person_id = $1', [personId]);
    await tx.query('update people set name = $2, email = null, erased_at = $3 where id = $1', [
      personId,
      ERASED_PERSON,
      now,
    ]);
  }
}
