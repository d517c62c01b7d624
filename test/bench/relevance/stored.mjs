import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomFrom } from '../random.mjs';
import { measure, meanOf } from './measures.mjs';

const FILE = join(import.meta.dirname, 'subset.baseline.json');
const MAY_FALL = 0.01;
const ROUND = 10_000;

const stored = () => (existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : {});

const shuffled = (values, random) => {
  const left = [...values];
  return values.map(() => left.splice(random.below(left.length), 1)[0]);
};

const meanGain = (answers, founds) =>
  meanOf(answers.map(({ relevant }, place) => measure(founds[place], relevant))).ndcg;

/** Keeps the mean of some answers under a name for later runs to be held to; other names stay as they are. */
export const keep = (name, answers) => {
  const mean = meanGain(
    answers,
    answers.map(({ found }) => found),
  );
  const figures = { ...stored(), [name]: Math.round(mean * ROUND) / ROUND };
  writeFileSync(FILE, `${JSON.stringify(figures, null, 2)}\n`);
};

/**
 * Holds the mean of some answers to the one that was kept under a name, and the same answers dealt out to other questions
 * too, which must not pass: a rule that lets those through guards nothing.
 */
export const heldTo = (name, answers) => {
  const founds = answers.map(({ found }) => found);
  const mean = meanGain(answers, founds);
  const mixed = meanGain(answers, shuffled(founds, randomFrom(1)));
  const kept = stored()[name];
  const holds = (figure) => kept !== undefined && figure >= kept - MAY_FALL;
  return {
    name,
    queries: answers.length,
    mean,
    stored: kept,
    held: holds(mean),
    shuffled: mixed,
    shuffledHeld: holds(mixed),
  };
};
