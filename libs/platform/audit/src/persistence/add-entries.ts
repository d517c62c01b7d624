import type { Transaction } from '#platform/database';

/** Adds entries to the audit trail, in their order. */
export const addEntries = async (tx: Transaction, entries: readonly object[]): Promise<void> => {
  await tx.query(
    `insert into audit_entries (entry)
     select e.entry from jsonb_array_elements($1::jsonb) with ordinality as e(entry, place) order by e.place`,
    [JSON.stringify(entries)],
  );
};
