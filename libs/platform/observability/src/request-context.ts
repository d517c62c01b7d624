import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';

const ids = new AsyncLocalStorage<string>();
const WELL_FORMED = /^[A-Za-z0-9._-]{8,64}$/;

/** The id of a request: the one its sender gave it when that is well-formed (8–64 letters, digits, `.`, `_`, `-`), or a new one. */
export const requestIdFrom = (header: unknown): string =>
  typeof header === 'string' && WELL_FORMED.test(header) ? header : randomUUID();

/** Does the work of a request under its id, which everything logged meanwhile carries. */
export const withRequestId = <T>(requestId: string, work: () => T): T => ids.run(requestId, work);

/** The id of the request that is being worked on; undefined outside any. */
export const currentRequestId = (): string | undefined => ids.getStore();
