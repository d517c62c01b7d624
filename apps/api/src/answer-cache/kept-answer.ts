import type { Repeats } from '#platform/database';

/** An answer for everybody, as it is found again while nothing that it tells of has changed. */
export interface KeptAnswer {
  /** The edition of what readers may be shown that it was made from. */
  readonly edition: string;
  /** Between these moments, the second one excluded, time alone does not change it. */
  readonly from: number;
  readonly until: number;
  /** The body up to what is told of the caller. */
  readonly head: Buffer;
  readonly headers: Readonly<Record<string, string>>;
  readonly cost: number;
  /** What is done each time it is given. */
  readonly steps: Repeats['steps'];
}

/** An answer that is being made, and may be kept once it is. */
export interface AnswerInMaking {
  readonly key: string;
  readonly repeats: Repeats;
  /** Read before anything else was; null when it cannot be read just now. */
  edition?: string | null;
  validity?: { readonly from: number; readonly until: number };
  /** What is told beside the data, once the answer is found to be whole. */
  extensions?: Readonly<Record<string, unknown>>;
}

const HOUR_MS = 3_600_000;

/** Until when what is found at a moment stays so if nobody changes it: days begin with a full hour, in Norway too. */
export const validityFrom = (
  now: Date,
  nextEmbargo: Date | null,
): { readonly from: number; readonly until: number } => {
  const from = now.getTime();
  const fullHour = (Math.floor(from / HOUR_MS) + 1) * HOUR_MS;
  return { from, until: Math.min(fullHour, nextEmbargo?.getTime() ?? fullHour) };
};

const tail = (extensions: unknown): string => `,"extensions":${JSON.stringify(extensions)}}`;

const costIn = (extensions: Readonly<Record<string, unknown>>): number | null => {
  const { cost, ...others } = extensions;
  if (Object.keys(others).length > 0 || typeof cost !== 'object' || cost === null) return null;
  const requested: unknown = Reflect.get(cost, 'requested');
  return typeof requested === 'number' ? requested : null;
};

/** The part of a body that is the same for everybody, and what it costs; null when something else is told beside it. */
export const splitBody = (
  body: string,
  extensions: Readonly<Record<string, unknown>>,
): { readonly head: Buffer; readonly cost: number } | null => {
  const cost = costIn(extensions);
  const text = body.trimEnd();
  const own = tail(extensions);
  if (cost === null || !text.startsWith('{"data":') || !text.endsWith(own)) return null;
  return { head: Buffer.from(text.slice(0, -own.length)), cost };
};

/** The body as one caller gets it. */
export const bodyOf = ({ head }: KeptAnswer, cost: unknown): Buffer =>
  Buffer.concat([head, Buffer.from(`${tail({ cost })}\n`)]);
