import type { QueryWords } from '../analysis/query-words.js';
import type { TextWord } from '../analysis/words.js';
import type { AskedThing } from './asked-things.js';
import type { WordKnowledge } from './word-knowledge.js';

/** A word of a query and the word of the collection that may have been meant by it. */
export interface Replacement {
  readonly asked: TextWord;
  /** In normal form. */
  readonly meant: string;
}

/** A word that so many more stories have may have been meant. */
const MUCH_MORE = 10;

const storiesOf = (word: string, { index }: WordKnowledge): number => index.vocabulary.counts.count(word);

const moreFrequent = (word: string, knowledge: WordKnowledge): string | null => {
  const least = MUCH_MORE * Math.max(1, storiesOf(word, knowledge));
  const [first] = knowledge
    .near(word)
    .filter((near) => storiesOf(near.word, knowledge) >= least)
    .toSorted((a, b) => a.distance - b.distance || storiesOf(b.word, knowledge) - storiesOf(a.word, knowledge));
  return first?.word ?? null;
};

/** What may have been meant by words that nobody writes so; what the search has taken them for already. */
export const mistypedWords = ({ words }: QueryWords, things: readonly AskedThing[]): readonly Replacement[] => {
  const asked = things.flatMap(({ wordings: [own] }) => own?.words ?? []);
  return words.flatMap((word) => {
    const [meant] = asked.find((one) => one.word === word.word)?.corrections ?? [];
    return meant === undefined ? [] : [{ asked: word, meant }];
  });
};

/** What may have been meant by words that few stories have, where another one is much more frequent. */
export const rareWords = ({ words }: QueryWords, knowledge: WordKnowledge): readonly Replacement[] =>
  words.flatMap((asked) => {
    const meant = moreFrequent(asked.word, knowledge);
    return meant === null ? [] : [{ asked, meant }];
  });

/** The query with its words replaced. */
export const replaced = (query: QueryWords, replacements: readonly Replacement[]): QueryWords => ({
  ...query,
  words: query.words.map((word) => {
    const found = replacements.find(({ asked }) => asked === word);
    return found ? { ...word, word: found.meant } : word;
  }),
});
