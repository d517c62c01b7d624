import fc from 'fast-check';
import { isMailAddress, oneLine } from './mail.js';

describe('an address', () => {
  it.each(['kari@asker.kommune.no', "o'brien+x@example.org", 'kåre@ødegård.example', 'a@localhost'])('is %j', (text) =>
    expect(isMailAddress(text)).toBe(true),
  );

  it.each([
    '',
    'kari',
    'a@b@c',
    'a b@c',
    'a@b,c@d',
    '<a@b>',
    'Kari <a@b>',
    'a@b\r\nBcc: c@d',
    'a@b\nc',
    'a@b\u0000',
    'a;b@c',
    '"a"@b',
    'a@b(c)',
    'a\\@b',
    `${'a'.repeat(250)}@b.no`,
  ])('is not %j', (text) => expect(isMailAddress(text)).toBe(false));
});

describe('a line of the head', () => {
  it('has no end in it, whatever it is made of', () => {
    expect(oneLine('Ny historie\r\nBcc: ond@example.org\u2028\u0085\u0000 slutt ', 100)).toBe(
      'Ny historie Bcc: ond@example.org slutt',
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const line = oneLine(text, 50);
        expect(line).not.toMatch(/[\p{Cc}\p{Cf}\u2028\u2029]/u);
        expect(line.length).toBeLessThanOrEqual(50);
      }),
    );
  });

  it('is cut between characters', () => {
    expect(oneLine('abcdef', 4)).toBe('abc…');
    expect(oneLine('ab🙂🙂', 4)).toBe('ab…');
  });
});
