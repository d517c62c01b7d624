import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database';
import { NAMING_KINDS } from './search-outlook.reader.js';

const NAMED_AT = `
  select coalesce(max(sequence), 0)::text as "namedAt" from (
    select (select max(sequence) from events where kind = named.kind) as sequence from unnest(${NAMING_KINDS}) as named(kind)
  ) changes`;

/** Reads the last change of vocabularies, bodies and synonyms in the journal, until which what was read of them holds. */
@Injectable()
export class NamedAtReader {
  constructor(private readonly database: Database) {}

  async read(): Promise<string> {
    return (await this.database.read<{ namedAt: string }>('discovery.named-at', NAMED_AT))[0]?.namedAt ?? '0';
  }
}
