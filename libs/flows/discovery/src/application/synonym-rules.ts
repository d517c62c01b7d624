import { type UserError, fold, invalid } from '#kernel';
import type { SynonymDefinition } from './synonym-definition.js';

const FEWEST_EXPRESSIONS = 2;
const MOST_EXPRESSIONS = 20;
/** The longest expression, in characters. */
export const MOST_LETTERS = 80;
/** The most words of one expression. */
export const MOST_WORDS = 6;
const LONGEST_NOTE = 500;

/** A definition without blanks around its texts and without an empty note: what is checked and kept. */
export const tidySynonyms = ({ expressions, direction, note }: SynonymDefinition): SynonymDefinition => ({
  expressions: expressions.map(({ text, language }) => ({ text: text.trim(), language })),
  direction,
  note: note?.trim() || null,
});

const expressionFaults = ({ expressions }: SynonymDefinition): UserError[] => {
  const seen = new Set<string>();
  return expressions.flatMap(({ text }, number) => {
    const at = ['expressions', String(number), 'text'];
    const same = text.normalize('NFC').toLowerCase();
    const twice = seen.has(same);
    seen.add(same);
    if (text.length > MOST_LETTERS || fold(text) === '')
      return [
        invalid(`An expression has between 1 and ${MOST_LETTERS} characters, a letter or digit among them.`, ...at),
      ];
    if (text.split(/\s+/u).length > MOST_WORDS)
      return [invalid(`An expression has at most ${MOST_WORDS} words.`, ...at)];
    return twice ? [invalid('The set has this expression already.', ...at)] : [];
  });
};

/** Every fault of a tidied set, each with its place. */
export const synonymFaults = (definition: SynonymDefinition): UserError[] => {
  const { length } = definition.expressions;
  if (length < FEWEST_EXPRESSIONS || length > MOST_EXPRESSIONS)
    return [invalid(`A set has between ${FEWEST_EXPRESSIONS} and ${MOST_EXPRESSIONS} expressions.`, 'expressions')];
  return [
    ...expressionFaults(definition),
    ...((definition.note?.length ?? 0) > LONGEST_NOTE
      ? [invalid(`A note has at most ${LONGEST_NOTE} characters.`, 'note')]
      : []),
  ];
};
