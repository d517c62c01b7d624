import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database';
import type { SearchSource } from '../application/search-source.js';
import { SEARCH_SOURCES } from './search-document.sql.js';

type Concept = SearchSource['concepts'][number];
type Body = SearchSource['bodies'][number];

type ReadStory = Omit<SearchSource, 'concepts' | 'bodies'>;

/** What a story has to do with, by ids, and what it is to the story. */
interface Named<Row> {
  readonly storyId: string;
  readonly stamp: string;
  readonly named: readonly Row[];
}
type NamedConcepts = Named<readonly [id: string, own: boolean]>;
type NamedBodies = Named<readonly [id: string, own: boolean, part: Body['part']]>;

type ReadRow =
  | { readonly of: 'STORY'; readonly source: ReadStory }
  | { readonly of: 'CONCEPTS'; readonly source: NamedConcepts }
  | { readonly of: 'BODIES'; readonly source: NamedBodies }
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
    const conceptsOf = new Map(
      rows.flatMap((row) => (row.of === 'CONCEPTS' ? [[row.source.storyId, row.source]] : [])),
    );
    const bodiesOf = new Map(rows.flatMap((row) => (row.of === 'BODIES' ? [[row.source.storyId, row.source]] : [])));
    return rows.flatMap((row) => {
      if (row.of !== 'STORY') return [];
      const own = [conceptsOf.get(row.source.id), bodiesOf.get(row.source.id)] as const;
      return [whole(row.source, ...own, concepts, bodies)];
    });
  }
}

const whole = (
  story: ReadStory,
  labelled: NamedConcepts | undefined,
  named: NamedBodies | undefined,
  concepts: ReadonlyMap<string, Omit<Concept, 'own'>>,
  bodies: ReadonlyMap<string, Omit<Body, 'own' | 'part'>>,
): SearchSource => ({
  ...story,
  stamp: String(BigInt(story.stamp) + BigInt(labelled?.stamp ?? 0) + BigInt(named?.stamp ?? 0)),
  concepts: (labelled?.named ?? []).flatMap(([id, own]) => {
    const concept = concepts.get(id);
    return concept ? [{ scheme: concept.scheme, slug: concept.slug, labels: concept.labels, own }] : [];
  }),
  bodies: (named?.named ?? []).flatMap(([id, own, part]) => {
    const body = bodies.get(id);
    return body ? [{ id, slug: body.slug, names: body.names, own, part }] : [];
  }),
});
