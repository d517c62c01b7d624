import { ANONYMOUS, type Actor, bodiesWithRole, holdsRole } from '#kernel';
import type { SearchCondition } from '../application/search-question.js';
import type { Postings } from './postings.js';
import { dayNumber } from './story-entry.js';
import type { StoryIndex } from './story-index.js';
import { WordWeights } from './word-weights.js';

/** A story that may not be told of at all; less than zero, so that it is told from conditions that do not hold. */
export const OUT_OF_SIGHT = -1;
const OPEN = 0;
const PUBLIC_SECTOR = 1;

/** Which stories a caller sees, and which conditions each of them does not meet. */
export interface Sight {
  /** By the story's number: {@link OUT_OF_SIGHT}, or a bit for each condition that does not hold; a filter has ten at most. */
  readonly failing: Int16Array;
  /** How many stories are in sight. */
  readonly stories: number;
  /** How much the stories in sight have of each word. */
  readonly weights: WordWeights;
}

/** Whether a word, by its number, is in a story that is in sight. */
export const isInSight = (word: number, postings: Postings, { failing }: Sight): boolean => {
  const begin = postings.begin(word);
  const end = begin + postings.length(word);
  for (let place = begin; place < end; place += 1) {
    if ((failing[postings.stories[place] ?? 0] ?? OUT_OF_SIGHT) !== OUT_OF_SIGHT) return true;
  }
  return false;
};

/** Those of some stories in sight that meet all conditions, whether they meet those of some bits or not. */
export const passing = (stories: Uint32Array, { failing }: Sight, but = 0): Uint32Array => {
  const found = new Uint32Array(stories.length);
  let number = 0;
  for (const story of stories) {
    if (((failing[story] ?? OUT_OF_SIGHT) & ~but) !== 0) continue;
    found[number] = story;
    number += 1;
  }
  return found.subarray(0, number);
};

/** All stories in sight. */
export const allInSight = ({ failing }: Sight): Uint32Array => {
  const found = new Uint32Array(failing.length);
  let number = 0;
  for (let story = 0; story < failing.length; story += 1) {
    if (failing[story] === OUT_OF_SIGHT) continue;
    found[number] = story;
    number += 1;
  }
  return found.subarray(0, number);
};

type Test = (story: number) => boolean;

const isAnybody = (actor: Actor): boolean => !holdsRole(actor, 'READER');

/** The policy of the stories room as a test of what the index knows: who sees what among published stories. */
const seenBy = (index: StoryIndex, actor: Actor, now: Date): Test => {
  const moment = now.getTime();
  const { alive, visibility, visibleFrom, values } = index;
  if (isAnybody(actor)) {
    return (story) => alive[story] === 1 && visibility[story] === OPEN && (visibleFrom[story] ?? 0) <= moment;
  }
  const bodies = bodiesWithRole(actor, 'READER');
  const own = bodies === 'ALL' ? null : values.managingBody.numbersOf(bodies);
  return (story) =>
    alive[story] === 1 &&
    (visibleFrom[story] ?? 0) <= moment &&
    ((visibility[story] ?? 0) <= PUBLIC_SECTOR || own === null || values.managingBody.hasOneOf(story, own));
};

/** Marks the stories that meet a condition. */
const meeting = (index: StoryIndex, condition: SearchCondition): Uint8Array => {
  const { end, measured, publishedDay, values } = index;
  const marks = new Uint8Array(end);
  if (condition.kind === 'ANY_OF') {
    for (const field of condition.fields) values[field].mark(end, values[field].numbersOf(condition.values), marks);
  } else if (condition.kind === 'MEASURED') {
    for (let story = 0; story < end; story += 1) marks[story] = Number(measured[story] === Number(condition.measured));
  } else {
    const from = condition.from === null ? 0 : dayNumber(condition.from);
    const to = condition.to === null ? Number.POSITIVE_INFINITY : dayNumber(condition.to);
    for (let story = 0; story < end; story += 1) {
      const day = publishedDay[story] ?? 0;
      marks[story] = Number(day >= from && day <= to);
    }
  }
  return marks;
};

/** What a caller sees without any condition. */
interface View {
  readonly failing: Int16Array;
  readonly stories: number;
  /** How many words each field has in all stories in sight. */
  readonly words: readonly number[];
  readonly weights: WordWeights;
}

const weightsOf = (index: StoryIndex, words: readonly number[], stories: number): WordWeights =>
  new WordWeights(
    index,
    words.map((sum) => sum / Math.max(1, stories)),
  );

const viewOf = (index: StoryIndex, seen: Test): View => {
  const failing = new Int16Array(index.end);
  let stories = 0;
  for (let story = 0; story < index.end; story += 1) {
    if (seen(story)) stories += 1;
    else failing[story] = OUT_OF_SIGHT;
  }
  const words = index.lengths.map((lengths) => {
    let sum = 0;
    for (let story = 0; story < failing.length; story += 1) if (failing[story] === 0) sum += lengths[story] ?? 0;
    return sum;
  });
  return { failing, stories, words, weights: weightsOf(index, words, stories) };
};

/** What everybody sees, and for how long: until a story changes, or an embargo ends. */
interface OpenView extends View {
  readonly version: number;
  readonly from: number;
  readonly until: number;
}

const openViews = new WeakMap<StoryIndex, OpenView>();

const endOfNextEmbargo = ({ end, alive, visibleFrom }: StoryIndex, moment: number): number => {
  let next = Number.POSITIVE_INFINITY;
  for (let story = 0; story < end; story += 1) {
    const from = visibleFrom[story] ?? 0;
    if (alive[story] === 1 && from > moment && from < next) next = from;
  }
  return next;
};

/** Most callers are anybody: what they see is looked through once. */
const openView = (index: StoryIndex, now: Date): View => {
  const moment = now.getTime();
  const known = openViews.get(index);
  if (known && known.version === index.version && moment >= known.from && moment < known.until) return known;
  const until = endOfNextEmbargo(index, moment);
  const view = { ...viewOf(index, seenBy(index, ANONYMOUS, now)), version: index.version, from: moment, until };
  openViews.set(index, view);
  return view;
};

/**
 * Looks through all stories with a caller's eyes.
 *
 * @param hidden stories taken from the caller's sight a moment ago, of which the index may not have heard yet
 */
export const sightOf = (
  index: StoryIndex,
  asked: { readonly actor: Actor; readonly now: Date; readonly conditions: readonly SearchCondition[] },
  hidden: readonly string[],
): Sight => {
  const { actor, now, conditions } = asked;
  const view = isAnybody(actor) ? openView(index, now) : viewOf(index, seenBy(index, actor, now));
  const failing = view.failing.slice();
  const words = [...view.words];
  let { stories } = view;
  for (const id of hidden) {
    const story = index.numberOf(id);
    if (story === undefined || failing[story] === OUT_OF_SIGHT) continue;
    failing[story] = OUT_OF_SIGHT;
    stories -= 1;
    for (const [field, lengths] of index.lengths.entries()) words[field] = (words[field] ?? 0) - (lengths[story] ?? 0);
  }
  for (const [place, condition] of conditions.entries()) {
    const marks = meeting(index, condition);
    const bit = 1 << place;
    for (let story = 0; story < index.end; story += 1) {
      const known = failing[story] ?? 0;
      if (marks[story] === 0 && known !== OUT_OF_SIGHT) failing[story] = known | bit;
    }
  }
  const weights = stories === view.stories ? view.weights : weightsOf(index, words, stories);
  return { failing, stories, weights };
};
