import { Injectable } from '@nestjs/common';
import { PersonalData, type Transaction } from '#platform/database';

const TOLD = `select coalesce(json_agg(a.entry order by a.sequence), '[]') as told from audit_entries a
  where a.entry ->> 'actor' = 'person:' || $1::text or a.entry ->> 'subject' = $1::text
    or a.entry -> 'changes' @> jsonb_build_array(jsonb_build_object('subject', $1::text))`;

/** What the audit trail says of a person: what they did, and what was done with their account. */
@Injectable()
export class PersonalTrail extends PersonalData {
  readonly name = 'auditTrail';

  async told(tx: Transaction, personId: string): Promise<unknown> {
    return (await tx.query<{ told: unknown }>(TOLD, [personId]))[0]?.told ?? null;
  }

  /** Nothing of it can be taken away, and nothing of it says who somebody is: it knows the id alone, which stands for nobody then. */
  async erase(): Promise<void> {}
}
