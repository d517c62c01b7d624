import { type Actor, bodiesWithRole, holdsRole } from '#kernel';
import type { SearchCondition } from '../application/search-question.js';
import { WORD_FIELDS } from './fields.js';
import type { Postings } from './postings.js';
import type { StoryIndex } from './story-index.js';

/** A story that may not be told of at all; less than zero, so that it is told from conditions that do not hold. */
export const OUT_OF_SIGHT = -1;
const OPEN = 0;
const PUBLIC_SECTOR = 1;

/** Which stories a caller sees, and which conditions each of them does not meet. */
export interface Sight {
  /** By the story's number: {@link OUT_OF_SIGHT}, or a bit for each condition that does not hold. */
  readonly failing: Int32Array;
  /** How many stories are in sight. */
  readonly stories: number;
  /** How many words each field has on average among the stories in sight. */
  readonly averages: readonly number[];
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

type Test = (story: number) => boolean;

/** The policy of the stories room as a test of what the index knows: who sees what among published stories. */
const seenBy = (index: StoryIndex, actor: Actor, now: Date): Test => {
  const moment = now.getTime();
  const { alive, visibility, visibleFrom, values } = index;
  if (!holdsRole(actor, 'READER')) {
    return (story) => alive[story] === 1 && visibility[story] === OPEN && (visibleFrom[story] ?? 0) <= moment;
  }
  const bodies = bodiesWithRole(actor, 'READER');
  const own = bodies === 'ALL' ? null : values.managingBody.numbersOf(bodies);
  return (story) =>
    alive[story] === 1 &&
    (visibleFrom[story] ?? 0) <= moment &&
    ((visibility[story] ?? 0) <= PUBLIC_SECTOR || own === null || values.managingBody.hasOneOf(story, own));
};

const dayNumber = (day: string): number => Number(day.replaceAll('-', ''));

const testOf = (index: StoryIndex, condition: SearchCondition): Test => {
  switch (condition.kind) {
    case 'MEASURED':
      return (story) => index.measured[story] === Number(condition.measured);
    case 'PUBLISHED_BETWEEN': {
      const from = condition.from === null ? 0 : dayNumber(condition.from);
      const to = condition.to === null ? Number.POSITIVE_INFINITY : dayNumber(condition.to);
      return (story) => (index.publishedDay[story] ?? 0) >= from && (index.publishedDay[story] ?? 0) <= to;
    }
    case 'ANY_OF': {
      const tests = condition.fields.map((field) => {
        const column = index.values[field];
        const wanted = column.numbersOf(condition.values);
        return (story: number): boolean => column.hasOneOf(story, wanted);
      });
      return (story) => tests.some((test) => test(story));
    }
  }
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
  const { end, lengths } = index;
  const failing = new Int32Array(end);
  const seen = seenBy(index, asked.actor, asked.now);
  const tests = asked.conditions.map((condition) => testOf(index, condition));
  const sums = WORD_FIELDS.map(() => 0);
  for (const id of hidden) {
    const story = index.numberOf(id);
    if (story !== undefined) failing[story] = OUT_OF_SIGHT;
  }
  let stories = 0;
  for (let story = 0; story < end; story += 1) {
    if (failing[story] === OUT_OF_SIGHT) continue;
    if (!seen(story)) {
      failing[story] = OUT_OF_SIGHT;
      continue;
    }
    stories += 1;
    for (let field = 0; field < sums.length; field += 1) {
      sums[field] = (sums[field] ?? 0) + (lengths[story * sums.length + field] ?? 0);
    }
    let bits = 0;
    for (let place = 0; place < tests.length; place += 1) if (!tests[place]?.(story)) bits |= 1 << place;
    failing[story] = bits;
  }
  return { failing, stories, averages: sums.map((sum) => sum / Math.max(1, stories)) };
};
