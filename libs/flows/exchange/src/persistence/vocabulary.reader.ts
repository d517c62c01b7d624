import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database';

/** The slugs of the concepts that stories are tagged with, by slug and by address. */
export interface Vocabulary {
  sector(named: string): string | null;
  method(named: string): string | null;
}

interface Row {
  readonly scheme: 'SECTOR' | 'METHOD';
  readonly slug: string;
  readonly uri: string | null;
}

/** Reads how sectors and methods are named. */
@Injectable()
export class VocabularyReader {
  constructor(private readonly database: Database) {}

  async read(): Promise<Vocabulary> {
    const rows = await this.database.read<Row>(
      'exchange.vocabulary',
      `select scheme, slug, uri from concepts where scheme in ('SECTOR', 'METHOD')`,
    );
    const namesIn = (scheme: Row['scheme']): ReadonlyMap<string, string> =>
      new Map(
        rows
          .filter((row) => row.scheme === scheme)
          .flatMap(({ slug, uri }) => [[slug, slug] as const, ...(uri === null ? [] : [[uri, slug] as const])]),
      );
    const [sectors, methods] = [namesIn('SECTOR'), namesIn('METHOD')];
    return { sector: (named) => sectors.get(named) ?? null, method: (named) => methods.get(named) ?? null };
  }
}
