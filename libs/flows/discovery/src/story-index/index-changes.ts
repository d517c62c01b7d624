/** What has become of stories in the index since a mark. */
export interface IndexChanges {
  /** The mark. */
  readonly since: string;
  /** Stories with the transaction that wrote what is kept of them last. Some may be known already. */
  readonly changed: readonly (readonly [id: string, transaction: number])[];
  /** Stories that are not there any more. */
  readonly removed: readonly string[];
  /** From where to look next time: the oldest transaction that was still at work, so that none is missed. */
  readonly mark: string;
}
