import { markdownToText } from './markdown-to-text.js';
import { renderMarkdown } from './render-markdown.js';

describe('a megabyte', () => {
  const size = 1_000_000;
  const deep = (open: string, close: string) => `${open.repeat(45_000)}a${close.repeat(45_000)}\n\n${'b'.repeat(size)}`;
  it.each([
    ['prose', 'Some **words** and [a link](https://example.org/x).\n\n# Heading\n\n- a\n- b\n\n'.repeat(size / 75)],
    ['nested emphasis', deep('*', '*')],
    ['nested brackets', deep('[', ']')],
    ['nested quotes', '> '.repeat(size / 2)],
    ['quotes going on', `${'> '.repeat(60)}a\n${'b\n'.repeat(size / 2)}`],
    ['nested lists', Array.from({ length: 1_400 }, (_, depth) => `${' '.repeat(depth)}- a\n`).join('')],
    ['unclosed images', '!['.repeat(size / 2)],
    ['unclosed links', '[a](<b "'.repeat(size / 8)],
    ['unclosed tags', '<a href="'.repeat(size / 9)],
    ['backticks', Array.from({ length: 1_400 }, (_, count) => `a${'`'.repeat(count)}`).join('')],
    ['a table', `a|b\n-|-\n${'x|y\n'.repeat(size / 4)}`],
    ['references', '[a]: b "c\n'.repeat(size / 10)],
    ['addresses', 'http://a.no/( '.repeat(size / 14)],
  ])('of %s takes less than a second of work', (_, markdown) => {
    const work = (make: (markdown: string) => string) => {
      const before = process.threadCpuUsage();
      const made = make(markdown);
      const { user, system } = process.threadCpuUsage(before);
      return { made, milliseconds: (user + system) / 1000 };
    };
    const page = work(renderMarkdown);
    expect(page.made).not.toBe('');
    expect(page.milliseconds).toBeLessThan(1000);
    expect(work(markdownToText).milliseconds).toBeLessThan(1000);
  });

  it('of nested emphasis makes no deep page', () => {
    expect(renderMarkdown(deep('*', '*'))).not.toMatch(/(<(strong|em)>){7}/);
  });
});
