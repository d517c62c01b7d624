/** What has become of stories in the index since a mark, which is a snapshot of PostgreSQL: `xmin:xmax:transactions at work`. */
export interface IndexChanges {
  /** The snapshot of the database that they were looked for from. */
  readonly since: string;
  /** Stories with the transaction that wrote what is kept of them last. */
  readonly changed: readonly (readonly [id: string, transaction: number])[];
  /** Stories that are not there any more. */
  readonly removed: readonly string[];
  /** The snapshot in which they were seen: from where to look next time. */
  readonly mark: string;
}

/** Before everything. */
export const NOTHING_SEEN = '1:1:';

/** Whether a snapshot was taken later than another: more has begun by then, or of the same less is at work. */
export const isLater = (mark: string, other: string): boolean => {
  const [, end = '0', atWork = ''] = mark.split(':');
  const [, otherEnd = '0', otherAtWork = ''] = other.split(':');
  const further = BigInt(end) - BigInt(otherEnd);
  return further === 0n ? atWork.length < otherAtWork.length : further > 0n;
};
