import * as fc from 'fast-check';
import { markdownToText } from './markdown-to-text.js';

describe('markdownToText', () => {
  it.each([
    ['', ''],
    ['# A *heading*\n\nand\ntext  \nmore', 'A heading\nand text more'],
    ['- a\n- **b**\n\n1. c', 'a\nb\nc'],
    ['[label](https://example.org "t") ![map](https://example.org/map.png) `code`', 'label map code'],
    ['[label](javascript:alert(1))', 'label'],
    ['|a|b|\n|-|-|\n|1|2|', 'a\nb\n1\n2'],
    ['```js\nlet a;\n\nlet b;\n```', 'let a;\nlet b;'],
    ['> quoted\n> text', 'quoted text'],
    ['a\n\n---\n\nb', 'a\nb'],
    ['&amp; &lt;b&gt; \\*', '& <b> *'],
    ['<b>x</b>', '<b>x</b>'],
  ])('%j', (markdown, text) => {
    expect(markdownToText(markdown)).toBe(text);
  });

  it('leaves text without marks as it is', () => {
    const plainWords = fc.array(fc.stringMatching(/^[a-zæøå]{1,12}$/), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(fc.array(plainWords, { minLength: 1, maxLength: 10 }), (blocks) => {
        const lines = blocks.map((words) => words.join(' '));
        expect(markdownToText(lines.join('\n\n'))).toBe(lines.join('\n'));
      }),
    );
  });

  it('keeps the end of a very long text', () => {
    expect(markdownToText(`${'word '.repeat(30_000)}\n\nlast`).endsWith('word\nlast')).toBe(true);
  });
});
