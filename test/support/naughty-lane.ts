import type { Asking as Asker } from './api.js';
import { type ArgumentTrial, flawsOf, notGivenBack, placesOf } from './argument-trial.js';
import type { ArgumentPlace, Ordinary, RootField } from './arguments.js';
import { NAUGHTY_ROWS, NAUGHTY_WORDS } from './naughty-texts.js';

/** How a field is asked in the ordinary way: by whom, and with what, made anew for every request. */
export interface Lane {
  readonly root: RootField;
  readonly token: Asker;
  readonly ordinary: () => Promise<Ordinary> | Ordinary;
  /** The places among those given whose texts are left out for what stands at the others. */
  readonly leftOut?: (texts: ReadonlyMap<ArgumentPlace, string>) => readonly ArgumentPlace[];
  /** Told of every answer that was no refusal, so that the next request finds things as they must be. */
  readonly accepted?: (answer: unknown) => Promise<void> | void;
}

/** What became of texts put into the places of a lane. */
export interface LaneReport {
  readonly flaws: string[];
  /** How many texts were answered, by `place: refused` and `place: accepted`. */
  readonly counts: Map<string, number>;
  slowestMs: number;
}

type Trials = Pick<ArgumentTrial, 'ask'>;

/**
 * Puts texts into places of one field at once and asks; what is refused by name is taken out, until the rest is accepted.
 * So every text at every place is either refused with the name of the place, or accepted and given back.
 */
const settle = async (
  trial: Trials,
  lane: Lane,
  texts: ReadonlyMap<ArgumentPlace, string>,
  report: LaneReport,
): Promise<void> => {
  const { root, token } = lane;
  const left = new Map(texts);
  const count = (place: ArgumentPlace, what: string): void => {
    const key = `${place.path}: ${what}`;
    report.counts.set(key, (report.counts.get(key) ?? 0) + 1);
  };
  while (left.size > 0) {
    const said = [...left.values()];
    const chosen = new Map([...left].map(([{ path }, text]) => [path, text]));
    const asked = await trial.ask(root, chosen, await lane.ordinary(), token);
    report.slowestMs = Math.max(report.slowestMs, asked.ms);
    const flaw = (what: string): void => {
      report.flaws.push(
        `${root.field.name}(${[...chosen.keys()].join()}): ${what}: ${JSON.stringify(said).slice(0, 300)}`,
      );
    };
    for (const found of flawsOf(asked, said)) flaw(found);
    if (asked.errors.length === 0) {
      const leftOut = lane.leftOut?.(left) ?? [];
      const kept = [...left].filter(([place]) => !leftOut.includes(place)).map(([, text]) => text);
      const lost = root.operation === 'mutation' ? notGivenBack(asked, kept) : [];
      for (const text of lost) flaw(`lost ${JSON.stringify(text)}`);
      for (const place of left.keys()) count(place, 'accepted');
      await lane.accepted?.(asked.answer);
      return;
    }
    const named = new Set(asked.errors.flatMap((error) => placesOf(error, [...left.keys()])));
    if (named.size === 0) return flaw(`an error without the place at fault: ${JSON.stringify(asked.errors)}`);
    for (const place of named) {
      count(place, 'refused');
      left.delete(place);
    }
  }
};

/** How far apart the texts are that stand at neighbouring places. */
const STRIDE = 37;

/** Puts every text into every place of a group, each place at another text at any moment. */
const pass = async (
  trial: Trials,
  lane: Lane,
  group: readonly ArgumentPlace[],
  texts: readonly string[],
  report: LaneReport,
): Promise<void> => {
  for (let turn = 0; group.length > 0 && turn < texts.length; turn += 1) {
    const given = group.map((place, at) => [place, texts[(turn + at * STRIDE) % texts.length] ?? ''] as const);
    await settle(trial, lane, new Map(given), report);
  }
};

/**
 * Puts naughty texts into every place of a lane that takes one.
 *
 * @param groups places that are tried in one request.
 */
export const runLane = async (
  trial: Trials,
  lane: Lane,
  groups: readonly (readonly ArgumentPlace[])[],
): Promise<LaneReport> => {
  const report: LaneReport = { flaws: [], counts: new Map(), slowestMs: 0 };
  for (const group of groups) {
    await pass(trial, lane, group, NAUGHTY_WORDS, report);
    await pass(trial, lane, group, NAUGHTY_ROWS, report);
  }
  return report;
};

/** Does the work for every item, a few at a time. */
export const inTurns = async <T>(
  items: readonly T[],
  atATime: number,
  work: (item: T) => Promise<void>,
): Promise<void> => {
  const waiting = items.values();
  const worker = async (): Promise<void> => {
    for (const item of waiting) await work(item);
  };
  await Promise.all(Array.from({ length: atATime }, worker));
};
