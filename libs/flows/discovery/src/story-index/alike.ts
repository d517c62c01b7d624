import type { AskedThing } from './asked-things.js';
import { askedWord } from './asked-word.js';
import type { Ranking } from './ranking.js';
import type { Sight } from './sight.js';
import { Top } from './top.js';
import type { WordKnowledge } from './word-knowledge.js';

/** What others are to be like: a story of the collection, if it is one, and words that tell of it. */
export interface Likeness {
  readonly id: string | null;
  readonly words: readonly { readonly word: string; readonly times: number }[];
}

/** A shared method weighs about as much as the rarest word, a shared sector a third of it. */
const SHARED_METHOD = 0.2;
const SHARED_SECTOR = 0.07;
const NONE: ReadonlySet<string> = new Set();

const things = (words: Likeness['words'], most: number, knowledge: WordKnowledge): AskedThing[] => {
  const { postings, size } = knowledge.index;
  const known = words.map(({ word, times }) => {
    const asked = askedWord(word, null, knowledge);
    let stories = 0;
    for (const number of asked.whole.meetings.keys()) stories += postings.length(number);
    return { asked, stories, tells: (1 + Math.log(times)) * Math.log(1 + size / Math.max(1, stories)) };
  });
  // A word that a single story has is that story's own.
  const telling = known.filter(({ stories }) => stories > 1).toSorted((a, b) => b.tells - a.tells);
  return telling.slice(0, most).map(({ asked }) => ({ wordings: [{ weight: 1, words: [{ ...asked, parts: [] }] }] }));
};

/** The stories in sight that are most like something: by its rarest words, its methods and its sectors. */
export const alike = (
  knowledge: WordKnowledge,
  ranking: Ranking,
  sight: Sight,
  { id, words }: Likeness,
  { first, telling }: { readonly first: number; readonly telling: number },
): readonly { readonly story: number; readonly likeness: number }[] => {
  const { index } = knowledge;
  const own = id === null ? undefined : index.numberOf(id);
  const { scores, whole } = ranking.run(things(words, telling, knowledge), sight);
  const methods = own === undefined ? NONE : index.values.methods.namesOf(own);
  const sectors = own === undefined ? NONE : index.values.sectors.namesOf(own);
  const [ofMethods, ofSectors] = [index.values.methods.numbersOf(methods), index.values.sectors.numbersOf(sectors)];
  const newest = (a: number, b: number): number => (index.publishedAt[b] ?? 0) - (index.publishedAt[a] ?? 0) || b - a;
  const top = new Top<{ story: number; likeness: number }>(
    first,
    (a, b) => b.likeness - a.likeness || newest(a.story, b.story),
  );
  const see = (story: number): void => {
    if (story === own) return;
    const shared =
      SHARED_METHOD * index.values.methods.shared(story, ofMethods) +
      SHARED_SECTOR * index.values.sectors.shared(story, ofSectors);
    top.see({ story, likeness: scores.at(story) / (whole || 1) + shared });
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
