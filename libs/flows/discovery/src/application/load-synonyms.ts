import { Injectable } from '@nestjs/common';
import { type Actor, Clock, Failure, Ids, notAllowed } from '#kernel';
import { Database } from '#platform/database';
import { type KnownSynonymSet, SynonymRepository } from '../persistence/synonym.repository.js';
import type { ShippedSynonyms } from './synonym-content.js';
import type { SynonymDefinition } from './synonym-definition.js';
import { SynonymDesk } from './synonym-desk.js';
import { synonymFaults, tidySynonyms } from './synonym-rules.js';
import { synonymPolicy } from './synonym.policy.js';

/** How many synonym sets a load has added, changed and left as they were. */
export interface LoadedSynonyms {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
}

const said = ({ expressions, direction, note }: SynonymDefinition): string =>
  JSON.stringify([expressions.map(({ text, language }) => [text, language]), direction, note]);

/** Loads the synonyms that are shipped; what an editor has changed or removed is left alone. */
@Injectable()
export class LoadSynonyms {
  constructor(
    private readonly database: Database,
    private readonly desk: SynonymDesk,
    private readonly synonyms: SynonymRepository,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @throws Failure FORBIDDEN unless the actor administers everything; BAD_USER_INPUT naming the first faulty set. */
  async run(actor: Actor, shipped: readonly ShippedSynonyms[]): Promise<LoadedSynonyms> {
    if (!synonymPolicy.mayLoad(actor)) throw notAllowed(actor.kind, 'load synonyms');
    const sets = shipped.map((set) => ({ ...tidySynonyms(set), shippedAs: set.key }));
    for (const set of sets) {
      const [fault] = synonymFaults(set);
      if (fault) throw new Failure('BAD_USER_INPUT', `${set.shippedAs}: ${fault.message}`, { path: fault.path });
    }
    return this.database.transaction(actor, async (tx) => {
      const known = await this.synonyms.shipped(tx);
      const differs = (before: KnownSynonymSet | undefined, set: SynonymDefinition): boolean =>
        !before || (!before.edited && said(before) !== said(set));
      const changed = sets.flatMap((set) => {
        const before = known.get(set.shippedAs);
        if (!differs(before, set)) return [];
        return [{ ...set, id: before?.id ?? this.ids.next(), version: (before?.version ?? 0) + 1 }];
      });
      await this.synonyms.save(tx, changed, actor, this.clock.now(), false);
      for (const { id, version } of changed) this.desk.tell(tx, id, version);
      const created = changed.filter(({ version }) => version === 1).length;
      return { created, updated: changed.length - created, unchanged: sets.length - changed.length };
    });
  }
}
