import { Injectable } from '@nestjs/common';
import { type Actor, type UserError, conflict, missing, notAllowed } from '#kernel';
import type { Transaction } from '#platform/database';
import { type KnownSynonymSet, SynonymRepository } from '../persistence/synonym.repository.js';
import { synonymPolicy } from './synonym.policy.js';

/** Which synonym set, at which version. */
export interface ExpectedSynonymSet {
  readonly id: string;
  readonly expectedVersion: number;
}

/** What the verbs of the synonyms have in common. */
@Injectable()
export class SynonymDesk {
  constructor(private readonly synonyms: SynonymRepository) {}

  /** @throws Failure UNAUTHENTICATED or FORBIDDEN unless the actor is an editor. */
  admit(actor: Actor): void {
    if (!synonymPolicy.mayChange(actor)) throw notAllowed(actor.kind, 'change the synonyms');
  }

  /** The set to change, locked, or why it cannot be. */
  async open(tx: Transaction, { id, expectedVersion }: ExpectedSynonymSet): Promise<KnownSynonymSet | UserError> {
    const known = await this.synonyms.find(tx, id);
    if (!known) return missing('There is no such synonym set.', 'id');
    if (known.version === expectedVersion) return known;
    return conflict(`This synonym set is at version ${known.version} now.`, 'expectedVersion');
  }

  /** Tells of a change; the next search of every process goes by it. */
  tell(tx: Transaction, subjectId: string, subjectVersion: number): void {
    tx.append({ kind: 'SynonymsChanged', subjectId, subjectVersion });
  }
}
