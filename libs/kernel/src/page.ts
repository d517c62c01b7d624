import { badInput } from './failure.js';

/** The most rows a caller may ask for in one page. */
export const MAX_PAGE_SIZE = 100;

/** Paging arguments as the Relay connection specification names them. */
export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

/** A page asked for: how many rows, which way, and from which cursors (still encoded). */
export interface PageRequest {
  readonly size: number;
  readonly direction: 'FORWARD' | 'BACKWARD';
  readonly after: string | null;
  readonly before: string | null;
}

/** A row of a page together with its cursor. */
export interface Edge<T> {
  readonly cursor: string;
  readonly node: T;
}

/** One page of a list. */
export interface Page<T> {
  readonly edges: readonly Edge<T>[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

const checked = (size: number, name: 'first' | 'last'): number => {
  if (size < 0) throw badInput(`\`${name}\` must not be negative.`, name);
  if (Number.isNaN(size) || (size < MAX_PAGE_SIZE && !Number.isInteger(size)))
    throw badInput(`\`${name}\` must be a whole number.`, name);
  if (size > MAX_PAGE_SIZE)
    throw badInput(`\`${name}\` must be at most ${MAX_PAGE_SIZE}; you asked for ${size}.`, name);
  return size;
};

/**
 * Reads the paging arguments of a connection.
 *
 * @throws Failure BAD_USER_INPUT when a size is negative, broken or over {@link MAX_PAGE_SIZE}, or both sizes are given.
 */
export const pageRequest = (args: PageArguments, defaultSize = 20): PageRequest => {
  const { first, last } = args;
  const cursors = { after: args.after ?? null, before: args.before ?? null };
  if (typeof last === 'number') {
    if (typeof first === 'number') throw badInput('Give `first` or `last`, not both.', 'last');
    return { size: checked(last, 'last'), direction: 'BACKWARD', ...cursors };
  }
  return { size: checked(first ?? defaultSize, 'first'), direction: 'FORWARD', ...cursors };
};

/**
 * Makes a page of rows read one beyond the size asked for, in the direction they were read.
 *
 * @param rows at most `request.size + 1` rows, in reading direction.
 * @param cursorOf the cursor of a row; made when it is first asked for, as it costs more than most rows do.
 * @param nodeOf what is shown of a row; the row itself when left out.
 */
export function pageOf<T>(rows: readonly T[], request: PageRequest, cursorOf: (row: T) => string): Page<T>;
/** The same with something else shown of each row. */
export function pageOf<T, Node>(
  rows: readonly T[],
  request: PageRequest,
  cursorOf: (row: T) => string,
  nodeOf: (row: T) => Node,
): Page<Node>;
/** What both ways come to. */
export function pageOf<T>(
  rows: readonly T[],
  request: PageRequest,
  cursorOf: (row: T) => string,
  nodeOf: (row: T) => unknown = (row) => row,
): Page<unknown> {
  const more = rows.length > request.size;
  const kept = rows.slice(0, request.size);
  const forward = request.direction === 'FORWARD';
  const ordered = forward ? kept : kept.toReversed();
  return {
    edges: ordered.map((row) => ({
      get cursor() {
        return cursorOf(row);
      },
      node: nodeOf(row),
    })),
    hasNextPage: forward ? more : request.before !== null,
    hasPreviousPage: forward ? request.after !== null : more,
  };
}
