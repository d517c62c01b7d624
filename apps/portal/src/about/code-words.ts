/** A piece of a GraphQL document or a command, by what it is. */
export interface CodeWord {
  readonly text: string;
  readonly kind: 'keyword' | 'string' | 'comment' | 'plain';
}

const WORDS =
  /(?<comment>#[^\n]*)|(?<string>"(?:\\.|[^"\\\n])*"|'(?:[^'\n])*')|(?<keyword>(?<![\w"])(?:query|mutation|subscription|curl|true|false|null|[A-Z]{2,}(?:_[A-Z]+)*)\b|\b[a-zA-Z]+(?=\())/g;

/** Takes code apart so that its words can be told from each other; put together again it is what it was. */
export const codeWords = (code: string): CodeWord[] => {
  const words: CodeWord[] = [];
  let from = 0;
  for (const found of code.matchAll(WORDS)) {
    if (found.index > from) words.push({ text: code.slice(from, found.index), kind: 'plain' });
    const { comment, string } = found.groups ?? {};
    words.push({ text: found[0], kind: comment ? 'comment' : string ? 'string' : 'keyword' });
    from = found.index + found[0].length;
  }
  if (from < code.length) words.push({ text: code.slice(from), kind: 'plain' });
  return words;
};
