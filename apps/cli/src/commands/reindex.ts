import { Command } from 'commander';
import { ReindexStories } from '#flows/discovery';
import { systemActor } from '#kernel';
import { print } from '../output.js';
import { withRooms } from '../with-rooms.js';

const run = (): Promise<void> =>
  withRooms(async (rooms) => {
    const halt = new AbortController();
    process.once('SIGINT', () => halt.abort()).once('SIGTERM', () => halt.abort());
    const { stories } = await rooms.get(ReindexStories, { strict: false }).run(systemActor('cli'), halt.signal);
    print(`The search index has been built anew with ${stories} stories.`);
  });

/** `reindex`: builds the search index anew beside the one in use. */
export const reindexCommand = (): Command =>
  new Command('reindex')
    .description('build the search index anew and swap it in; searching goes on meanwhile')
    .action(run);
