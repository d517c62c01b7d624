import { code, filesLike, testFile } from './tree.js';
import type { Tree } from './tree.js';

const lines = (text: string): number => text.replace(/\n$/, '').split('\n').length;

/** No source or test file is over 300 lines. */
export const longFiles = (tree: Tree): string[] =>
  filesLike(tree, code)
    .filter(([, text]) => lines(text) > 300)
    .map(([path, text]) => `${path} has ${lines(text)} lines`);

/** Half of all source files are under 60 lines. */
export function longMedian(tree: Tree): string[] {
  const lengths = filesLike(tree, code)
    .filter(([path]) => !testFile.test(path))
    .map(([, text]) => lines(text))
    .sort((a, b) => a - b);
  const median = lengths[Math.floor(lengths.length / 2)] ?? 0;
  return median < 60 ? [] : [`the median file has ${median} lines`];
}

/** A room's README fits on a screen. */
export const longReadmes = (tree: Tree): string[] =>
  filesLike(tree, /^libs\/.*README[.]md$/)
    .filter(([, text]) => lines(text) > 60)
    .map(([path, text]) => `${path} has ${lines(text)} lines`);
