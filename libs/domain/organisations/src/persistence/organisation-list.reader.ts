import { Injectable } from '@nestjs/common';
import { Cursors, type Language, type Page, type PageRequest, badInput, fold, pageOf } from '#kernel';
import { Database } from '#platform/database';
import { type Organisation, type OrganisationView, organisationIn } from '../organisation.js';
import { ORGANISATION_JSON } from './organisation.sql.js';

/** Which bodies to list. */
export interface OrganisationListRequest {
  /** Part of a name ever held, in any language; null or blank lists every body. */
  readonly query: string | null;
  readonly language: Language;
  readonly page: PageRequest;
}

/** A body and its place in the list: a smaller rank stands first, then the slug decides. */
interface Row {
  readonly rank: number;
  readonly slug: string;
  readonly body: Organisation;
}

const LONGEST_QUERY = 200;

const EVERY_BODY = 'select o.id, o.slug, 0 as rank from organisations o where $1::text is null';

/**
 * Names ever held that match: the whole name, its beginning, the beginning of any word in it, or a name that looks like
 * it (trigrams). Among equals a body that still exists stands first.
 */
const MATCHING_BODIES = `
  select o.id, o.slug, 2 * m.tier + (o.valid_to is not null)::int as rank
  from (
    select n.organisation_id as id, min(case
      when n.folded = $1 then 0
      when n.folded like $1::text || '%' then 1
      when n.folded like '% ' || $1::text || '%' then 2
      else 1000 - floor(900 * greatest(word_similarity($1, n.folded), similarity($1, n.folded))) end)::int as tier
    from organisation_names n
    where n.folded like $1::text || '%' or n.folded like '% ' || $1::text || '%' or $1 <% n.folded or n.folded % $1
    group by n.organisation_id
  ) m join organisations o on o.id = m.id`;

const statement = (candidates: string): string => `
  select p.rank, p.slug, ${ORGANISATION_JSON} as body
  from (
    select c.* from (${candidates}) c
    where $2::int is null or (c.rank, c.slug) > ($2, $3::text)
    order by c.rank, c.slug limit $4
  ) p join organisations o on o.id = p.id
  order by p.rank, p.slug`;

/** Lists bodies: all of them by slug, or those that match a query on any name they ever had, best first. */
@Injectable()
export class OrganisationListReader {
  constructor(
    private readonly database: Database,
    private readonly cursors: Cursors,
  ) {}

  /** @throws Failure BAD_USER_INPUT for a cursor of another list or query, or a query over 200 characters. */
  async list({ query, language, page }: OrganisationListRequest): Promise<Page<OrganisationView>> {
    const text = query?.trim() ?? '';
    if (text.length > LONGEST_QUERY) throw badInput(`\`query\` must be at most ${LONGEST_QUERY} characters.`, 'query');
    const folded = text === '' ? null : fold(text);
    const list = folded === null ? 'organisations' : `organisations:${folded}`;
    const [rank, slug] = page.after === null ? [null, null] : this.cursors.decode(list, page.after);
    const values = [folded, rank, slug, page.size + 1];
    const rows = folded === '' ? [] : await this.rows(folded === null, values);
    const result = pageOf(rows, page, (row) => this.cursors.encode(list, [row.rank, row.slug]));
    return {
      ...result,
      edges: result.edges.map(({ cursor, node }) => ({ cursor, node: organisationIn(node.body, language) })),
    };
  }

  private rows(every: boolean, values: readonly unknown[]): Promise<Row[]> {
    return this.database.read<Row>(
      every ? 'organisations.list' : 'organisations.matching',
      statement(every ? EVERY_BODY : MATCHING_BODIES),
      values,
    );
  }
}
