import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

const climb = (folder: string): string => {
  if (existsSync(join(folder, 'nest-cli.json'))) return folder;
  const parent = dirname(folder);
  return parent === folder ? process.cwd() : climb(parent);
};

/** The folder that holds the product's `package.json`, wherever the process was started. */
export const packageRoot: string = climb(process.argv[1] ? dirname(process.argv[1]) : process.cwd());
