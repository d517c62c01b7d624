import { accessSync, constants, statSync } from 'node:fs';

/** Says whether a path names a file that this process may read. */
export const isReadableFile = (path: string): boolean => {
  try {
    accessSync(path, constants.R_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
};
