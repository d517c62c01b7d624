import type { IndexEntry } from '../persistence/index-entries.reader.js';

/** Where an engine does not hold what the database says: ids of stories it lacks, has an older state of, or should not have. */
export interface IndexDifference {
  readonly missing: readonly string[];
  readonly stale: readonly string[];
  readonly surplus: readonly string[];
}

/** What one index of Meilisearch holds: digests by id. */
export type IndexContent = ReadonlyMap<string, string>;

type Drift = keyof IndexDifference | null;

/** How PostgreSQL's own search stands to the stories. */
const keptDrift = ({ expected, kept }: IndexEntry): Drift => {
  if (expected === null) return kept === null ? null : 'surplus';
  if (kept === null) return 'missing';
  return kept === expected ? null : 'stale';
};

/** How an index of Meilisearch stands to PostgreSQL's own search. */
const heldDrift = ({ expected, digest }: IndexEntry, held: string | undefined): Drift => {
  if (expected === null) return held === undefined ? null : 'surplus';
  if (held === undefined) return 'missing';
  return held === digest ? null : 'stale';
};

/** Compares some entries with both engines; a story that differs in several ways is told of once. */
export const differenceOf = (entries: readonly IndexEntry[], contents: readonly IndexContent[]): IndexDifference => {
  const found: Record<keyof IndexDifference, string[]> = { missing: [], stale: [], surplus: [] };
  for (const entry of entries) {
    const drifts = [keptDrift(entry), ...contents.map((content) => heldDrift(entry, content.get(entry.id)))];
    const drift = drifts.find((one) => one !== null);
    if (drift) found[drift].push(entry.id);
  }
  return found;
};

/** Every story that a difference tells of. */
export const idsOf = ({ missing, stale, surplus }: IndexDifference): readonly string[] => [
  ...missing,
  ...stale,
  ...surplus,
];

/** Puts differences together. */
export const joined = (differences: readonly IndexDifference[]): IndexDifference => ({
  missing: differences.flatMap(({ missing }) => missing),
  stale: differences.flatMap(({ stale }) => stale),
  surplus: differences.flatMap(({ surplus }) => surplus),
});

/** What is left of a difference without some stories. */
export const without = (difference: IndexDifference, ids: ReadonlySet<string>): IndexDifference => {
  const left = (list: readonly string[]): string[] => list.filter((id) => !ids.has(id));
  const { missing, stale, surplus } = difference;
  return { missing: left(missing), stale: left(stale), surplus: left(surplus) };
};
