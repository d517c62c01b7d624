import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Clock,
  Ids,
  type Result,
  type UserError,
  conflict,
  done,
  missing,
  notAllowed,
  refused,
} from '#kernel';
import { Database, brokenConstraint } from '#platform/database';
import type { ConceptDefinition } from '../concept.js';
import { conceptFaults } from '../concept-rules.js';
import { ConceptRepository } from '../persistence/concept.repository.js';
import { conceptPolicy } from './concept.policy.js';

/**
 * What an editor says of a concept; `expectedVersion` is that of the concept being changed, null for a new one. Where it
 * came from and its place among others stay as they are.
 */
export interface DefineConceptInput extends Omit<ConceptDefinition, 'source' | 'position'> {
  readonly expectedVersion: number | null;
}

/** What somebody else has written in the meantime, or another concept has already. */
const TWICE: Readonly<Record<string, UserError>> = {
  uq_concepts_scheme_slug: conflict('Somebody else has just defined this concept.', 'input', 'expectedVersion'),
  uq_concepts_uri: conflict('Another concept has this address.', 'input', 'uri'),
};

/** The same fault, told from the root of the mutation's input. */
const inTheInput = (fault: UserError): UserError => ({
  ...fault,
  path: ['input', ...fault.path.map((part) => (part === 'target' ? 'slug' : part))],
});

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
    const faults = conceptFaults({ ...input, source: null, position: 0 });
    if (faults.length > 0) return refused(...faults.map(inTheInput));
    try {
      return await this.write(actor, input);
    } catch (error) {
      const twice = TWICE[brokenConstraint(error) ?? ''];
      if (twice) return refused(twice);
      throw error;
    }
  }

  private write(actor: Actor, input: DefineConceptInput): Promise<Result<string>> {
    return this.database.transaction(actor, async (tx) => {
      const known = await this.concepts.find(tx, input.scheme, input.slug);
      if ((known?.version ?? null) !== input.expectedVersion) {
        return refused(
          known
            ? conflict(`This concept is at version ${known.version} now.`, 'input', 'expectedVersion')
            : missing(
                `There is no concept "${input.slug}" in ${input.scheme} yet; leave the version out to define it.`,
                'input',
                'slug',
              ),
        );
      }
      const definition = { ...input, source: known?.source ?? null, position: known?.position ?? 0 };
      const concept = { id: known?.id ?? this.ids.next(), version: (known?.version ?? 0) + 1, definition };
      const faulty = await this.concepts.save(tx, [concept], this.clock.now());
      if (faulty.length > 0) return refused(...faulty.map(inTheInput));
      tx.append({ kind: 'ConceptChanged', subjectId: concept.id, subjectVersion: concept.version });
      return done(concept.id);
    });
  }
}
