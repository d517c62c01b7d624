import { Command } from 'commander';
import { ExportPerson } from '#flows/personal-data';
import { systemActor } from '#kernel';
import { CommandFailure } from '../command-failure.js';
import { knownPerson } from '../known-person.js';
import { print } from '../output.js';
import { withRooms } from '../with-rooms.js';

const run = ({ email }: { readonly email: string }): Promise<void> =>
  withRooms(async (rooms) => {
    const { id } = await knownPerson(rooms, email);
    const file = await rooms.get(ExportPerson, { strict: false }).run(systemActor('cli'), id);
    if (!file.ok) throw CommandFailure.of(file.errors);
    print(JSON.stringify(file.value, null, 2));
  });

/** `person export`: tells everything that is kept of a person. */
export const personExportCommand = (): Command =>
  new Command('export')
    .description('print everything that is kept of a person as one JSON document')
    .requiredOption('--email <address>', 'the e-mail address of the person')
    .action(run);
