import { codeWords } from './code-words.js';
import { EXAMPLES } from './examples.js';

describe('code, taken apart', () => {
  it.each(EXAMPLES)('is whole when $name is put together again', ({ query }) =>
    expect(
      codeWords(query)
        .map(({ text }) => text)
        .join(''),
    ).toBe(query),
  );

  it('tells names that are asked, texts, values and remarks from the rest', () =>
    expect(codeWords('{ story(slug: "a", language: NN) # x').filter(({ kind }) => kind !== 'plain')).toEqual([
      { text: 'story', kind: 'keyword' },
      { text: '"a"', kind: 'string' },
      { text: 'NN', kind: 'keyword' },
      { text: '# x', kind: 'comment' },
    ]));
});
