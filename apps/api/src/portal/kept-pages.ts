import type { FastifyRequest } from 'fastify';
import { norwegianDay } from '#kernel';
import { keptInBytes } from '../answer-cache/kept-in-bytes.js';
import type { AnsweredQuestion } from './page-answers.js';
import { type DeflatedPieces, deflatedApart, splicedGzip } from './spliced-gzip.js';

/** What keeping a page takes beside its texts. */
const OVERHEAD_BYTES = 2_000;
/** Pages with longer addresses are made anew each time. */
const LONGEST_ADDRESS = 1_000;

/** A page as it was made from answers. */
export interface KeptPage {
  readonly headers: Readonly<Record<string, string>>;
  /** Its text, cut wherever the mark of its scripts stood, which every reader gets another of. */
  readonly pieces: readonly Buffer[];
  /** What was asked for it. */
  readonly questions: readonly AnsweredQuestion[];
  /** The same pieces deflated, once somebody has taken them so. */
  deflated?: DeflatedPieces;
}

/** A page as somebody gets it whose scripts bear a mark. */
export const pageFor = ({ pieces }: Pick<KeptPage, 'pieces'>, nonce: string): Buffer => {
  const mark = Buffer.from(nonce);
  return Buffer.concat(pieces.flatMap((piece, place) => (place === 0 ? [piece] : [mark, piece])));
};

/** The same as a gzip file. */
export const gzippedFor = (page: KeptPage, nonce: string): Buffer => {
  page.deflated ??= deflatedApart(page.pieces);
  return splicedGzip(page.pieces, page.deflated, Buffer.from(nonce));
};

/** The pieces of a page around its scripts' mark. */
export const piecesOf = (page: Buffer, nonce: string): readonly Buffer[] =>
  page
    .toString()
    .split(nonce)
    .map((piece) => Buffer.from(piece));

/**
 * What a page is kept by: its address, and the day that it speaks of as today; null for a request whose page is its own:
 * of somebody who says who they are, and for whatever changes something.
 */
export const pageKey = (request: FastifyRequest, session: string | null, now: Date): string | null => {
  const { method, url, headers } = request;
  const isOpen = method === 'GET' && session === null && headers.authorization === undefined;
  return isOpen && url.length <= LONGEST_ADDRESS ? `${norwegianDay(now)} ${url}` : null;
};

/**
 * Pages that were made for readers who have not said who they are, kept in this process. A page is nothing but its answers
 * in another form, so one is given again when its questions are answered as they were: they are put anew each time, cost
 * what they cost and are counted, and only the making of the page is spared.
 */
export class KeptPages {
  private readonly pages;
  private readonly inMaking = new Map<string, Promise<void>>();

  constructor(bytes: number) {
    this.pages = keptInBytes<KeptPage>(bytes, ({ pieces, questions }) =>
      pieces.reduce((sum, { length }) => sum + length, OVERHEAD_BYTES * (1 + questions.length)),
    );
  }

  find(key: string): KeptPage | undefined {
    return this.pages?.get(key);
  }

  /** Ends when a page is made that is not there yet; undefined where it is there, or nobody makes it. */
  coming(key: string): Promise<void> | undefined {
    return this.pages?.has(key) === false ? this.inMaking.get(key) : undefined;
  }

  /** Keeps what comes of the making of a page, unless it says that it is not for keeping. */
  async keep(key: string, making: Promise<KeptPage | null>): Promise<void> {
    const done = making.then(
      (page) => void (page && this.pages?.set(key, page)),
      () => undefined,
    );
    this.inMaking.set(key, done);
    await done;
    if (this.inMaking.get(key) === done) this.inMaking.delete(key);
  }
}
