import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database';
import type { SearchSource } from '../application/search-source.js';
import { SEARCH_SOURCES } from './search-document.sql.js';

type Concept = SearchSource['concepts'][number];
type Body = SearchSource['bodies'][number];

/** A story as it is read: concepts and bodies by their ids, with what they are to it. */
interface ReadStory extends Omit<SearchSource, 'concepts' | 'bodies'> {
  readonly concepts: readonly (readonly [id: string, own: boolean])[];
  readonly bodies: readonly (readonly [id: string, own: boolean, part: Body['part']])[];
}

type ReadRow =
  | { readonly of: 'STORY'; readonly source: ReadStory }
  | { readonly of: 'CONCEPT'; readonly source: Omit<Concept, 'own'> & { readonly id: string } }
  | { readonly of: 'BODY'; readonly source: Omit<Body, 'own' | 'part'> };

/** Reads what stories are found by. */
@Injectable()
export class SearchDocumentReader {
  constructor(private readonly database: Database) {}

  /** The sources of the published ones among these stories; one that is not published is left out. */
  async byIds(ids: readonly string[]): Promise<readonly SearchSource[]> {
    // Planned each time: a plan kept from when there were few stories reads whole tables for each one of a large batch.
    const rows = await this.database.readOnce<ReadRow>(SEARCH_SOURCES, [ids]);
    const concepts = new Map(rows.flatMap((row) => (row.of === 'CONCEPT' ? [[row.source.id, row.source]] : [])));
    const bodies = new Map(rows.flatMap((row) => (row.of === 'BODY' ? [[row.source.id, row.source]] : [])));
    return rows.flatMap((row) => (row.of === 'STORY' ? [whole(row.source, concepts, bodies)] : []));
  }
}

const whole = (
  story: ReadStory,
  concepts: ReadonlyMap<string, Omit<Concept, 'own'>>,
  bodies: ReadonlyMap<string, Omit<Body, 'own' | 'part'>>,
): SearchSource => ({
  ...story,
  concepts: story.concepts.flatMap(([id, own]) => {
    const concept = concepts.get(id);
    return concept ? [{ scheme: concept.scheme, slug: concept.slug, labels: concept.labels, own }] : [];
  }),
  bodies: story.bodies.flatMap(([id, own, part]) => {
    const body = bodies.get(id);
    return body ? [{ id, slug: body.slug, names: body.names, own, part }] : [];
  }),
});
