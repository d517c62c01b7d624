import { Command } from 'commander';
import { PersonReader, SignOutEverywhere } from '#domain/identity';
import { systemActor } from '#kernel';
import { CommandFailure } from '../command-failure.js';
import { print } from '../output.js';
import { withRooms } from '../with-rooms.js';

const run = ({ email }: { readonly email: string }): Promise<void> =>
  withRooms(async (rooms) => {
    const person = await rooms.get(PersonReader, { strict: false }).byEmail(email);
    if (!person) throw new CommandFailure(`Nobody is known as ${email}.`);
    const personId = person.id;
    const ended = await rooms.get(SignOutEverywhere, { strict: false }).run(systemActor('cli'), { personId });
    if (!ended.ok) throw CommandFailure.of(ended.errors);
    print(`${person.name} is signed out: ${ended.value} sessions ended.`);
  });

/** `person sign-out`: ends every session of a person. */
export const personSignOutCommand = (): Command =>
  new Command('sign-out')
    .description('end every session of a person')
    .requiredOption('--email <address>', 'the e-mail address of the person')
    .action(run);
