import { Injectable } from '@nestjs/common';
import { storySight } from '#domain/stories';
import { type Actor, Clock } from '#kernel';
import { Database } from '#platform/database';
import type { ExportedStory } from '../writing/exported-story.js';
import { OWN_SOURCE } from '../writing/own-source.js';
import { EXPORTED_STORY } from './story-export.sql.js';

/** Which stories a page begins after. */
export interface ExportPlace {
  readonly source: string;
  readonly externalId: string;
}

interface Row {
  readonly story: ExportedStory;
}

const PAGE = 250;

/** What a story is called in files; one that withholds its body goes by its own id, since another source may tell. */
const named = (story: string, revision: string): string => `
  cross join lateral (select w.withheld, w.unsaid or ${story}.source is null as own from (
    select ${story}.withheld_organisation or ${revision}.withheld_organisation as withheld,
      (${story}.withheld_organisation or ${revision}.withheld_organisation) and ${story}.source <> '${OWN_SOURCE}' as unsaid
  ) w) h${story}
  cross join lateral (select h${story}.withheld,
    case when h${story}.own then '${OWN_SOURCE}' else ${story}.source end collate "C" as source,
    case when h${story}.own then ${story}.id::text else ${story}.external_id end collate "C" as external_id
  ) k${story === 's' ? '' : story}`;

/** Reads published stories, as much of them as files may tell. */
@Injectable()
export class StoryExportReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The next stories that the actor may read in their published form, by source and identifier there. */
  page(actor: Actor, source: string | null, after: ExportPlace | null): Promise<readonly ExportedStory[]> {
    const values: unknown[] = [source, after?.source ?? null, after?.externalId ?? null];
    const condition = `($1::text is null or k.source = $1)
      and ($2::text is null or (k.source, k.external_id) > ($2 collate "C", $3::text collate "C"))`;
    return this.read('exchange.export', actor, condition, values);
  }

  /** Some stories in the same form; those that the actor may not read are left out. At most a page of them. */
  byIds(actor: Actor, ids: readonly string[]): Promise<readonly ExportedStory[]> {
    return this.read('exchange.export-by-ids', actor, 's.id = any($1::uuid[])', [ids]);
  }

  private async read(
    name: string,
    actor: Actor,
    condition: string,
    values: unknown[],
  ): Promise<readonly ExportedStory[]> {
    const now = this.clock.now();
    const { readable } = storySight(actor, now, 's', values);
    const target = storySight(actor, now, 't', values);
    const relations = `(
      select coalesce(json_agg(json_build_object('kind', l.kind, 'source', kt.source, 'externalId', kt.external_id)
        order by l.kind, kt.source, kt.external_id), '[]')
      from story_relations l join stories t on t.id = l.target_id
      join story_revisions tr on tr.story_id = t.id and tr.number = t.published_revision ${named('t', 'tr')}
      where l.story_id = p.id and l.number = p.number and t.state = 'PUBLISHED' and ${target.readable})`;
    const rows = await this.database.read<Row>(
      name,
      `with p as materialized (
         select s.id, r.number from stories s
         join story_revisions r on r.story_id = s.id and r.number = s.published_revision ${named('s', 'r')}
         where s.state = 'PUBLISHED' and ${readable} and ${condition}
         order by k.source, k.external_id limit ${PAGE}
       )
       select ${EXPORTED_STORY}::jsonb || jsonb_build_object('relations', ${relations}) as story
       from p join stories s on s.id = p.id
       join story_revisions r on r.story_id = p.id and r.number = p.number ${named('s', 'r')}
       order by k.source, k.external_id`,
      values,
    );
    return rows.map(({ story }) => story);
  }
}
