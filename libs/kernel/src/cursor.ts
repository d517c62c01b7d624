import { createHmac, timingSafeEqual } from 'node:crypto';
import { badInput } from './failure.js';

/** The values a cursor stands for: where in a list the next page begins. */
export type CursorValues = readonly (string | number | null)[];

const SEAL_BYTES = 8;

/**
 * Maker and reader of cursors: opaque, and sealed so that a forged cursor or one from another list is told apart.
 * The seal is no secret-keeping: cursors hold only what the row itself shows.
 */
export class Cursors {
  constructor(private readonly key: string) {}

  /** The cursor of a place in the list called `list`. */
  encode(list: string, values: CursorValues): string {
    const text = Buffer.from(JSON.stringify(values), 'utf8');
    return Buffer.concat([this.seal(list, text), text]).toString('base64url');
  }

  /**
   * The place a cursor stands for.
   *
   * @throws Failure BAD_USER_INPUT at `argument` when the cursor is forged, cut, or belongs to another list.
   */
  decode(list: string, cursor: string, argument = 'after'): CursorValues {
    const bytes = Buffer.from(cursor, 'base64url');
    const text = bytes.subarray(SEAL_BYTES);
    const genuine =
      bytes.length > SEAL_BYTES &&
      bytes.toString('base64url') === cursor &&
      timingSafeEqual(bytes.subarray(0, SEAL_BYTES), this.seal(list, text));
    if (!genuine) {
      throw badInput('This cursor is not one that this list has given out. Start again without it.', argument);
    }
    return JSON.parse(text.toString('utf8')) as CursorValues;
  }

  private seal(list: string, text: Buffer): Buffer {
    return createHmac('sha256', this.key).update(list).update('\0').update(text).digest().subarray(0, SEAL_BYTES);
  }
}
