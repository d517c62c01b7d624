import { learnParts } from './learn-parts.js';
import { samnorskWords } from './samnorsk.js';

/** The text of `content/parts.txt`: a word and its count a line, without the words of the list that count once. */
export const partsFile = (): string => {
  const list = samnorskWords();
  const lines = [...learnParts(list)]
    .filter(([word, count]) => count !== (list.has(word) ? 1 : 0))
    .map(([word, count]) => `${word} ${count}\n`);
  return lines.toSorted().join('');
};
