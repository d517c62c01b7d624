import { gunzipSync } from 'node:zlib';
import { deflatedApart, splicedGzip } from './spliced-gzip.js';

const MARK = '{mark}';
const page = `<p>Blåbær på Røros. ${'Erfaringer deles her. '.repeat(500)}</p>`;

const read = (text: string, words: string): string => {
  const pieces = text.split(MARK).map((piece) => Buffer.from(piece));
  return gunzipSync(splicedGzip(pieces, deflatedApart(pieces), Buffer.from(words))).toString();
};

describe('a text that is deflated in pieces', () => {
  it.each([
    ['one piece', page],
    ['words within', `<script nonce="${MARK}">a</script>${page}<script nonce="${MARK}">b</script>`],
    ['words at both ends', `${MARK}${page}${MARK}`],
    ['words side by side', `${MARK}${MARK}`],
    ['nothing', ''],
  ])('of %s is what it says with any words between them', (_, text) => {
    for (const words of ['abc', 'x'.repeat(24), '', 'æ'.repeat(32_767)])
      expect(read(text, words)).toBe(text.replaceAll(MARK, words));
  });

  it('is small', () => {
    const pieces = [page, page].map((piece) => Buffer.from(piece));
    expect(splicedGzip(pieces, deflatedApart(pieces), Buffer.from('abc')).length).toBeLessThan(page.length / 10);
  });

  it('takes no words that are too long to be stored', () => {
    expect(() => read(page, 'x'.repeat(65_536))).toThrow(RangeError);
  });

  it('is no file that can be read with other pieces than it was made from', () => {
    const pieces = ['a', 'b'].map((piece) => Buffer.from(piece));
    const broken = splicedGzip([Buffer.from('a'), Buffer.from('c')], deflatedApart(pieces), Buffer.from('-'));
    expect(() => gunzipSync(broken)).toThrow();
  });
});
