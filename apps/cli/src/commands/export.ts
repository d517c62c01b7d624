import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { Command } from 'commander';
import { ExportStories } from '#flows/exchange';
import { systemActor } from '#kernel';
import { tell } from '../output.js';
import { withRooms } from '../with-rooms.js';

interface Options {
  readonly out?: string;
  readonly source?: string;
}

const writeLines = async (lines: AsyncIterable<string>, target: Writable): Promise<number> => {
  let count = 0;
  for await (const line of lines) {
    if (!target.write(`${line}\n`)) await once(target, 'drain');
    count += 1;
  }
  return count;
};

/** Writes a file whole or not at all. */
const writeFile = async (lines: AsyncIterable<string>, path: string): Promise<number> => {
  const draft = `${path}.${process.pid}.part`;
  try {
    const target = createWriteStream(draft, { flags: 'wx' });
    const written = finished(target);
    const count = await Promise.race([writeLines(lines, target), written.then(() => 0)]);
    target.end();
    await written;
    await rename(draft, path);
    return count;
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
};

const run = ({ out, source }: Options): Promise<void> =>
  withRooms(async (rooms) => {
    const lines = rooms.get(ExportStories, { strict: false }).run(systemActor('export'), { source: source ?? null });
    const count = await (out === undefined ? writeLines(lines, process.stdout) : writeFile(lines, out));
    tell(`${count} stories${out === undefined ? '' : ` in ${out}`}`);
  });

/** `export`: writes what is published in the format that `import` reads. */
export const exportCommand = (): Command =>
  new Command('export')
    .description('write every published story, one JSON object a line, as "import" reads it')
    .option('--out <file>', 'where to; left out: standard output')
    .option('--source <name>', 'only stories of this source; "ildsjel" is what was written here')
    .action(run);
