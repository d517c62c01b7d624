import { Command } from 'commander';
import { CheckIndex } from '#flows/discovery';
import { AppConfig } from '#platform/config';
import { print } from '../output.js';
import { withRooms } from '../with-rooms.js';

const SHOWN = 20;

const lines = (what: string, ids: readonly string[]): string[] => [
  `${what}: ${ids.length}`,
  ...ids.slice(0, SHOWN).map((id) => `  ${id}`),
  ...(ids.length > SHOWN ? [`  and ${ids.length - SHOWN} more`] : []),
];

const check = (): Promise<void> =>
  withRooms(async (rooms) => {
    if (rooms.get(AppConfig).search.url === null)
      print('There is no Meilisearch: the search rows of PostgreSQL are compared.');
    const { missing, stale, surplus } = await rooms.get(CheckIndex, { strict: false }).run();
    if (missing.length + stale.length + surplus.length === 0) return print('Index and database agree.');
    const told = [
      ...lines('Missing in the index', missing),
      ...lines('Outdated in the index', stale),
      ...lines('Should not be in the index', surplus),
    ];
    print(told.join('\n'));
    process.exitCode = 1;
  });

/** `index check`: compares search index and database. */
export const indexCommand = (): Command =>
  new Command('index')
    .description('the search index')
    .addCommand(
      new Command('check').description('compare index and database; ends with 1 where they differ').action(check),
    );
