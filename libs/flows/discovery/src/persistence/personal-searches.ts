import { Injectable } from '@nestjs/common';
import { PersonalData, type Transaction } from '#platform/database';
import { loggedQuery } from '../application/logged-query.js';

/** The person's name among what was searched for. Who searched is known of nobody, so nobody has searches of their own. */
@Injectable()
export class PersonalSearches extends PersonalData {
  readonly name = 'searches';

  told(): Promise<unknown> {
    return Promise.resolve([]);
  }

  async erase(tx: Transaction, personId: string): Promise<void> {
    const [person] = await tx.query<{ name: string }>('select name from people where id = $1', [personId]);
    const query = loggedQuery(person?.name ?? '');
    // A single word is not a person's alone.
    if (query?.includes(' '))
      await tx.query(`delete from search_log where ' ' || query || ' ' like '% ' || $1 || ' %'`, [
        query.replaceAll(/[\\%_]/g, '\\$&'),
      ]);
  }
}
