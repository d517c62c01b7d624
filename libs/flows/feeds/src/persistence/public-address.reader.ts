import { Injectable } from '@nestjs/common';
import { ANONYMOUS, Clock } from '#kernel';
import { storySight } from '#domain/stories';
import { Database } from '#platform/database';

/** A page that everybody may see, by its path without a language. */
export interface PublicAddress {
  readonly path: string;
  /** The day on which what it shows came out, as ISO 8601 writes days; null where that is not known. */
  readonly changedOn: string | null;
}

/** What a page of addresses holds, and how many pages there are. */
export interface PublicAddresses {
  readonly addresses: readonly PublicAddress[];
  readonly pages: number;
}

/** So many addresses make a page. */
export const ADDRESSES_A_PAGE = 10_000;

/** Reads the addresses of what everybody may see: stories, sectors, methods and bodies. */
@Injectable()
export class PublicAddressReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * A page of addresses, stories first and the newest of them first. When a story was worked on is not told, only when what is shown of it came out.
   *
   * @param page counted from one.
   */
  async page(page: number): Promise<PublicAddresses> {
    const values: unknown[] = [ADDRESSES_A_PAGE, (page - 1) * ADDRESSES_A_PAGE];
    const { readable } = storySight(ANONYMOUS, this.clock.now(), 's', values);
    const [row] = await this.database.read<{ found: readonly PublicAddress[]; total: number }>(
      'feeds.public-addresses',
      `with all_of_them as materialized (
         select 1 as place, '/stories/' || s.slug as path, r.published_at as changed_at
         from stories s join story_revisions r on r.story_id = s.id and r.number = s.published_revision
         where s.state = 'PUBLISHED' and ${readable}
         union all select 2, '/sectors/' || c.slug, null from concepts c where c.scheme = 'SECTOR'
         union all select 3, '/methods/' || c.slug, null from concepts c where c.scheme = 'METHOD'
         union all select 4, '/organisations/' || o.slug, null from organisations o
       ), shown as (
         select * from all_of_them order by place, changed_at desc nulls last, path limit $1::integer offset $2::integer
       )
       select (select count(*)::integer from all_of_them) as total,
         (select coalesce(json_agg(json_build_object('path', path,
             'changedOn', to_char(changed_at at time zone 'UTC', 'YYYY-MM-DD'))
           order by place, changed_at desc nulls last, path), '[]') from shown) as found`,
      values,
    );
    return { addresses: row?.found ?? [], pages: Math.max(1, Math.ceil((row?.total ?? 0) / ADDRESSES_A_PAGE)) };
  }
}
