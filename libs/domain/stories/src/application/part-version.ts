import { createHash } from 'node:crypto';

const LENGTH = 16;

/** The version of a part of a text: the same for the same words, whoever saved them. */
export const partVersion = (words: string): string =>
  createHash('sha256').update(words).digest('base64url').slice(0, LENGTH);
