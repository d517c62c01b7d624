import { Injectable } from '@nestjs/common';
import { AppConfig } from '#platform/config';
import { Database } from '#platform/database';
import { MOST_LETTERS, MOST_WORDS } from '../application/synonym-rules.js';
import type { SynonymSet } from '../application/synonym-set.js';

/** A label that several languages share is one expression of no language. $1 whether the vocabularies count. */
const SETS = `
  select expressions, direction = 'ONE_WAY' as "oneWay", 'EDITORS' as "from"
  from search_synonyms where removed_at is null
  union all
  select jsonb_agg(jsonb_build_object('text', label, 'language', language) order by label), false, 'TAXONOMY'
  from (
    select l.concept_id, min(l.label) as label, case when count(distinct l.language) = 1 then min(l.language) end as language
    from concept_labels l join concepts c on c.id = l.concept_id
    where $1 and c.scheme in ('SECTOR', 'METHOD') and l.kind in ('PREFERRED', 'ALTERNATIVE')
      and length(l.label) <= ${MOST_LETTERS} and l.label !~ '(\\S+\\s+){${MOST_WORDS}}\\S'
    group by l.concept_id, lower(l.label)
  ) labels
  group by concept_id having count(*) > 1`;

/** Reads everything that a search takes for one another: the editors' synonyms, and the names of one sector or method. */
@Injectable()
export class SynonymReader {
  constructor(
    private readonly database: Database,
    private readonly config: AppConfig,
  ) {}

  /** All sets there are, in one statement; what was read holds until the outlook's `namedAt` grows. */
  read(): Promise<readonly SynonymSet[]> {
    return this.database.read<SynonymSet>('discovery.synonyms', SETS, [this.config.search.taxonomySynonyms]);
  }
}
