/** How an index searches, filters and ranks; what is left out stays as the engine has it. */
export interface SearchIndexSettings {
  /** Fields searched in, the most important first. */
  readonly searchableAttributes?: readonly string[];
  readonly displayedAttributes?: readonly string[];
  readonly filterableAttributes?: readonly string[];
  readonly sortableAttributes?: readonly string[];
  readonly rankingRules?: readonly string[];
  readonly stopWords?: readonly string[];
  readonly synonyms?: Readonly<Record<string, readonly string[]>>;
  readonly typoTolerance?: {
    readonly enabled?: boolean;
    readonly disableOnAttributes?: readonly string[];
    readonly disableOnNumbers?: boolean;
    readonly minWordSizeForTypos?: { readonly oneTypo?: number; readonly twoTypos?: number };
  };
  readonly faceting?: { readonly maxValuesPerFacet?: number };
  readonly pagination?: { readonly maxTotalHits?: number };
  /** Places for vectors that documents bring along, by name. */
  readonly embedders?: Readonly<Record<string, { readonly source: 'userProvided'; readonly dimensions: number }>>;
  readonly proximityPrecision?: 'byWord' | 'byAttribute';
  /** Milliseconds after which the engine answers with what it has found so far. */
  readonly searchCutoffMs?: number;
}

const ORDERED = new Set(['searchableAttributes', 'rankingRules']);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const sameList = (wanted: readonly unknown[], actual: unknown, ordered: boolean): boolean => {
  if (!Array.isArray(actual) || actual.length !== wanted.length) return false;
  const left = ordered ? wanted : [...wanted].sort();
  const right: readonly unknown[] = ordered ? actual : [...actual].sort();
  return left.every((value, index) => value === right[index]);
};

const holds = (wanted: unknown, actual: unknown, key: string): boolean => {
  if (wanted === undefined) return true;
  if (Array.isArray(wanted)) return sameList(wanted, actual, ORDERED.has(key));
  if (!isRecord(wanted)) return wanted === actual;
  if (!isRecord(actual)) return false;
  if (key === 'synonyms' && Object.keys(actual).length !== Object.keys(wanted).length) return false;
  return Object.entries(wanted).every(([name, value]) => holds(value, actual[name], name));
};

/** Says whether an index already has the settings asked for, so that none need be sent. */
export const hasSettings = (wanted: SearchIndexSettings, actual: unknown): boolean => holds(wanted, actual, '');
