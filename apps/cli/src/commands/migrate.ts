import { Command } from 'commander';
import { migrate } from '#platform/database';
import { print } from '../output.js';
import { surroundings } from '../surroundings.js';

const run = async (): Promise<void> => {
  const steps = await migrate((await surroundings()).database.url);
  if (steps.length === 0) print('The schema is up to date.');
  for (const step of steps) print(`Applied ${step}`);
};

/** `migrate`: brings the database to the newest schema. */
export const migrateCommand = (): Command =>
  new Command('migrate').description('bring the database to the newest schema').action(run);
