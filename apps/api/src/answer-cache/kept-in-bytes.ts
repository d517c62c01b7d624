import { LRUCache } from 'lru-cache';

/** Nothing takes up more than this share of what may be kept. */
const LARGEST_SHARE = 16;

/** Keeps so many bytes of something, of which the least used goes first; null where nothing may be kept. */
export const keptInBytes = <Kept extends object>(
  bytes: number,
  sizeOf: (kept: Kept, key: string) => number,
): LRUCache<string, Kept> | null =>
  bytes === 0
    ? null
    : new LRUCache<string, Kept>({
        maxSize: bytes,
        maxEntrySize: Math.max(1, Math.floor(bytes / LARGEST_SHARE)),
        sizeCalculation: sizeOf,
      });
