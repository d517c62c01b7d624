import { constants, crc32, deflateRawSync } from 'node:zlib';

/** What a gzip file begins with (RFC 1952, 2.3): deflated, no name, no time, made with most care, on whatever system. */
const HEAD = Buffer.from([0x1f, 0x8b, 0x08, 0, 0, 0, 0, 0, 2, 0xff]);
const STORED_HEAD_BYTES = 5;
const MOST_STORED_BYTES = 0xffff;

/** Pieces of a text that are deflated once each, so that words can stand between them that are others every time. */
export type DeflatedPieces = readonly Buffer[];

/** Deflates pieces so that each can be read without those before it, and ends with a whole byte. */
export const deflatedApart = (pieces: readonly Buffer[]): DeflatedPieces =>
  pieces.map((piece, place) => {
    const isLast = place === pieces.length - 1;
    return deflateRawSync(piece, {
      level: constants.Z_BEST_COMPRESSION,
      finishFlush: isLast ? constants.Z_FINISH : constants.Z_FULL_FLUSH,
    });
  });

/** Words as they stand in a deflated text without being deflated (RFC 1951, 3.2.4). */
const stored = (words: Buffer): Buffer => {
  if (words.length > MOST_STORED_BYTES) throw new RangeError('Too many words to be stored as they are.');
  const block = Buffer.alloc(STORED_HEAD_BYTES + words.length);
  block.writeUInt16LE(words.length, 1);
  block.writeUInt16LE(words.length ^ MOST_STORED_BYTES, 3);
  words.copy(block, STORED_HEAD_BYTES);
  return block;
};

/** A gzip file of pieces with the same words between every two of them; `deflated` are the same pieces by {@link deflatedApart}. */
export const splicedGzip = (pieces: readonly Buffer[], deflated: DeflatedPieces, words: Buffer): Buffer => {
  const between = stored(words);
  const tail = Buffer.alloc(8);
  let [sum, length] = [0, 0];
  pieces.forEach((piece, place) => {
    if (place > 0) sum = crc32(words, sum);
    sum = crc32(piece, sum);
    length += piece.length + (place > 0 ? words.length : 0);
  });
  tail.writeUInt32LE(sum, 0);
  tail.writeUInt32LE(length % 2 ** 32, 4);
  return Buffer.concat([HEAD, ...deflated.flatMap((one, place) => (place === 0 ? [one] : [between, one])), tail]);
};
