import { Injectable } from '@nestjs/common';
import { type Actor, type Result, type Role, conflict, done, isUuid, missing, notAllowed, refused } from '#kernel';
import { OrganisationReader } from '#domain/organisations';
import type { Transaction } from '#platform/database';
import { MembershipRepository } from '../persistence/membership.repository.js';
import { membershipPolicy } from './membership.policy.js';
import { namedBody } from './named-body.js';

/** A person of a body, as callers name them. */
export interface NamedMember {
  readonly personId: string;
  /** Slug or organisation number; null for every body. */
  readonly organisation: string | null;
}

/** A person of a body, found. */
export interface FoundMember {
  readonly personId: string;
  readonly organisationId: string | null;
  readonly role: Role;
}

/** Finds the person whose role an administrator is about to change, with the rules that hold for every such change. */
@Injectable()
export class HandledMember {
  constructor(
    private readonly memberships: MembershipRepository,
    private readonly organisations: OrganisationReader,
  ) {}

  /**
   * The body, if the caller may handle its people. Expected error: NOT_FOUND for one that is unknown.
   *
   * @throws Failure UNAUTHENTICATED or FORBIDDEN for anybody but an administrator of the body.
   */
  async body(actor: Actor, organisation: string | null): Promise<Result<string | null>> {
    if (!membershipPolicy.mayAdminister(actor)) throw notAllowed(actor.kind, 'look after the people of a body');
    const body = await namedBody(this.organisations, organisation);
    if (body.ok && !membershipPolicy.mayHandle(actor, body.value))
      throw notAllowed(actor.kind, 'look after the people of this body');
    return body;
  }

  /**
   * The person, locked, whose role for the body is about to become this one, or none. Expected errors: NOT_FOUND for a person who
   * holds no role for just this body; CONFLICT where nobody would be left who administers every body.
   */
  async find(
    tx: Transaction,
    personId: string,
    organisationId: string | null,
    next: Role | null,
  ): Promise<Result<FoundMember>> {
    const isLeaving = organisationId === null && next !== 'ADMIN';
    const hasOther =
      !isLeaving || !isUuid(personId) || (await this.memberships.hasOtherSystemAdministrator(tx, personId));
    const role = isUuid(personId) ? await this.memberships.find(tx, personId, organisationId) : null;
    if (role === null) return refused(missing('There is no such person among those of this body.', 'person'));
    if (isLeaving && role === 'ADMIN' && !hasOther)
      return refused(conflict('This is the last one who administers every body.', 'person'));
    return done({ personId, organisationId, role });
  }
}
