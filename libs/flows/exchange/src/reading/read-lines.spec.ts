import { type FileLine, LONGEST_LINE, readLines } from './read-lines.js';

async function* chunked(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

const linesOf = async (content: string | Uint8Array, size = 7): Promise<FileLine[]> =>
  Array.fromAsync(readLines(chunked(typeof content === 'string' ? Buffer.from(content) : content, size)));

describe('the lines of a file', () => {
  it.each([1, 2, 3, 1000])('are the same however the bytes come (%i at a time)', async (size) => {
    expect(await linesOf('{"a":"blåbær"}\n{"b":"𝒳"}\n', size)).toEqual([
      { number: 1, text: '{"a":"blåbær"}', whole: true },
      { number: 2, text: '{"b":"𝒳"}', whole: true },
    ]);
  });

  it('come without byte order mark and carriage returns, and without blank lines, which are counted', async () => {
    expect(await linesOf('\uFEFF{"a":1}\r\n\r\n  \n\n{"b":2}\r\n')).toEqual([
      { number: 1, text: '{"a":1}', whole: true },
      { number: 5, text: '{"b":2}', whole: true },
    ]);
  });

  it('tell of a last line without an end', async () => {
    expect(await linesOf('{"a":1}\n{"b":')).toEqual([
      { number: 1, text: '{"a":1}', whole: true },
      { number: 2, text: '{"b":', whole: false },
    ]);
  });

  it('are nothing in an empty file', async () => {
    expect(await linesOf('')).toEqual([]);
  });

  it('that are not UTF-8 or hold a NUL byte are told of and stop nothing', async () => {
    const content = Buffer.concat([
      Buffer.from([0x22, 0xff, 0x22, 0x0a]),
      Buffer.from('a\0b\n'),
      Buffer.from([0xc3, 0x0a]),
      Buffer.from('good\n'),
    ]);
    expect(await linesOf(content)).toEqual([
      { number: 1, fault: 'The line is not UTF-8 text.' },
      { number: 2, fault: 'The line holds a NUL byte.' },
      { number: 3, fault: 'The line is not UTF-8 text.' },
      { number: 4, text: 'good', whole: true },
    ]);
  });

  it('that are too long are told of, also at the end of the file, and not kept', async () => {
    const long = Buffer.alloc(LONGEST_LINE + 1, 'x');
    const lines = await linesOf(Buffer.concat([long, Buffer.from('\nshort\n'), long]), 1 << 16);
    expect(lines).toEqual([
      { number: 1, fault: 'The line is longer than 5 MB.' },
      { number: 2, text: 'short', whole: true },
      { number: 3, fault: 'The line is longer than 5 MB.' },
    ]);
  });

  it('of just the greatest length are read', async () => {
    const [line] = await linesOf(Buffer.alloc(LONGEST_LINE, 'x'), 1 << 16);
    expect(line).toMatchObject({ number: 1, whole: false });
  });

  it('tell how many bytes have come', async () => {
    let bytes = 0;
    const content = Buffer.from('one\ntwo\n');
    for await (const _ of readLines(chunked(content, 3), (count) => void (bytes += count)));
    expect(bytes).toBe(content.length);
  });
});
