import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';

/** Names of what is worked on, such as the id of a request. */
export type LogFields = Readonly<Record<string, string>>;

const fields = new AsyncLocalStorage<LogFields>();
const NONE: LogFields = {};
const WELL_FORMED = /^[A-Za-z0-9._-]{8,64}$/;

/** The id of a request: the one its sender gave it when that is well-formed (8–64 letters, digits, `.`, `_`, `-`), or a new one. */
export const requestIdFrom = (header: unknown): string =>
  typeof header === 'string' && WELL_FORMED.test(header) ? header : randomUUID();

/** Does the work of a request under its id, which everything logged meanwhile carries. */
export const withRequestId = <T>(requestId: string, work: () => T): T => fields.run({ requestId }, work);

/** Does work that is no request, such as a delivery, under names of its own, which everything logged meanwhile carries. */
export const withLogFields = <T>(named: LogFields, work: () => T): T => fields.run(named, work);

/** The id of the request that is being worked on; undefined outside any. */
export const currentRequestId = (): string | undefined => fields.getStore()?.['requestId'];

/** The names of what is being worked on. */
export const currentLogFields = (): LogFields => fields.getStore() ?? NONE;
