import { firstHeading, firstSentences } from './first-sentences.js';
import { plainText } from './plain-text.js';

describe('titles and summaries of web pages', () => {
  it.each([
    ['EPA&#8217;s Committee', 'EPA’s Committee'],
    ['a &amp; b &#x2013; c', 'a & b – c'],
    ['no time <strong>not</strong> to', 'no time not to'],
    ['1 < 2 and 3 > 2', '1 < 2 and 3 > 2'],
    ['&amp;lt;b&amp;gt;', '&lt;b&gt;'],
    ['&unknown; &#0; &#xD800; &#99999999;', '&unknown; &#99999999;'],
    [' two\n lines ', 'two lines'],
  ])('%j reads %j', (html, text) => {
    expect(plainText(html)).toBe(text);
  });
});

describe('a summary made of the text', () => {
  it('is its first sentences, without headings, marks and addresses', () => {
    const body = `# Heading\n\nWe **asked** the [users](https://x.example). They said yes.\n\n${'A long sentence follows here. '.repeat(20)}`;
    const summary = firstSentences(body);
    expect(summary).toMatch(/^We asked the users\. They said yes\. A long/);
    expect(summary.length).toBeLessThanOrEqual(280);
    expect(summary.endsWith('.')).toBe(true);
  });

  it('is cut at a word where no sentence ends in time', () => {
    expect(firstSentences('ord '.repeat(200))).toMatch(/ord …$/);
  });

  it('is cut without halving a character', () => {
    expect(firstSentences('𝒳'.repeat(400)).isWellFormed()).toBe(true);
  });

  it.each([
    ['', ''],
    ['# Only a heading', ''],
    ['---\n***', ''],
  ])('%j gives %j', (body, summary) => {
    expect(firstSentences(body)).toBe(summary);
  });

  it.each([
    ['# Data **Village**\n\ntext', 'Data Village'],
    ['text\n\n## Second\n', 'Second'],
    ['text', ''],
  ])('a title of %j is %j', (body, title) => {
    expect(firstHeading(body)).toBe(title);
  });
});
