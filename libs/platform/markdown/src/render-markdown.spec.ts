import { renderMarkdown } from './render-markdown.js';

const rel = 'rel="noopener nofollow ugc"';

describe('renderMarkdown', () => {
  it.each([
    ['', ''],
    [
      'Some *words*, **strong** and ~~struck~~',
      '<p>Some <em>words</em>, <strong>strong</strong> and <s>struck</s></p>\n',
    ],
    ['`a < b`', '<p><code>a &lt; b</code></p>\n'],
    ['```js\na("<b>")\n```', '<pre><code>a("&lt;b&gt;")\n</code></pre>\n'],
    ['- a\n- b', '<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n'],
    ['3. a', '<ol start="3">\n<li>a</li>\n</ol>\n'],
    ['> a', '<blockquote>\n<p>a</p>\n</blockquote>\n'],
    ['a  \nb', '<p>a<br />\nb</p>\n'],
    ['Blåbær på Røros: æøå 😀', '<p>Blåbær på Røros: æøå 😀</p>\n'],
    ['<b>tags</b> & <!-- comments -->', '<p>&lt;b&gt;tags&lt;/b&gt; &amp; &lt;!-- comments --&gt;</p>\n'],
  ])('%j', (markdown, html) => {
    expect(renderMarkdown(markdown)).toBe(html);
  });

  it('writes tables without styles', () => {
    const html = renderMarkdown('|a|b|\n|-|:-:|\n|1|2|');
    expect(html.replace(/\n/g, '')).toBe(
      '<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>',
    );
  });

  it.each([
    ['# a\n## b\n###### c', ['h2', 'h3', 'h6']],
    ['## a\n### b', ['h2', 'h3']],
    ['### a\n\n#### b\n\n### c', ['h2', 'h3', 'h2']],
    ['###### a', ['h2']],
    ['a\n===\n\nb\n---', ['h2', 'h3']],
    ['> # a\n\n## b', ['h2', 'h3']],
  ])('starts headings at level two: %j', (markdown, levels) => {
    const html = renderMarkdown(markdown);
    expect([...html.matchAll(/<(h\d)>/g)].map(([, tag]) => tag)).toEqual(levels);
    expect([...html.matchAll(/<\/(h\d)>/g)].map(([, tag]) => tag)).toEqual(levels);
  });

  it.each([
    ['[a](https://example.org/x?y=1&z=2 "title")', `<a href="https://example.org/x?y=1&amp;z=2" ${rel}>a</a>`],
    ['[a](HTTP://EXAMPLE.ORG)', `<a href="http://example.org/" ${rel}>a</a>`],
    ['[a](mailto:post@example.org)', `<a href="mailto:post@example.org" ${rel}>a</a>`],
    ['https://example.org/a_b', `<a href="https://example.org/a_b" ${rel}>https://example.org/a_b</a>`],
    ['[a *b*](https://blåbær.no/å)', `<a href="https://xn--blbr-roah.no/%C3%A5" ${rel}>a <em>b</em></a>`],
    ['example.org and post@example.org', 'example.org and post@example.org'],
    ['[a **b**](/stories/1)', 'a <strong>b</strong>'],
    ['[a](#b) [c](d.html) [e](?f)', 'a c e'],
    ['[a](//example.org)', 'a'],
    ['[a](https://ola:hemmelig@example.org)', 'a'],
    ['[a](https://)', 'a'],
    ['[a](ftp://example.org/)', 'a'],
  ])('links only where links may lead: %j', (markdown, html) => {
    expect(renderMarkdown(markdown)).toBe(`<p>${html}</p>\n`);
  });

  it.each([
    ['![a *map*](https://example.org/map.png "t")', `<a href="https://example.org/map.png" ${rel}>a map</a>`],
    ['![](https://example.org/a/map.png)', `<a href="https://example.org/a/map.png" ${rel}>map.png</a>`],
    ['![](https://example.org)', `<a href="https://example.org/" ${rel}>example.org</a>`],
    ['![map](http://example.org/map.png)', 'map'],
    ['![map](data:image/png;base64,AAAA)', 'map'],
    ['![map](map.png)', 'map'],
    ['[![map](https://example.org/map.png)](https://example.org/)', `<a href="https://example.org/" ${rel}>map</a>`],
    ['![a ![b](c)](https://example.org/)', `<a href="https://example.org/" ${rel}>a b</a>`],
    ['![<i>](https://example.org/)', `<a href="https://example.org/" ${rel}>&lt;i&gt;</a>`],
  ])('names images instead of showing them: %j', (markdown, html) => {
    expect(renderMarkdown(markdown)).toBe(`<p>${html}</p>\n`);
  });

  it('leaves nothing out of a very long text', () => {
    const html = renderMarkdown(`${'word '.repeat(30_000)}\n\n**last** <b>`);
    expect(html.match(/word/g)).toHaveLength(30_000);
    expect(html).toContain('<p>**last** &lt;b&gt;</p>');
  });

  it('cuts a long text between blocks where it can, and never within a character', () => {
    const blocks = renderMarkdown('*a* b\n\n'.repeat(20_000));
    expect(blocks.match(/<p>(<em>a<\/em>|\*a\*) b<\/p>/g)).toHaveLength(20_000);
    expect(renderMarkdown(`a${'😀'.repeat(60_000)}`)).not.toContain('\uFFFD');
    expect(renderMarkdown(`a${'😀'.repeat(60_000)}`).isWellFormed()).toBe(true);
  });
});
