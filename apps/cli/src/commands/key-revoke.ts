import { Command } from 'commander';
import { RevokeApiKey } from '#domain/identity';
import { systemActor } from '#kernel';
import { CommandFailure } from '../command-failure.js';
import { print } from '../output.js';
import { withRooms } from '../with-rooms.js';

const run = (prefix: string): Promise<void> =>
  withRooms(async (rooms) => {
    const revoked = await rooms.get(RevokeApiKey, { strict: false }).run(systemActor('cli'), { prefix });
    if (!revoked.ok) throw CommandFailure.of(revoked.errors);
    print(`The key ${prefix} is revoked.`);
  });

/** `key revoke`: ends an API key. */
export const keyRevokeCommand = (): Command =>
  new Command('revoke')
    .description('end an API key')
    .argument('<prefix>', 'the eight characters after "ildsjel_", as "key list" shows them')
    .action(run);
