/** A change that is tried on kept answers: what has to be there first gives the change itself; and whether everybody sees it. */
export interface PreparedChange {
  readonly seen: boolean;
  readonly prepare: () => Promise<() => Promise<unknown>>;
}
