import { Injectable } from '@nestjs/common';
import { type Actor, Clock, Failure, Ids, holdsRole, notAllowed } from '#kernel';
import { Database } from '#platform/database';
import type { ConceptDefinition } from '../concept.js';
import { conceptFaults } from '../concept-rules.js';
import { ConceptRepository } from '../persistence/concept.repository.js';

/** How many concepts a load has added, changed and left as they were. */
export interface LoadedConcepts {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
}

/** Loads whole vocabularies, such as the first content; writes only what differs. */
@Injectable()
export class LoadConcepts {
  constructor(
    private readonly database: Database,
    private readonly concepts: ConceptRepository,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @throws Failure FORBIDDEN unless the actor administers everything; BAD_USER_INPUT naming the first faulty concept. */
  async run(actor: Actor, definitions: readonly ConceptDefinition[]): Promise<LoadedConcepts> {
    if (!holdsRole(actor, 'ADMIN', null)) throw notAllowed(actor.kind, 'load vocabularies');
    for (const definition of definitions) this.check(definition);
    return this.database.transaction(actor, async (tx) => {
      const known = await this.concepts.digests(tx);
      const changed = definitions.flatMap((definition) => {
        const before = known.get(`${definition.scheme}:${definition.slug}`);
        if (before?.digest === this.concepts.digest(definition)) return [];
        return [{ id: before?.id ?? this.ids.next(), version: (before?.version ?? 0) + 1, definition }];
      });
      const faults = await this.concepts.save(tx, changed, this.clock.now());
      if (faults[0]) throw new Failure('BAD_USER_INPUT', faults[0].message, { path: faults[0].path });
      for (const { id, version } of changed)
        tx.append({ kind: 'ConceptChanged', subjectId: id, subjectVersion: version });
      const created = changed.filter(({ version }) => version === 1).length;
      return { created, updated: changed.length - created, unchanged: definitions.length - changed.length };
    });
  }

  private check(definition: ConceptDefinition): void {
    const [fault] = conceptFaults(definition);
    if (!fault) return;
    const { scheme, slug } = definition;
    throw new Failure('BAD_USER_INPUT', `${scheme}:${slug}: ${fault.message}`, {
      path: [`${scheme}:${slug}`, ...fault.path],
    });
  }
}
