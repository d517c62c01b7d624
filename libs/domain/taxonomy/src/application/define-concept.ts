import { Injectable } from '@nestjs/common';
import { type Actor, Clock, Ids, type Result, conflict, done, missing, notAllowed, refused } from '#kernel';
import { Database } from '#platform/database';
import type { ConceptDefinition } from '../concept.js';
import { conceptFaults } from '../concept-rules.js';
import { ConceptRepository } from '../persistence/concept.repository.js';
import { conceptPolicy } from './concept.policy.js';

/** What an editor says of a concept; `expectedVersion` is that of the concept being changed, null for a new one. */
export interface DefineConceptInput extends ConceptDefinition {
  readonly expectedVersion: number | null;
}

/** Defines a concept of a vocabulary, or changes what is written of one. */
@Injectable()
export class DefineConcept {
  constructor(
    private readonly database: Database,
    private readonly concepts: ConceptRepository,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * @returns the id of the concept.
   * @throws Failure UNAUTHENTICATED or FORBIDDEN unless the actor is an editor.
   */
  async run(actor: Actor, input: DefineConceptInput): Promise<Result<string>> {
    if (!conceptPolicy.mayDefine(actor)) throw notAllowed(actor.kind, 'change the vocabularies');
    const faults = conceptFaults(input);
    if (faults.length > 0) return refused(...faults);
    return this.database.transaction(actor, async (tx) => {
      const known = await this.concepts.find(tx, input.scheme, input.slug);
      if ((known?.version ?? null) !== input.expectedVersion) {
        return refused(
          known
            ? conflict(`This concept is at version ${known.version} now.`, 'expectedVersion')
            : missing(`There is no concept "${input.slug}" in ${input.scheme} yet; leave the version out to define it.`, 'slug'),
        );
      }
      const concept = { id: known?.id ?? this.ids.next(), version: (known?.version ?? 0) + 1, definition: input };
      const faulty = await this.concepts.save(tx, [concept], this.clock.now());
      if (faulty.length > 0) return refused(...faulty);
      tx.append({ kind: 'ConceptChanged', subjectId: concept.id, subjectVersion: concept.version });
      return done(concept.id);
    });
  }
}
