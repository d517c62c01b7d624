import { Command } from 'commander';
import { SessionReader } from '#domain/identity';
import { knownPerson } from '../known-person.js';
import { print, table } from '../output.js';
import { withRooms } from '../with-rooms.js';

const HEADING = ['BEGAN', 'LAST SEEN', 'ENDS', 'PROVIDER'];

const minute = (moment: string): string => moment.slice(0, 16);

const run = ({ email }: { readonly email: string }): Promise<void> =>
  withRooms(async (rooms) => {
    const person = await knownPerson(rooms, email);
    const sessions = await rooms.get(SessionReader, { strict: false }).goingOn(person.id);
    const rows = sessions.map(({ createdAt, seenAt, expiresAt, issuer }) => [
      minute(createdAt),
      minute(seenAt),
      minute(expiresAt),
      issuer,
    ]);
    print(rows.length === 0 ? `${person.name} is signed in nowhere.` : table([HEADING, ...rows]));
  });

/** `person sessions`: lists the sessions of a person that go on. */
export const personSessionsCommand = (): Command =>
  new Command('sessions')
    .description('list the sessions of a person that go on, newest first')
    .requiredOption('--email <address>', 'the e-mail address of the person')
    .action(run);
