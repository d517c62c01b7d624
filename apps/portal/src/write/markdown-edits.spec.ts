import { editMarkdown, type Marked, type MarkdownEdit, replacement } from './markdown-edits.js';

/** `[` and `]` stand where what is marked begins and ends. */
const read = (shown: string): Marked => {
  const start = shown.indexOf('«');
  const end = shown.indexOf('»') - 1;
  return { text: shown.replace(/[«»]/g, ''), start, end };
};
const show = ({ text, start, end }: Marked): string =>
  `${text.slice(0, start)}«${text.slice(start, end)}»${text.slice(end)}`;

describe('the toolbar', () => {
  it.each<[MarkdownEdit, string, string]>([
    ['bold', 'Vi «målte» alt', 'Vi **«målte»** alt'],
    ['bold', 'Vi **«målte»** alt', 'Vi «målte» alt'],
    ['bold', 'Vi« målte »alt', 'Vi **«målte»** alt'],
    ['bold', 'Vi «»', 'Vi **«»**'],
    ['italic', 'Vi «målte» alt', 'Vi *«målte»* alt'],
    ['italic', 'Vi **«målte»** alt', 'Vi ***«målte»*** alt'],
    ['italic', 'Vi *«målte»* alt', 'Vi «målte» alt'],
    ['heading', 'En\nTo«»\nTre', 'En\n### To«»\nTre'],
    ['heading', '### «»To', 'To«»'],
    ['heading', '- «»To', '### To«»'],
    ['list', '«En\nTo»\nTre', '«- En\n- To»\nTre'],
    ['list', '«- En\n- To»', '«En\nTo»'],
    ['list', '«En\n\nTo»', '«- En\n\n- To»'],
    ['list', '«»', '- «»'],
    ['numbers', '«En\nTo\n»Tre', '«1. En\n2. To»\nTre'],
    ['numbers', '«- En\n- To»', '«1. En\n2. To»'],
    ['quote', 'Noe«»', '> Noe«»'],
    ['link', 'Se «rapporten» her', 'Se [rapporten](«https://») her'],
    ['link', 'Se «https://a.no/b»', 'Se [«»](https://a.no/b)'],
    ['table', 'Noe«»', 'Noe\n\n| «» |  |\n| --- | --- |\n|  |  |\n'],
  ])('%s makes of %j %j', (edit, before, after) => {
    expect(show(editMarkdown(edit, read(before)))).toBe(after);
  });

  it('replaces no more of a text than it must', () => {
    expect(replacement('Vi målte', 'Vi **målte**')).toEqual({ from: 3, to: 8, words: '**målte**' });
    expect(replacement('aaa', 'aa')).toEqual({ from: 2, to: 3, words: '' });
    expect(replacement('a', 'a')).toEqual({ from: 1, to: 1, words: '' });
  });
});
