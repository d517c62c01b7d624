import type { Letters } from './letters.js';

/** A word of the vocabulary and how many typing errors lie between it and the one that was asked for. */
export interface NearWord {
  readonly word: string;
  readonly distance: number;
}

interface Found {
  readonly distance: number;
  /** Lower is more alike: errors first, then another first letter, then another length. */
  readonly rank: number;
  readonly codes: Uint16Array;
}

/** Keeps the few words that are most like the one asked for, however many are offered. */
export class MostLike {
  private readonly found: Found[] = [];

  constructor(
    private readonly asked: Letters,
    private readonly most: number,
  ) {}

  offer(distance: number, codes: Uint16Array, start: number, length: number): void {
    const otherLength = Math.abs(length - this.asked.codes.length);
    const rank = distance * 8 + (codes[start] === this.asked.codes[0] ? 0 : 4) + otherLength;
    if (this.found.length === this.most && rank >= (this.found.at(-1)?.rank ?? 0)) return;
    const at = this.found.findIndex((other) => other.rank > rank);
    this.found.splice(at < 0 ? this.found.length : at, 0, {
      distance,
      rank,
      codes: codes.slice(start, start + length),
    });
    this.found.length = Math.min(this.found.length, this.most);
  }

  answers(spelled: (codes: Uint16Array) => string): NearWord[] {
    return this.found.map(({ codes, distance }) => ({ word: spelled(codes), distance }));
  }
}
