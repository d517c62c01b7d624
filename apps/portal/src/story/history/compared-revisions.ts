/** Two revisions to be compared; `to` is null for the one in force. */
export interface RevisionPair {
  readonly from: number;
  readonly to: number | null;
}

const NUMBER = /^[1-9]\d{0,5}$/;

/** Reads which revisions are to be compared; null where none are named, `UNFIT` where there can be no such. */
export const comparedRevisions = (query: URLSearchParams): RevisionPair | null | 'UNFIT' => {
  const [from, to] = [query.get('from'), query.get('to')];
  if (from === null) return null;
  if (!NUMBER.test(from) || (to !== null && !NUMBER.test(to))) return 'UNFIT';
  return { from: Number(from), to: to === null ? null : Number(to) };
};
