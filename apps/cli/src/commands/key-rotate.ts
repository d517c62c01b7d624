import { Command, InvalidArgumentError } from 'commander';
import { RotateApiKey } from '#domain/identity';
import { systemActor } from '#kernel';
import { CommandFailure } from '../command-failure.js';
import { print, tell } from '../output.js';
import { withRooms } from '../with-rooms.js';

const HOUR_MS = 3_600_000;

const hoursOf = (text: string): number => {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new InvalidArgumentError('Give a whole number of hours.');
  return Number(text);
};

const run = (prefix: string, { overlap }: { readonly overlap: number }): Promise<void> =>
  withRooms(async (rooms) => {
    const formerEndsAt = new Date(Date.now() + overlap * HOUR_MS).toISOString();
    const rotate = rooms.get(RotateApiKey, { strict: false });
    const made = await rotate.run(systemActor('cli'), { prefix, formerEndsAt });
    if (!made.ok) throw CommandFailure.of(made.errors);
    tell(`The new key is shown this once; the former one, ${prefix}, works until ${formerEndsAt}.`);
    print(made.value.token);
  });

/** `key rotate`: makes a new key for an old one and prints it alone on the last line. */
export const keyRotateCommand = (): Command =>
  new Command('rotate')
    .description('replace an API key by a new one; it is printed alone on the last line')
    .argument('<prefix>', 'the eight characters after "ildsjel_", as "key list" shows them')
    .option('--overlap <hours>', 'how long the former key works on', hoursOf, 24)
    .action(run);
