/** A line of a file: its text, or why it cannot be read. Numbers begin at 1, as editors count them. */
export type FileLine =
  | { readonly number: number; readonly text: string; readonly whole: boolean }
  | { readonly number: number; readonly fault: string };

/** The longest line that is read, in bytes. */
export const LONGEST_LINE = 5_000_000;

const NEWLINE = 0x0a;
const BYTE_ORDER_MARK = '\uFEFF';
const BLANK = /^[ \t]*$/;

/** Collects the bytes of one line; of a line that is too long only the length. */
class LineBytes {
  private parts: Uint8Array[] = [];
  private length = 0;

  get empty(): boolean {
    return this.length === 0;
  }

  add(part: Uint8Array): void {
    this.length += part.length;
    if (this.length > LONGEST_LINE) this.parts = [];
    else if (part.length > 0) this.parts.push(part);
  }

  /** The line's bytes, or null when it is too long; starts anew. */
  take(): Uint8Array | null {
    const bytes = this.length > LONGEST_LINE ? null : Buffer.concat(this.parts, this.length);
    this.parts = [];
    this.length = 0;
    return bytes;
  }
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const decoded = (bytes: Uint8Array): string | null => {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
};

const lineOf = (bytes: Uint8Array | null, number: number, whole: boolean): FileLine | null => {
  if (bytes === null) return { number, fault: `The line is longer than ${LONGEST_LINE / 1_000_000} MB.` };
  const raw = decoded(bytes);
  if (raw === null) return { number, fault: 'The line is not UTF-8 text.' };
  const text = (number === 1 && raw.startsWith(BYTE_ORDER_MARK) ? raw.slice(1) : raw).replace(/\r$/, '');
  if (text.includes('\0')) return { number, fault: 'The line holds a NUL byte.' };
  return BLANK.test(text) ? null : { number, text, whole };
};

/**
 * Reads a stream of bytes line by line. Blank lines are left out but counted; a byte order mark and the carriage returns
 * of Windows are taken away. Never holds more than one line of at most {@link LONGEST_LINE} bytes.
 *
 * @param onBytes told how many bytes have come, as they come.
 */
export async function* readLines(
  chunks: AsyncIterable<Uint8Array>,
  onBytes: (count: number) => void = () => undefined,
): AsyncGenerator<FileLine> {
  const line = new LineBytes();
  let number = 0;
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, start)) {
      line.add(chunk.subarray(start, end));
      start = end + 1;
      number += 1;
      const read = lineOf(line.take(), number, true);
      if (read) yield read;
    }
    line.add(chunk.subarray(start));
    onBytes(chunk.length);
  }
  if (line.empty) return;
  const last = lineOf(line.take(), number + 1, false);
  if (last) yield last;
}
