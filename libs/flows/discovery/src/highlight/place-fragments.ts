import type { Match } from './find-matches.js';

/** A part of a text; UTF-16 offsets, end exclusive. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

const SPACE = /\s/;
/** How much more another thing asked for is worth in a fragment than the same once more. */
const DIFFERENT_WORD = 10;

interface Window extends Extent {
  readonly score: number;
}

/** For each match the words that fit into one fragment with it as the first, scored; two pointers, one pass. */
const windows = (matches: readonly Match[], length: number): Window[] => {
  const counts = new Map<Match['thing'], number>();
  let score = 0;
  let next = 0;
  const count = (match: Match, by: 1 | -1): void => {
    const before = counts.get(match.thing) ?? 0;
    counts.set(match.thing, before + by);
    const alone = by === 1 ? before === 0 : before === 1;
    score += by * (alone ? DIFFERENT_WORD + 1 : 1) * match.weight;
  };
  return matches.map((first) => {
    for (let match = matches[next]; match && match.end - first.start <= length; match = matches[next]) {
      count(match, 1);
      next += 1;
    }
    const window = { start: first.start, end: matches[next - 1]?.end ?? first.end, score };
    count(first, -1);
    return window;
  });
};

/** Widens a window to the length of a fragment, up to spaces, and not beyond the bounds. */
const widened = (text: string, window: Extent, length: number, bounds: Extent): Extent => {
  const spare = Math.floor((length - (window.end - window.start)) / 2);
  let start = Math.max(bounds.start, window.start - spare);
  while (start > bounds.start && start < window.start && !SPACE.test(text.charAt(start - 1))) start += 1;
  let end = Math.min(bounds.end, start + length);
  while (end < bounds.end && end > window.end && !SPACE.test(text.charAt(end))) end -= 1;
  while (start < window.start && SPACE.test(text.charAt(start))) start += 1;
  while (end > window.end && SPACE.test(text.charAt(end - 1))) end -= 1;
  return { start, end };
};

const apart = (a: Extent, b: Extent): boolean => a.end <= b.start || b.end <= a.start;

/** Chooses the parts of a text that show most words of the query, in reading order; none longer than `length`, none overlapping. */
export const placeFragments = (text: string, matches: readonly Match[], length: number, most: number): Extent[] => {
  const shown = matches.filter((match) => match.end - match.start <= length);
  const candidates = windows(shown, length);
  const chosen: Extent[] = [];
  while (chosen.length < most) {
    const free = candidates.filter((window) => chosen.every((extent) => apart(window, extent)));
    if (free.length === 0) break;
    const top = free.reduce((a, b) => (b.score > a.score ? b : a));
    const bounds = {
      start: Math.max(0, ...chosen.filter((extent) => extent.end <= top.start).map((extent) => extent.end)),
      end: Math.min(text.length, ...chosen.filter((extent) => extent.start >= top.end).map((extent) => extent.start)),
    };
    chosen.push(widened(text, top, length, bounds));
  }
  return chosen.sort((a, b) => a.start - b.start);
};
