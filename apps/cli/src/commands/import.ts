import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { Command } from 'commander';
import { ImportFile, type ImportNote } from '#flows/exchange';
import { systemActor } from '#kernel';
import { CommandFailure } from '../command-failure.js';
import { importProgress } from '../import-progress.js';
import { print, tell } from '../output.js';
import { withRooms } from '../with-rooms.js';

interface Options {
  readonly dryRun?: boolean;
  readonly publish?: boolean;
  readonly source?: string;
}

/** The size of a file that can be read; asked before anything else is started. */
const readableSize = async (file: string): Promise<number> => {
  const handle = await open(file, 'r');
  try {
    const stats = await handle.stat();
    if (stats.isDirectory()) throw new CommandFailure(`${file} is a folder.`);
    return stats.size;
  } finally {
    await handle.close();
  }
};

const words = ({ line, id, message }: ImportNote): string =>
  `rejected: line ${line}${id === null ? '' : ` (${id.slice(0, 120)})`}: ${message}`;

/** Counts what was left out of rows, to be told once for each sort of thing. */
class Warnings {
  private readonly found = new Map<string, { rows: number; readonly first: number }>();

  add({ line, message }: ImportNote): void {
    const known = this.found.get(message) ?? { rows: 0, first: line };
    known.rows += 1;
    this.found.set(message, known);
  }

  tell(): void {
    for (const [message, { rows, first }] of this.found)
      tell(`warning: ${message} (${rows} rows, first on line ${first})`);
  }
}

const run = async (file: string, { dryRun = false, publish = false, source }: Options): Promise<void> => {
  const progress = importProgress(await readableSize(file));
  const warnings = new Warnings();
  await withRooms(async (rooms) => {
    const report = await rooms
      .get(ImportFile, { strict: false })
      .run(systemActor('import'), {
        bytes: () => createReadStream(file, { highWaterMark: 256 * 1024 }),
        source: source ?? null,
        defaultSource: basename(file).replace(/\.ndjson$/i, ''),
        publish,
        dryRun,
        onNote: (note) => (note.kind === 'WARNING' ? warnings.add(note) : progress.say(words(note))),
        onProgress: (state) => progress.update(state),
      })
      .finally(() => progress.end());
    warnings.tell();
    print(JSON.stringify(report));
  });
};

/** `import`: brings a file of stories in. */
export const importCommand = (): Command =>
  new Command('import')
    .description('bring a file of stories in; a bad row is told on standard error and stops nothing')
    .argument('<file>', 'one JSON object a line (NDJSON)')
    .option('--dry-run', 'check everything, write nothing')
    .option('--publish', 'publish what is new or changed; without it stories become drafts')
    .option(
      '--source <name>',
      'the source of every row, whatever it says itself; rows without one get the name of the file',
    )
    .action(run);
