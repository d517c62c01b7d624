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

/** The number of the newest entry. */
export const newestNumber = async (api: TestApi): Promise<number> =>
  (await api.get(AuditTrail).newest({ actor: null, subject: null }, 1))[0]?.sequence ?? 0;

/** What was done since an entry, by its name. */
export const doneSince = async (api: TestApi, number: number): Promise<readonly (string | null)[]> => {
  const entries = await entriesOf(api, (await newestNumber(api)) - number);
  return entries.filter(({ outcome }) => outcome === 'DONE').map(({ doing }) => doing);
};
