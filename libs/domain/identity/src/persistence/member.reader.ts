import { Injectable } from '@nestjs/common';
import { type Actor, Clock, Cursors, type Page, type PageRequest, badInput, isUuid, notAllowed, pageOf } from '#kernel';
import { OrganisationReader } from '#domain/organisations';
import { Database, moment } from '#platform/database';
import { membershipPolicy } from '../application/membership.policy.js';
import { namedBody } from '../application/named-body.js';
import type { Invitation } from '../invitation.js';
import type { Member } from '../member.js';
import { INVITATION } from './invitation.sql.js';

const MEMBER = `json_build_object('personId', p.id, 'name', p.name, 'email', p.email, 'role', m.role,
  'organisationId', m.organisation_id, 'since', ${moment('m.created_at')})`;

/** Shows administrators the people of their body, and whom they have invited. */
@Injectable()
export class MemberReader {
  constructor(
    private readonly database: Database,
    private readonly cursors: Cursors,
    private readonly organisations: OrganisationReader,
    private readonly clock: Clock,
  ) {}

  /**
   * The people who hold a role for just this body (a slug or number; null for every body), those known longest first.
   *
   * @throws Failure BAD_USER_INPUT for an unknown body; UNAUTHENTICATED or FORBIDDEN for anybody but its administrator.
   */
  async members(actor: Actor, organisation: string | null, page: PageRequest): Promise<Page<Member>> {
    const body = await this.handled(actor, organisation);
    const list = `members ${body}`;
    const [after] = page.after === null ? [null] : this.cursors.decode(list, page.after);
    const rows = await this.database.read<{ member: Member }>(
      'members.list',
      `select ${MEMBER} as member from memberships m join people p on p.id = m.person_id
       where m.organisation_id is not distinct from $1 and p.erased_at is null and ($2::uuid is null or p.id > $2)
       order by p.id limit $3`,
      [body, after, page.size + 1],
    );
    const members = rows.map(({ member }) => member);
    return pageOf(members, page, ({ personId }) => this.cursors.encode(list, [personId]));
  }

  /**
   * The open invitations to just this body, newest first.
   *
   * @throws Failure as {@link members}.
   */
  async invitations(actor: Actor, organisation: string | null, page: PageRequest): Promise<Page<Invitation>> {
    const body = await this.handled(actor, organisation);
    const list = `invitations ${body}`;
    const [after] = page.after === null ? [null] : this.cursors.decode(list, page.after);
    const rows = await this.database.read<{ invitation: Invitation }>(
      'invitations.list',
      `select ${INVITATION} as invitation from invitations i
       where i.organisation_id is not distinct from $1 and i.accepted_at is null and i.withdrawn_at is null
         and i.expires_at > $4 and ($2::uuid is null or i.id < $2)
       order by i.id desc limit $3`,
      [body, after, page.size + 1, this.clock.now()],
    );
    const invitations = rows.map(({ invitation }) => invitation);
    return pageOf(invitations, page, ({ id }) => this.cursors.encode(list, [id]));
  }

  /** The person of a body, for whoever was allowed to change their role. */
  async member(personId: string, organisationId: string | null): Promise<Member | null> {
    const [row] = await this.database.read<{ member: Member }>(
      'members.one',
      `select ${MEMBER} as member from memberships m join people p on p.id = m.person_id
       where m.person_id = $1 and m.organisation_id is not distinct from $2`,
      [personId, organisationId],
    );
    return row?.member ?? null;
  }

  /** The invitation of an id, for whoever was allowed to make it. */
  async invitation(id: string): Promise<Invitation | null> {
    if (!isUuid(id)) return null;
    const [row] = await this.database.read<{ invitation: Invitation }>(
      'invitations.one',
      `select ${INVITATION} as invitation from invitations i where i.id = $1`,
      [id],
    );
    return row?.invitation ?? null;
  }

  private async handled(actor: Actor, organisation: string | null): Promise<string | null> {
    if (!membershipPolicy.mayAdminister(actor)) throw notAllowed(actor.kind, 'see the people of a body');
    const body = await namedBody(this.organisations, organisation);
    if (!body.ok) throw badInput(body.errors[0]?.message ?? '', 'organisation');
    if (!membershipPolicy.mayHandle(actor, body.value)) throw notAllowed(actor.kind, 'see the people of this body');
    return body.value;
  }
}
