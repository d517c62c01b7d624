import { createHash } from 'node:crypto';
import type { AuditEntry } from './audit-entry.js';

/** What was found when the chain was gone through. */
export interface TrailReport {
  readonly count: number;
  /** The digest of the newest entry; null where there is none. */
  readonly head: string | null;
  /** What does not fit, in the order of the entries, each with its number. */
  readonly faults: readonly string[];
  /** Whether the digest that was kept elsewhere is in the chain; null where none was given. */
  readonly isAnchored: boolean | null;
}

const FIRST = '0'.repeat(64);
const MOST_FAULTS = 1_000;

const digestOf = ({ previous, sequence, text }: AuditEntry): string =>
  createHash('sha256').update(`${previous}\n${sequence}\n${text}`).digest('hex');

const gap = (from: number, to: number): string =>
  from === to ? `Entry ${from} is missing.` : `Entries ${from} to ${to} are missing.`;

/**
 * Goes through the audit trail from its beginning and tells every entry that was changed, taken away, put in or moved. Entries
 * taken from the end leave no mark in those before them: for that, and for a chain made anew as a whole, stands the anchor.
 *
 * @param entries in the order of their numbers.
 * @param anchor the digest of an entry that was kept somewhere else.
 */
export const checkTrail = async (
  entries: AsyncIterable<AuditEntry>,
  anchor: string | null = null,
): Promise<TrailReport> => {
  const faults: string[] = [];
  let [count, at, head] = [0, 0, FIRST];
  let isLinked = true;
  let isAnchored = anchor === null ? null : false;
  for await (const entry of entries) {
    const isNext = entry.sequence === at + 1;
    if (!isNext) faults.push(gap(at + 1, entry.sequence - 1));
    const isSound = entry.digest === digestOf(entry);
    if (!isSound) faults.push(`Entry ${entry.sequence} was changed, put in or moved.`);
    else if (isNext && isLinked && entry.previous !== head)
      faults.push(`Entry ${entry.sequence} does not follow the one before it.`);
    if (entry.digest === anchor) isAnchored = true;
    isLinked = isSound;
    [count, at, head] = [count + 1, entry.sequence, entry.digest];
    if (faults.length >= MOST_FAULTS) break;
  }
  return { count, head: count === 0 ? null : head, faults, isAnchored };
};
