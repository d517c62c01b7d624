import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type UserError, fold, missing } from '#kernel';
import type { Transaction } from '#platform/database';
import type { ConceptDefinition, ConceptScheme } from '../concept.js';
import { ConceptEntity } from './concept.entity.js';

/** A concept about to be written. */
export interface ConceptToSave {
  readonly id: string;
  readonly version: number;
  readonly definition: ConceptDefinition;
}

/** A concept as it stands: enough to tell whether it differs and which version it is at. */
export interface KnownConcept {
  readonly id: string;
  readonly version: number;
  readonly digest: string;
}

const CHUNK = 500;

/** Writes concepts with their labels and relations. */
@Injectable()
export class ConceptRepository {
  /** The concept of a scheme and slug, locked until the transaction ends. */
  async find(tx: Transaction, scheme: ConceptScheme, slug: string): Promise<ConceptEntity | null> {
    return tx.manager.findOne(ConceptEntity, { where: { scheme, slug }, lock: { mode: 'pessimistic_write' } });
  }

  /** Every concept there is, by `SCHEME:slug`. */
  async digests(tx: Transaction): Promise<Map<string, KnownConcept>> {
    const rows = await tx.query<KnownConcept & { key: string }>(
      `select scheme || ':' || slug as key, id, version, digest from concepts`,
    );
    return new Map(rows.map((row) => [row.key, row]));
  }

  /** What tells two definitions apart. */
  digest(definition: ConceptDefinition): string {
    const { scheme, slug, uri, notation, labels, source, position, validFrom, validTo, relations } = definition;
    const parts = [
      scheme,
      slug,
      uri,
      notation,
      labels,
      definition.definition,
      source,
      position,
      validFrom,
      validTo,
      relations,
    ];
    return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
  }

  /** Writes concepts whole; gives a NOT_FOUND error for each relation that leads nowhere. */
  async save(tx: Transaction, concepts: readonly ConceptToSave[], now: Date): Promise<UserError[]> {
    for (let start = 0; start < concepts.length; start += CHUNK) {
      const chunk = concepts.slice(start, start + CHUNK);
      await tx.manager.upsert(
        ConceptEntity,
        chunk.map((concept) => this.row(concept, now)),
        {
          conflictPaths: ['id'],
          skipUpdateIfNoValuesChanged: false,
        },
      );
      await this.replaceLabels(tx, chunk);
    }
    return this.replaceRelations(tx, concepts);
  }

  private row({ id, version, definition }: ConceptToSave, now: Date): ConceptEntity {
    const { scheme, slug, uri, notation, source, position, validFrom, validTo } = definition;
    const told = {
      scheme,
      slug,
      uri,
      notation,
      source,
      position,
      validFrom,
      validTo,
      definition: definition.definition,
    };
    return { ...told, id, version, digest: this.digest(definition), createdAt: now, updatedAt: now };
  }

  private async replaceLabels(tx: Transaction, concepts: readonly ConceptToSave[]): Promise<void> {
    const labels = concepts.flatMap(({ id, definition }) =>
      definition.labels.map(({ language, kind, label }) => ({ id, language, kind, label, folded: fold(label) })),
    );
    await tx.query('delete from concept_labels where concept_id = any($1)', [concepts.map(({ id }) => id)]);
    await tx.query(
      `insert into concept_labels (concept_id, language, kind, label, folded)
       select distinct on (id, language, kind, label) id, language, kind, label, folded
       from jsonb_to_recordset($1::jsonb) as l(id uuid, language text, kind text, label text, folded text)`,
      [JSON.stringify(labels)],
    );
  }

  private async replaceRelations(tx: Transaction, concepts: readonly ConceptToSave[]): Promise<UserError[]> {
    const wanted = concepts.flatMap(({ id, definition }) =>
      definition.relations.map(({ kind, target }, place) => ({ id, kind, target, place })),
    );
    await tx.query('delete from concept_relations where concept_id = any($1)', [concepts.map(({ id }) => id)]);
    const lost = await tx.query<{ target: string; place: number }>(
      `with wanted as (
         select * from jsonb_to_recordset($1::jsonb) as w(id uuid, kind text, target text, place integer)
       ), made as (
         insert into concept_relations (concept_id, kind, target_id)
         select w.id, w.kind, c.id from wanted w join concepts c on c.scheme || ':' || c.slug = w.target
         on conflict do nothing
       )
       select target, place from wanted w
       where not exists (select from concepts c where c.scheme || ':' || c.slug = w.target)`,
      [JSON.stringify(wanted)],
    );
    return lost.map(({ target, place }) =>
      missing(`There is no concept "${target}".`, 'relations', String(place), 'target'),
    );
  }
}
