import { Injectable } from '@nestjs/common';
import { Cursors, type Language, type Page, type PageRequest, fallbackOrder, fold, pageOf } from '#kernel';
import { Database } from '#platform/database';
import type { ConceptLabel, ConceptRelationKind, ConceptScheme, ConceptView } from '../concept.js';
import { CONCEPT_JSON, CONCEPT_LABEL } from './concept.sql.js';

/** Which concepts of a vocabulary to list. */
export interface ConceptListRequest {
  readonly scheme: ConceptScheme;
  /** The beginning of a word of any label, in any language; null lists all. */
  readonly query: string | null;
  readonly language: Language;
  readonly page: PageRequest;
}

interface Row {
  readonly concept: ConceptView;
  readonly sort: string;
}

/** Reads concepts with labels in the reader's language. */
@Injectable()
export class ConceptReader {
  constructor(
    private readonly database: Database,
    private readonly cursors: Cursors,
  ) {}

  /** A page of a vocabulary in the order of its labels. */
  async list({ scheme, query, language, page }: ConceptListRequest): Promise<Page<ConceptView>> {
    if (query !== null && query !== '' && fold(query) === '')
      return { edges: [], hasNextPage: false, hasPreviousPage: false };
    const list = `concepts:${scheme}:${language}:${fold(query ?? '')}`;
    const [sort, id] = page.after === null ? [null, null] : this.cursors.decode(list, page.after);
    const rows = await this.database.read<Row>(
      'concepts.list',
      `select ${CONCEPT_JSON} as concept, l.folded as sort
       from concepts c ${CONCEPT_LABEL}
       where c.scheme = $2
         and ($3::text is null or exists (select from concept_labels m where m.concept_id = c.id
           and (m.folded like $3 || '%' or m.folded like '% ' || $3 || '%')))
         and ($4::text is null or (l.folded, c.id) > ($4, $5::uuid))
       order by l.folded, c.id limit $6`,
      [fallbackOrder(language), scheme, query === null ? null : fold(query), sort, id, page.size + 1],
    );
    const result = pageOf(rows, page, (row) => this.cursors.encode(list, [row.sort, row.concept.id]));
    return { ...result, edges: result.edges.map(({ cursor, node }) => ({ cursor, node: node.concept })) };
  }

  /** The concepts of some ids, in no order. */
  async byIds(ids: readonly string[], language: Language): Promise<ReadonlyMap<string, ConceptView>> {
    const rows = await this.database.read<Row>(
      'concepts.by-ids',
      `select ${CONCEPT_JSON} as concept from concepts c ${CONCEPT_LABEL} where c.id = any($2)`,
      [fallbackOrder(language), ids],
    );
    return new Map(rows.map(({ concept }) => [concept.id, concept]));
  }

  /** The concept of a scheme and slug. */
  async bySlug(scheme: ConceptScheme, slug: string, language: Language): Promise<ConceptView | null> {
    const [row] = await this.database.read<Row>(
      'concepts.by-slug',
      `select ${CONCEPT_JSON} as concept from concepts c ${CONCEPT_LABEL} where c.scheme = $2 and c.slug = $3`,
      [fallbackOrder(language), scheme, slug],
    );
    return row?.concept ?? null;
  }

  /** The concepts that stand in a relation to each of some concepts; `NARROWER` is BROADER read backwards. */
  async related(
    ids: readonly string[],
    kind: ConceptRelationKind | 'NARROWER',
    language: Language,
  ): Promise<ReadonlyMap<string, readonly ConceptView[]>> {
    const [from, to] = kind === 'NARROWER' ? ['target_id', 'concept_id'] : ['concept_id', 'target_id'];
    const rows = await this.database.read<{ id: string; concepts: ConceptView[] }>(
      `concepts.related.${from}`,
      `select r.${from} as id, json_agg(${CONCEPT_JSON} order by c.position, l.folded) as concepts
       from concept_relations r join concepts c on c.id = r.${to} ${CONCEPT_LABEL}
       where r.${from} = any($2) and r.kind = $3 group by r.${from}`,
      [fallbackOrder(language), ids, kind === 'NARROWER' ? 'BROADER' : kind],
    );
    return new Map(rows.map(({ id, concepts }) => [id, concepts]));
  }

  /** Every label of each of some concepts. */
  async labels(ids: readonly string[]): Promise<ReadonlyMap<string, readonly ConceptLabel[]>> {
    const rows = await this.database.read<{ id: string; labels: ConceptLabel[] }>(
      'concepts.labels',
      `select concept_id as id,
         json_agg(json_build_object('language', language, 'kind', kind, 'label', label)
           order by language, kind desc, label) as labels
       from concept_labels where concept_id = any($1) group by concept_id`,
      [ids],
    );
    return new Map(rows.map(({ id, labels }) => [id, labels]));
  }
}
