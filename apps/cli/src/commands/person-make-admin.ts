import { Command } from 'commander';
import { MakeAdministrator, invitationLink } from '#domain/identity';
import { systemActor } from '#kernel';
import { AppConfig } from '#platform/config';
import { CommandFailure } from '../command-failure.js';
import { print, tell } from '../output.js';
import { withRooms } from '../with-rooms.js';

const run = ({ email }: { readonly email: string }): Promise<void> =>
  withRooms(async (rooms) => {
    const made = await rooms.get(MakeAdministrator, { strict: false }).run(systemActor('cli'), { email });
    if (!made.ok) throw CommandFailure.of(made.errors);
    if (made.value === null) {
      print(`${email} administers every body from now on.`);
      return;
    }
    const { http } = rooms.get(AppConfig, { strict: false });
    tell(
      `Nobody has signed in as ${email} yet. This link, shown this once, makes whoever signs in by it within 7 days`,
    );
    tell('an administrator of every body; where the provider tells of e-mail addresses, it must be this one.');
    print(invitationLink(http.publicUrl, { secret: made.value }));
  });

/** `person make-admin`: makes somebody an administrator of every body, or prints the link by which they become one. */
export const personMakeAdminCommand = (): Command =>
  new Command('make-admin')
    .description('make somebody an administrator of every body; a link for who has not signed in yet is printed alone')
    .requiredOption('--email <address>', 'the e-mail address of the person')
    .action(run);
