import { code, filesLike, testFile } from './tree.js';
import type { Tree } from './tree.js';

const unfinished = /\b(TO[D]O|FIX[M]E|XX[X])\b|eslint[-]disable|@ts[-](ignore|nocheck)|\bas any\b(?!\s+[a-z])/;
const focused = /\b(describe|it|test)([.]each)?[.](only|skip|todo)\b|\b(fdescribe|fit|xit|xdescribe|xtest)\(/;
const machinePath = /(^|[^\w.~-])\/(work|root|home\/\w+|Users\/\w+)\//;
const statement = /^\s*\/\/\s*(import |export |const |let |return |await |if \(|for \(|this[.]).*[;{]$/;

function linesLike(tree: Tree, paths: RegExp, words: RegExp): string[] {
  return filesLike(tree, paths).flatMap(([path, text]) =>
    text
      .split('\n')
      .flatMap((line, index) => (words.test(line) ? [`${path}:${index + 1} ${line.trim().slice(0, 80)}`] : [])),
  );
}

/** Nothing is left for later, and no rule is switched off. */
export const unfinishedWork = (tree: Tree): string[] => linesLike(tree, code, unfinished);

/** No line of code is kept as a comment. */
export const commentedOutCode = (tree: Tree): string[] => linesLike(tree, code, statement);

/** No test is left out or runs alone. */
export const focusedTests = (tree: Tree): string[] => linesLike(tree, testFile, focused);

/** No file knows where it lay on somebody's machine. */
export const machinePaths = (tree: Tree): string[] => linesLike(tree, /[^/]$/, machinePath);

/** Packages come from whatever registry the reader uses. */
export const registryHosts = (tree: Tree): string[] => [
  ...linesLike(tree, /(^|\/)package-lock[.]json$/, /"resolved"\s*:\s*"https?:/),
  ...linesLike(tree, /(^|\/)[.]npmrc$/, /registry\s*=/),
];
