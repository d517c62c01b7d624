import * as fc from 'fast-check';
import { HOSTILE_MARKUP, HOSTILE_TARGETS, MARKUP_ATTACKS } from '../../../../test/support/markup-attacks.js';
import { unsafeParts } from '../../../../test/support/unsafe-parts.js';
import { inertHtml } from './inert-html.js';
import { renderMarkdown } from './render-markdown.js';

describe('the checker', () => {
  it.each([
    ['<script>a</script>', '<script>'],
    ['<p onclick="a">b</p>', '<p onclick="a">'],
    ['<a href="javascript:a" rel="noopener nofollow ugc">b</a>', '<a href="javascript:a">'],
    ['<a href="//example.org" rel="noopener nofollow ugc">b</a>', '<a href="//example.org">'],
    ['<a href="&#106;avascript:a" rel="noopener nofollow ugc">b</a>', '<a href="javascript:a">'],
    ['<a href="https://example.org/" rel="opener">b</a>', '<a rel="opener">'],
    ['<a href="https://example.org/">b</a>', 'link without rel'],
    ['<ol start="x">', '<ol start="x">'],
    ['<h1>a</h1>', '<h1>'],
    ['<p>a<!-- b --></p>', 'comment  b '],
    ['<!DOCTYPE html>', 'instruction !doctype'],
    ['<?php a ?>', 'comment ?php a ?'],
    ['<p>a < b</p>', 'stray < in <p>a < b</p>'],
    ['<p>a</p><img src=x onerror=a', 'stray < in <p>a</p><img src=x onerror=a'],
  ])('sees what is wrong with %s', (planted, expected) => {
    expect(unsafeParts(planted)).toContain(expected);
  });

  it('has nothing against what is allowed', () => {
    const sound =
      '<ol start="3"><li><a href="https://example.org/" rel="noopener nofollow ugc">a &lt; b</a><br /></li></ol>';
    expect(unsafeParts(sound)).toEqual([]);
  });
});

describe('HTML made from Markdown is inert', () => {
  it('is tried with more than a hundred attacks', () => {
    expect(new Set(MARKUP_ATTACKS.map(([payload]) => payload)).size).toBeGreaterThan(100);
  });

  it.each(MARKUP_ATTACKS)('%j', (_payload, forms) => {
    for (const markdown of forms) expect(unsafeParts(renderMarkdown(markdown))).toEqual([]);
  });

  it.each(MARKUP_ATTACKS)('by the second wall alone: %j', (payload, forms) => {
    for (const markup of [payload, `<a href="${payload}">a</a>`, ...forms])
      expect(unsafeParts(inertHtml(markup))).toEqual([]);
  });

  it('also in the plain end of a very long text', () => {
    const end = MARKUP_ATTACKS.flatMap(([, forms]) => forms).join('\n\n');
    expect(unsafeParts(renderMarkdown(`${'a\n\n'.repeat(40_000)}${end}`))).toEqual([]);
  });

  it('whatever is put together from the pieces of attacks', () => {
    const marks = [
      '[',
      '](',
      ')',
      '![',
      '<',
      '>',
      '"',
      "'",
      '`',
      '```\n',
      '\n',
      '\n\n',
      '> ',
      '- ',
      '|',
      '|-|-|\n',
      '*',
      '~~',
      '\\',
      '&',
      ';',
      ' ',
    ];
    const piece = fc.oneof(
      fc.constantFrom(...marks, ...HOSTILE_TARGETS, ...HOSTILE_MARKUP),
      fc.string({ unit: 'binary', maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        expect(unsafeParts(renderMarkdown(pieces.join('')))).toEqual([]);
        expect(unsafeParts(inertHtml(pieces.join('')))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
