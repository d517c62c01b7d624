import { AuditTrail } from '#platform/audit';
import type { TestApi } from './api.js';

/** An entry of the audit trail as tests look at it. */
export interface ToldEntry {
  readonly outcome: string;
  readonly doing: string | null;
  readonly changes?: readonly { readonly event: string; readonly subject: string }[];
}

/** The newest entries, newest first. */
export const entriesOf = async (api: TestApi, count: number): Promise<readonly ToldEntry[]> =>
  (await api.get(AuditTrail).newest({ actor: null, subject: null }, count)).map(
    ({ text }) => JSON.parse(text) as ToldEntry,
  );
