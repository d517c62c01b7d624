import { CALLERS, type FieldRights } from '#kernel';
import { eventually } from '../eventually.js';
import { LiveClient } from '../live-client.js';
import type { Came } from './compare.js';
import type { RightsWorld, Subject } from './rights-world.js';

/** A refusal comes at once; whoever is not refused by then is listening. */
const REFUSED_WITHIN_MS = 700;

const codeIn = (errors: readonly unknown[]): string | undefined =>
  (errors.flat() as readonly { readonly extensions?: { readonly code?: string } }[])[0]?.extensions?.code;

/** Begins a subscription as every kind of caller, and tells what came. */
export const listen = async (
  rights: RightsWorld,
  field: string,
  table: FieldRights,
  { make, query }: { readonly make: (state: string) => Promise<Subject>; readonly query: string },
): Promise<readonly Came[]> => {
  const came: Came[] = [];
  for (const state of table.states) {
    const subject = await make(state);
    for (const caller of CALLERS) {
      const asking = await rights.asking(caller, table.scope, subject);
      const program = typeof asking === 'string';
      const client = new LiveClient(
        rights.api.url,
        program ? {} : { ...rights.api.headersOf(asking) },
        program ? { authorization: `Bearer ${asking}` } : {},
      );
      const heard = client.hear<object>(query);
      const refused = await eventually(
        () => Promise.resolve(codeIn(heard.errors)),
        (code) => code !== undefined,
        REFUSED_WITHIN_MS,
      ).catch(() => undefined);
      came.push({ field, state, caller, outcome: refused ?? 'DONE' });
      await client.close();
    }
  }
  return came;
};
