import fc from 'fast-check';
import { Cursors } from './cursor.js';

const cursors = new Cursors('a key');
const values = fc.array(
  fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constant(null),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0),
  ),
  { minLength: 1, maxLength: 4 },
);
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const refused = expect.objectContaining({ code: 'BAD_USER_INPUT', inputPath: ['after'] }) as Error;

describe('a cursor', () => {
  it('leads back to its place', () => {
    fc.assert(
      fc.property(values, (place) => {
        const text = cursors.encode('list', place);
        expect(text).toMatch(/^[A-Za-z0-9_-]+$/);
        expect(cursors.decode('list', text)).toEqual(JSON.parse(JSON.stringify(place)));
      }),
    );
  });

  it('is refused with any character changed', () => {
    fc.assert(
      fc.property(values, fc.nat(), fc.constantFrom(...alphabet), (place, at, other) => {
        const text = cursors.encode('list', place);
        const changed = text.slice(0, at % text.length) + other + text.slice((at % text.length) + 1);
        fc.pre(changed !== text);
        expect(() => cursors.decode('list', changed)).toThrow(refused);
      }),
    );
  });

  it('is refused in its last character, whose bits are not all used', () => {
    for (const place of [['a'], ['ab'], ['abc']]) {
      const text = cursors.encode('list', place);
      const others = [...alphabet].map((last) => text.slice(0, -1) + last).filter((changed) => changed !== text);
      for (const changed of others) expect(() => cursors.decode('list', changed)).toThrow(refused);
    }
  });

  it('is refused cut anywhere, and with anything after it', () => {
    const text = cursors.encode('list', ['Å', 3, null]);
    for (let length = 0; length < text.length; length += 1) {
      expect(() => cursors.decode('list', text.slice(0, length))).toThrow(refused);
    }
    for (const more of ['A', '=', ' ', '!', '\n', text])
      expect(() => cursors.decode('list', text + more)).toThrow(refused);
  });

  it.each(['', ' ', '!!!', 'æøå', '\0', 'AAAA', 'A'.repeat(10_000), '{"a":1}', '[]', 'null'])('is not %j', (text) =>
    expect(() => cursors.decode('list', text)).toThrow(refused),
  );

  it('belongs to one list and one key', () => {
    const text = cursors.encode('list', ['a']);
    expect(() => cursors.decode('lists', text)).toThrow(refused);
    expect(() => cursors.decode('lis', cursors.encode('list', ['t']))).toThrow(refused);
    expect(() => new Cursors('another key').decode('list', text)).toThrow(refused);
    expect(new Cursors('a key').decode('list', text)).toEqual(['a']);
  });

  it('is refused at the argument it was given in', () => {
    expect(() => cursors.decode('list', 'x', 'before')).toThrow(expect.objectContaining({ inputPath: ['before'] }));
  });
});
