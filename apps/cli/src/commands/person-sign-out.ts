import { Command } from 'commander';
import { SignOutEverywhere } from '#domain/identity';
import { systemActor } from '#kernel';
import { CommandFailure } from '../command-failure.js';
import { knownPerson } from '../known-person.js';
import { print } from '../output.js';
import { withRooms } from '../with-rooms.js';

const run = ({ email }: { readonly email: string }): Promise<void> =>
  withRooms(async (rooms) => {
    const { id: personId, name } = await knownPerson(rooms, email);
    const ended = await rooms.get(SignOutEverywhere, { strict: false }).run(systemActor('cli'), { personId });
    if (!ended.ok) throw CommandFailure.of(ended.errors);
    print(`${name} is signed out: ${ended.value} sessions ended.`);
  });

/** `person sign-out`: ends every session of a person. */
export const personSignOutCommand = (): Command =>
  new Command('sign-out')
    .description('end every session of a person')
    .requiredOption('--email <address>', 'the e-mail address of the person')
    .action(run);
