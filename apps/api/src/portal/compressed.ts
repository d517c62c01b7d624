import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { negotiate } from '@fastify/accept-negotiator';

/** Shorter bodies are sent as they are. */
const WORTHWHILE_BYTES = 1_024;

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** A body as it is sent, and what is said of its form. */
export interface SentBody {
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

/** A window as large as pages are: the usual one costs more to lay out than a page to compress. */
const BROTLI = {
  params: {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_QUALITY]: 3,
    [constants.BROTLI_PARAM_LGWIN]: 18,
  },
};

const ways = {
  br: (body: Buffer) => brotli(body, BROTLI),
  gzip: (body: Buffer) => zip(body, { level: 4 }),
};

/** A body in one of the forms that readers take. */
export const sentAs = (way: keyof typeof ways, body: Buffer): SentBody => ({
  body,
  headers: { vary: 'accept-encoding', 'content-encoding': way },
});

/** Whether somebody who says what they accept takes a body in a form. */
export const takes = (way: keyof typeof ways, acceptEncoding: string | undefined): boolean =>
  negotiate(acceptEncoding ?? 'identity', [way]) === way;

/**
 * A whole body as small as its reader can take it. It is there as a whole, so it is compressed in one piece; a stream of
 * pieces costs several times as much.
 */
export const compressed = async (body: Buffer, acceptEncoding: string | undefined): Promise<SentBody> => {
  const way = negotiate(acceptEncoding ?? 'identity', ['br', 'gzip', 'identity']) ?? 'identity';
  if (body.length < WORTHWHILE_BYTES || way === 'identity') return { body, headers: { vary: 'accept-encoding' } };
  return sentAs(way, await ways[way](body));
};
