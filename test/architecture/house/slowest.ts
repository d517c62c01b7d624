import type { Tree } from './tree.js';

/** What the tests begin with, because it takes longest, is there. */
export const lostSlowest = ({ files }: Tree): string[] =>
  [...(files.get('test/slowest-first.mjs') ?? '').matchAll(/'([^']+[.]ts)'/g)]
    .flatMap(([, path = '']) => (files.has(path) ? [] : [path]))
    .map((path) => `${path} is said to take longest, and is not there`);
