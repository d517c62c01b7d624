import { CommanderError } from 'commander';
import { Failure } from '#kernel';
import { ConfigError } from '#platform/config';
import { SearchUnavailable } from '#platform/search-client';
import { CommandFailure } from './command-failure.js';
import { tell } from './output.js';

const USAGE = 2;
const FAILED = 1;

const SYSTEM_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file',
  EACCES: 'It may not be read or written by this user',
  EPERM: 'It may not be read or written by this user',
  EISDIR: 'It is a folder',
  ENOSPC: 'The disk is full',
  EDQUOT: 'The disk is full for this user',
  EFBIG: 'The file may not grow so large, or its disk is full for this user',
  '28P01': 'The database refuses the password in DATABASE_URL',
  '28000': 'The database refuses the user in DATABASE_URL',
  '3D000': 'The database named in DATABASE_URL does not exist',
  '42P01': 'The database has no tables yet: run "npm run cli -- migrate"',
  '42501': 'The database user may not do this',
};

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

const wordsFor = (error: unknown): string => {
  const words = SYSTEM_ERRORS[codeOf(error)];
  const path = typeof error === 'object' && error !== null && 'path' in error ? ` (${String(error.path)})` : '';
  if (words) return `${words}${path}.`;
  if (error instanceof Failure || error instanceof CommandFailure || error instanceof ConfigError) return error.message;
  if (error instanceof SearchUnavailable) return `The search engine gives no answer (${error.reason}).`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
};

/** Tells on standard error why a command failed and gives the code to end with: 1 failed, 2 called wrongly, 0 asked for help. */
export const exitCodeOf = (error: unknown): number => {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : USAGE;
  tell(wordsFor(error));
  return FAILED;
};
