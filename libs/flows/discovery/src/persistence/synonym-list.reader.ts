import { Injectable } from '@nestjs/common';
import { type Actor, Cursors, type Page, type PageRequest, fold, notAllowed, pageOf } from '#kernel';
import { Database } from '#platform/database';
import type { SynonymSetView } from '../application/synonym-definition.js';
import { synonymPolicy } from '../application/synonym.policy.js';
import { FIRST_EXPRESSION, SYNONYM_SET_JSON } from './synonym.sql.js';

/** Which synonym sets to list. */
export interface SynonymListRequest {
  /** A part of any of their expressions; null lists all. */
  readonly containing: string | null;
  readonly page: PageRequest;
}

interface Row {
  readonly set: Omit<SynonymSetView, 'changedAt'> & { readonly changedAt: string };
  readonly sort: string;
}

const viewOf = ({ set }: Row): SynonymSetView => ({ ...set, changedAt: new Date(set.changedAt) });

/** Reads the synonyms for those who keep them. */
@Injectable()
export class SynonymListReader {
  constructor(
    private readonly database: Database,
    private readonly cursors: Cursors,
  ) {}

  /**
   * A page of the sets in the order of their first expressions.
   *
   * @throws Failure UNAUTHENTICATED or FORBIDDEN unless the actor is an editor; BAD_USER_INPUT for a foreign cursor.
   */
  async list(actor: Actor, { containing, page }: SynonymListRequest): Promise<Page<SynonymSetView>> {
    if (!synonymPolicy.mayRead(actor)) throw notAllowed(actor.kind, 'read the synonyms');
    const part = containing === null ? '' : fold(containing);
    if (containing !== null && containing !== '' && part === '')
      return { edges: [], hasNextPage: false, hasPreviousPage: false };
    const list = `synonyms:${part}`;
    const [sort, id] = page.after === null ? [null, null] : this.cursors.decode(list, page.after);
    const rows = await this.database.read<Row>(
      'discovery.synonym-list',
      `select ${SYNONYM_SET_JSON} as set, ${FIRST_EXPRESSION} as sort from search_synonyms s
       where s.removed_at is null and strpos(s.folded, $1) > 0
         and ($2::text is null or (${FIRST_EXPRESSION}, s.id) > ($2, $3::uuid))
       order by ${FIRST_EXPRESSION}, s.id limit $4`,
      [part, sort, id, page.size + 1],
    );
    return pageOf(rows, page, (row) => this.cursors.encode(list, [row.sort, row.set.id]), viewOf);
  }

  /** The set of an id; null when there is none, or none for this caller. */
  async byId(actor: Actor, id: string): Promise<SynonymSetView | null> {
    if (!synonymPolicy.mayRead(actor)) return null;
    const [row] = await this.database.read<Row>(
      'discovery.synonym-by-id',
      `select ${SYNONYM_SET_JSON} as set, '' as sort from search_synonyms s where s.id = $1 and s.removed_at is null`,
      [id],
    );
    return row ? viewOf(row) : null;
  }
}
