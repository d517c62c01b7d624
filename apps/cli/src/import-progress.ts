import { SingleBar } from 'cli-progress';
import type { ImportProgress } from '#flows/exchange';
import { tell } from './output.js';

/** Shows how far an import is, without getting in the way of what else is said. */
export interface ShownProgress {
  update(state: ImportProgress): void;
  /** Says something about a line of the file. */
  say(line: string): void;
  end(): void;
}

const EVERY_MS = 3_000;
const MEGABYTE = 1_000_000;

/** The figures of an import after some seconds. */
export const figures = (
  { bytes, rows }: ImportProgress,
  total: number,
  seconds: number,
): Readonly<Record<'done' | 'rate' | 'left', string>> => {
  const share = total === 0 ? 1 : Math.min(1, bytes / total);
  const left = share > 0 && share < 1 ? `${Math.ceil((seconds * (1 - share)) / share)} s left` : 'nearly done';
  return {
    done: `${(bytes / MEGABYTE).toFixed(1)} of ${(total / MEGABYTE).toFixed(1)} MB`,
    rate: `${Math.round(rows / Math.max(seconds, 0.001))} rows/s`,
    left,
  };
};

const bar = (total: number, secondsGone: () => number): ShownProgress => {
  const shown = new SingleBar({
    format: '{bar} {percentage} % | {done} | {rows} rows | {rate} | {left}',
    stream: process.stderr,
    hideCursor: true,
    clearOnComplete: false,
    etaBuffer: 1,
  });
  shown.start(Math.max(total, 1), 0, { rows: 0, ...figures({ bytes: 0, rows: 0 }, total, 0) });
  return {
    update: (state) => shown.update(state.bytes, { rows: state.rows, ...figures(state, total, secondsGone()) }),
    say: (line) => {
      process.stderr.write('\r\u001b[K');
      tell(line);
    },
    end: () => shown.stop(),
  };
};

const plainLines = (total: number, secondsGone: () => number): ShownProgress => {
  let last: ImportProgress = { bytes: 0, rows: 0 };
  let next = EVERY_MS / 1000;
  const line = (): void => {
    const { done, rate, left } = figures(last, total, secondsGone());
    tell(`${done}, ${last.rows} rows, ${rate}, ${left}`);
  };
  return {
    update: (state) => {
      last = state;
      if (secondsGone() < next) return;
      next = secondsGone() + EVERY_MS / 1000;
      line();
    },
    say: tell,
    end: () => {
      const { done, rate } = figures(last, total, secondsGone());
      tell(`${done}, ${last.rows} rows, ${rate}, ${secondsGone().toFixed(1)} s`);
    },
  };
};

/** Progress on standard error: a bar for a person at a terminal, else a line every few seconds. */
export const importProgress = (totalBytes: number): ShownProgress => {
  const from = performance.now();
  const secondsGone = (): number => (performance.now() - from) / 1000;
  return process.stderr.isTTY ? bar(totalBytes, secondsGone) : plainLines(totalBytes, secondsGone);
};
