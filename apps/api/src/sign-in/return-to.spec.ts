import fc from 'fast-check';
import { readReturnTo } from './return-to.js';

const HOME = 'https://ildsjel.example';

describe('the way back', () => {
  it.each([
    [undefined, '/'],
    ['', '/'],
    ['/', '/'],
    ['/stories/a-b?x=1&y=%C3%A5#z', '/stories/a-b?x=1&y=%C3%A5#z'],
    ['/a/../b', '/b'],
    ['/?u=https://evil.example', '/?u=https://evil.example'],
  ])('from %j is %j', (text, path) => expect(readReturnTo(text, HOME)).toBe(path));

  it.each([
    'https://evil.example',
    'https://ildsjel.example/x',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/a\\b',
    '/\t/evil.example',
    '/\n/evil.example',
    '/..//evil.example',
    '/.//evil.example',
    'evil.example',
    '@evil.example',
    'javascript:alert(1)',
    '/ø',
    '/a b',
    `/${'x'.repeat(2_000)}`,
  ])('is none with %j', (text) => expect(readReturnTo(text, HOME)).toBeNull());

  it('never leads to another site, whatever is asked for', () => {
    const piece = fc.constantFrom('/', '\\', '.', '..', '@', ':', '%2f', '?', '#', 'evil.example', '\t', 'https:');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const path = readReturnTo(pieces.join(''), HOME);
        if (path !== null) expect(new URL(path, `${HOME}/auth/callback`).origin).toBe(HOME);
      }),
      { numRuns: 2_000 },
    );
  });
});
