import type { Asking as Asker } from './api.js';
import { type ArgumentTrial, flawsOf, notGivenBack, placesOf } from './argument-trial.js';
import type { ArgumentPlace, Ordinary, RootField } from './arguments.js';
import { NAUGHTY_PAGES, NAUGHTY_ROWS, NAUGHTY_WORDS } from './naughty-texts.js';

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
  /** How many words and rows were answered, by `place: refused` and `place: accepted`. */
  readonly counts: Map<string, number>;
  slowestMs: number;
}

/** Says whether a place takes a text as such, and nothing that is read out of it. */
export const takesAnyText = ({ type }: ArgumentPlace): boolean => ['String', 'Markdown'].includes(type);

const nothingYet = (): LaneReport => ({ flaws: [], counts: new Map(), slowestMs: 0 });

const count = ({ counts }: LaneReport, place: ArgumentPlace, what: 'refused' | 'accepted', times = 1): void => {
  const key = `${place.path}: ${what}`;
  counts.set(key, (counts.get(key) ?? 0) + times);
};

type Trials = Pick<ArgumentTrial, 'ask'>;

/**
 * Puts texts into places of one field at once and asks; what is refused by name is taken out, until the rest is accepted.
 * So every text at every place is either refused with the name of the place, or accepted and given back.
 *
 * @returns the places whose texts were accepted.
 */
const settle = async (
  trial: Trials,
  lane: Lane,
  texts: ReadonlyMap<ArgumentPlace, string>,
  report: LaneReport,
): Promise<readonly ArgumentPlace[]> => {
  const { root, token } = lane;
  const left = new Map(texts);
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
      for (const place of left.keys()) count(report, place, 'accepted');
      await lane.accepted?.(asked.answer);
      return [...left.keys()];
    }
    const named = new Set(asked.errors.flatMap((error) => placesOf(error, [...left.keys()])));
    if (named.size === 0) {
      flaw(`an error without the place at fault: ${JSON.stringify(asked.errors)}`);
      return [];
    }
    for (const place of named) {
      count(report, place, 'refused');
      left.delete(place);
    }
  }
  return [];
};

/** How far apart the texts are that stand at neighbouring places. */
const STRIDE = 37;

/** What the places of a group are given at a turn, each place another text at any moment. */
const givenAt = (
  turn: number,
  group: readonly ArgumentPlace[],
  texts: readonly string[],
): ReadonlyMap<ArgumentPlace, string> =>
  new Map(group.map((place, at) => [place, texts[(turn + at * STRIDE) % texts.length] ?? ''] as const));

/** Puts every text into every place of a group. */
const pass = async (
  trial: Trials,
  lane: Lane,
  group: readonly ArgumentPlace[],
  texts: readonly string[],
  report: LaneReport,
): Promise<void> => {
  for (let turn = 0; group.length > 0 && turn < texts.length; turn += 1) {
    await settle(trial, lane, givenAt(turn, group, texts), report);
  }
};

/** Puts whole pages into places of changes that take any text, as long as they are accepted there; gives the places that are left to be given row by row. */
const passWithRoom = async (
  trial: Trials,
  lane: Lane,
  group: readonly ArgumentPlace[],
  report: LaneReport,
): Promise<readonly ArgumentPlace[]> => {
  const pages = nothingYet();
  const accepting = new Set(lane.root.operation === 'mutation' ? group.filter(takesAnyText) : []);
  for (let turn = 0; accepting.size > 0 && turn < NAUGHTY_PAGES.length; turn += 1) {
    const given = givenAt(turn, group, NAUGHTY_PAGES);
    const tried = new Map([...given].filter(([place]) => accepting.has(place)));
    const accepted = await settle(trial, lane, tried, pages);
    for (const place of tried.keys()) if (!accepted.includes(place)) accepting.delete(place);
  }
  report.flaws.push(...pages.flaws);
  report.slowestMs = Math.max(report.slowestMs, pages.slowestMs);
  for (const place of accepting) count(report, place, 'accepted', NAUGHTY_ROWS.length);
  return group.filter((place) => !accepting.has(place));
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
  const report = nothingYet();
  for (const group of groups) {
    await pass(trial, lane, group, NAUGHTY_WORDS, report);
    await pass(trial, lane, await passWithRoom(trial, lane, group, report), NAUGHTY_ROWS, report);
  }
  return report;
};
