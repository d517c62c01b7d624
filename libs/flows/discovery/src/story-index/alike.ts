import type { AskedThing } from './asked-things.js';
import { askedWord } from './asked-word.js';
import { type Ranking, rarity } from './ranking.js';
import { OUT_OF_SIGHT, type Sight } from './sight.js';
import { Top } from './top.js';
import type { Meetings } from './vocabulary.js';
import type { WordKnowledge } from './word-knowledge.js';

/** What others are to be like: a story of the collection, if it is one, and words that tell of it. */
export interface Likeness {
  readonly id: string | null;
  readonly words: readonly { readonly word: string; readonly times: number }[];
}

/** How many stories, told by how many words; `least` leaves out what is less alike than such a part of the closest. */
export interface MostAlike {
  readonly first: number;
  readonly telling: number;
  readonly least?: number;
  /** Leaves out what has less of the weight of the words, of which those that no story has weigh most. */
  readonly leastShare?: number;
}

/** A shared method weighs about as much as the rarest word, a shared sector a third of it. */
const SHARED_METHOD = 0.2;
const SHARED_SECTOR = 0.07;
const NONE: ReadonlySet<string> = new Set();

/** How many stories in sight have one of these words, one with two of them twice; whether it is more than one story. */
const having = (
  meetings: Meetings,
  { index }: WordKnowledge,
  { failing }: Sight,
): { readonly number: number; readonly isShared: boolean } => {
  const { stories } = index.postings;
  let [number, only, isShared] = [0, -1, false];
  for (const word of meetings.keys()) {
    const begin = index.postings.begin(word);
    const end = begin + index.postings.length(word);
    for (let place = begin; place < end; place += 1) {
      const story = stories[place] ?? 0;
      if ((failing[story] ?? OUT_OF_SIGHT) === OUT_OF_SIGHT) continue;
      isShared ||= number > 0 && story !== only;
      only = story;
      number += 1;
    }
  }
  return { number, isShared };
};

/** The words that tell most, and how many no story in sight has. */
interface Telling {
  readonly things: AskedThing[];
  readonly unknown: number;
}

const tellingWords = ({ id, words }: Likeness, most: number, knowledge: WordKnowledge, sight: Sight): Telling => {
  const known = words.map(({ word, times }) => {
    const asked = askedWord(word, null, knowledge);
    const { number, isShared } = having(asked.whole.meetings, knowledge, sight);
    // A word that a single story has is that story's own, and tells nothing of others.
    const stories = isShared || id === null ? number : 0;
    return { asked, stories, tells: (1 + Math.log(times)) * Math.log(1 + sight.stories / Math.max(1, stories)) };
  });
  const telling = known.filter(({ stories }) => stories > 0).toSorted((a, b) => b.tells - a.tells);
  const things = telling
    .slice(0, most)
    .map(({ asked }) => ({ wordings: [{ weight: 1, words: [{ ...asked, parts: [] }] }] }));
  return { things, unknown: known.length - telling.length };
};

/** A story that is like something: how much, and which part of the weight of its words it has. */
export interface AlikeStory {
  readonly story: number;
  readonly likeness: number;
  readonly share: number;
}

/** The stories in sight that are most like something: by its rarest words, its methods and its sectors. */
export const alike = (
  knowledge: WordKnowledge,
  ranking: Ranking,
  sight: Sight,
  { id, words }: Likeness,
  { first, telling }: MostAlike,
): readonly AlikeStory[] => {
  const { index } = knowledge;
  const own = id === null ? undefined : index.numberOf(id);
  const { things, unknown } = tellingWords({ id, words }, telling, knowledge, sight);
  const { scores, covered, whole } = ranking.run(things, sight);
  const all = whole + unknown * rarity(0, sight.stories);
  const methods = own === undefined ? NONE : index.values.methods.namesOf(own);
  const sectors = own === undefined ? NONE : index.values.sectors.namesOf(own);
  const [ofMethods, ofSectors] = [index.values.methods.numbersOf(methods), index.values.sectors.numbersOf(sectors)];
  const newest = (a: number, b: number): number => (index.publishedAt[b] ?? 0) - (index.publishedAt[a] ?? 0) || b - a;
  const top = new Top<AlikeStory>(first, (a, b) => b.likeness - a.likeness || newest(a.story, b.story));
  const see = (story: number): void => {
    if (story === own) return;
    const inCommon =
      SHARED_METHOD * index.values.methods.shared(story, ofMethods) +
      SHARED_SECTOR * index.values.sectors.shared(story, ofSectors);
    const [likeness, share] = [scores.at(story) / (whole || 1) + inCommon, covered.at(story) / (all || 1)];
    top.see({ story, likeness, share });
  };
  for (const story of scores.stories) see(story);
  if (top.inOrder().length < first && ofMethods.size > 0) {
    for (let story = 0; story < index.end; story += 1) {
      if ((sight.failing[story] ?? -1) < 0 || scores.at(story) > 0) continue;
      if (index.values.methods.hasOneOf(story, ofMethods)) see(story);
    }
  }
  return top.inOrder();
};
