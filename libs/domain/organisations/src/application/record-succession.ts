import { Injectable } from '@nestjs/common';
import { type Actor, type Result, conflict, done, invalid, isSlug, missing, notAllowed, refused } from '#kernel';
import { Database, type Transaction } from '#platform/database';
import type { SuccessionKind } from '../organisation.js';
import { OrganisationRepository } from '../persistence/organisation.repository.js';
import { SuccessionRepository } from '../persistence/succession.repository.js';
import { isDay } from '../organisation-rules.js';
import { organisationPolicy } from './organisation.policy.js';

/** That one body came before another. */
export interface RecordSuccessionInput {
  /** Slug of the body that came before. */
  readonly predecessor: string;
  /** Slug of the body that came after. */
  readonly successor: string;
  /** The first day of the new order, `YYYY-MM-DD`. */
  readonly on: string;
  readonly kind: SuccessionKind;
}

/** Records that one body came before another. */
@Injectable()
export class RecordSuccession {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationRepository,
    private readonly successions: SuccessionRepository,
  ) {}

  /**
   * Gives the id of the successor; tells `OrganisationChanged` of both bodies.
   *
   * Expected errors: BAD_USER_INPUT for a day that is none, or a body coming before itself; NOT_FOUND for an unknown
   * body; CONFLICT for what is recorded already, or a line that would lead back to where it began.
   *
   * @throws Failure UNAUTHENTICATED or FORBIDDEN for anybody but an editor.
   */
  async run(actor: Actor, input: RecordSuccessionInput): Promise<Result<string>> {
    if (!organisationPolicy.mayCurate(actor)) throw notAllowed(actor.kind, 'record who came before a body');
    if (!isDay(input.on)) return refused(invalid('This is no calendar day (YYYY-MM-DD).', 'on'));
    if (input.predecessor === input.successor)
      return refused(invalid('A body does not come before itself.', 'predecessor'));
    return this.database.transaction(actor, (tx) => this.record(tx, input));
  }

  private async record(
    tx: Transaction,
    { predecessor, successor, on, kind }: RecordSuccessionInput,
  ): Promise<Result<string>> {
    await this.successions.lockAll(tx);
    const known = await this.organisations.known(tx, [predecessor, successor].filter(isSlug), []);
    const before = known.find(({ slug }) => slug === predecessor);
    const after = known.find(({ slug }) => slug === successor);
    if (!before) return refused(missing(`There is no body "${predecessor}".`, 'predecessor'));
    if (!after) return refused(missing(`There is no body "${successor}".`, 'successor'));
    if (await this.successions.exists(tx, before.id, after.id)) {
      return refused(conflict(`"${predecessor}" already comes before "${successor}".`));
    }
    if (await this.successions.leadsTo(tx, after.id, before.id)) {
      return refused(conflict(`"${successor}" comes before "${predecessor}": a line does not lead back.`));
    }
    await this.successions.add(tx, [{ predecessorId: before.id, successorId: after.id, on, kind }]);
    for (const { id } of [before, after]) {
      const version = await this.organisations.touch(tx, id, id === after.id);
      tx.append({ kind: 'OrganisationChanged', subjectId: id, subjectVersion: version });
    }
    return done(after.id);
  }
}
