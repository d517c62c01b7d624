import { Command } from 'commander';
import { ErasePerson } from '#flows/personal-data';
import { systemActor } from '#kernel';
import { CommandFailure } from '../command-failure.js';
import { knownPerson } from '../known-person.js';
import { print } from '../output.js';
import { withRooms } from '../with-rooms.js';

interface Options {
  readonly email: string;
  readonly name: string;
}

const run = ({ email, name: confirmName }: Options): Promise<void> =>
  withRooms(async (rooms) => {
    const { id: personId } = await knownPerson(rooms, email);
    const erased = await rooms.get(ErasePerson, { strict: false }).run(systemActor('cli'), { personId, confirmName });
    if (!erased.ok) throw CommandFailure.of(erased.errors);
    print(`${email} is forgotten. What stays carries person:${personId}, which stands for nobody.`);
  });

/** `person erase`: forgets a person for good. */
export const personEraseCommand = (): Command =>
  new Command('erase')
    .description('forget a person for good; stories and comments stay without the name')
    .requiredOption('--email <address>', 'the e-mail address of the person')
    .requiredOption('--name <name>', 'the name of the person, said once more, as there is no way back')
    .action(run);
