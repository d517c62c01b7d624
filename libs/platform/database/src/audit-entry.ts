import { createHash } from 'node:crypto';
import type { Actor } from '#kernel';
import { currentRequestId } from '#platform/observability';
import { currentDoing } from './doing.js';
import type { NewEvent } from './journal-event.js';

/** How an attempt ended: done, or refused for a reason. */
export type Outcome = 'DONE' | 'REFUSED' | 'FORBIDDEN' | 'UNAUTHENTICATED';

/** Who did what and when: what every entry of the audit trail begins with. Nobody is named, and nothing that was written is quoted. */
export interface AuditHead {
  readonly at: string;
  readonly outcome: Outcome;
  readonly actor: string;
  readonly kind: Actor['kind'];
  /** The key that was used, where several stand for the actor. */
  readonly key?: string;
  /** The body on whose behalf; null for none, or for every body. */
  readonly organisation: string | null;
  readonly doing: string | null;
  readonly request: string | null;
}

/** What became of one subject. */
interface AuditedChange {
  readonly event: string;
  readonly subject: string;
  readonly version: number;
  readonly revision?: number;
  readonly before?: NewEvent['before'];
  readonly after?: NewEvent['after'];
}

/** An event as it is written in the journal. */
export type NumberedEvent = NewEvent & { readonly id: string };

/** More changes than these are told of together: how many of each kind, and a digest of the list. */
const MOST_LISTED = 100;

/** The beginning of an entry about what this actor is doing. */
export const auditHead = (actor: Actor, outcome: Outcome, now: Date): AuditHead => ({
  at: now.toISOString(),
  outcome,
  actor: actor.id,
  kind: actor.kind,
  ...(actor.keyId !== undefined && { key: actor.keyId }),
  organisation: actor.organisationId,
  doing: currentDoing()?.name ?? null,
  request: currentRequestId() ?? null,
});

const changeOf = ({ kind, subjectId, subjectVersion, revision, before, after }: NewEvent): AuditedChange => ({
  event: kind,
  subject: subjectId,
  version: subjectVersion,
  ...(revision !== undefined && revision !== null && { revision }),
  ...(before && { before }),
  ...(after && { after }),
});

const counted = (changes: readonly AuditedChange[]): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const { event } of changes) counts[event] = (counts[event] ?? 0) + 1;
  return counts;
};

/** The entry of what a transaction has changed. */
export const entryOfChanges = (actor: Actor, events: readonly NumberedEvent[], now: Date): object => {
  const changes = events.map(changeOf);
  const fields = currentDoing()?.fields;
  const head = { ...auditHead(actor, 'DONE', now), ...(fields && { fields }) };
  if (changes.length <= MOST_LISTED) return { ...head, changes };
  return {
    ...head,
    counts: counted(changes),
    digest: createHash('sha256').update(JSON.stringify(changes)).digest('hex'),
    firstEvent: events[0]?.id,
    lastEvent: events.at(-1)?.id,
  };
};
