import { Command, InvalidArgumentError, Option } from 'commander';
import { CreateApiKey } from '#domain/identity';
import { ROLES, type Role, SCOPES, type Scope, systemActor } from '#kernel';
import { CommandFailure } from '../command-failure.js';
import { print, tell } from '../output.js';
import { withRooms } from '../with-rooms.js';

interface Options {
  readonly name: string;
  readonly role: Role;
  readonly organisation?: string;
  readonly expires?: string;
  readonly scope?: readonly Scope[];
}

/** A day is the last day of the key's life. */
const momentOf = (text: string): string => {
  const moment = new Date(/^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T23:59:59.999Z` : text);
  if (
    !/^\d{4}-\d{2}-\d{2}/.test(text) ||
    Number.isNaN(moment.getTime()) ||
    !moment.toISOString().startsWith(text.slice(0, 10))
  ) {
    throw new InvalidArgumentError('Give a day such as 2027-12-31.');
  }
  return moment.toISOString();
};

const roleOf = (text: string): Role => {
  const role = ROLES.find((one) => one === text.toUpperCase());
  if (role === undefined) throw new InvalidArgumentError(`Give one of ${ROLES.join(', ')}.`);
  return role;
};

/** One more of the scopes that were given before. */
const scopeOf = (text: string, before: readonly Scope[] = []): readonly Scope[] => {
  const scope = SCOPES.find((one) => one === text);
  if (scope === undefined) throw new InvalidArgumentError(`Give one of ${SCOPES.join(', ')}.`);
  return [...before, scope];
};

const run = ({
  name,
  role,
  organisation = null,
  expires = null,
  scope: scopes = null,
}: { [Field in keyof Options]: Options[Field] | null | undefined }): Promise<void> =>
  withRooms(async (rooms) => {
    const input = { name: name ?? '', role: role ?? 'READER', organisation, expiresAt: expires, scopes };
    const made = await rooms.get(CreateApiKey, { strict: false }).run(systemActor('cli'), input);
    if (!made.ok) throw CommandFailure.of(made.errors);
    tell(
      `The key "${name}" (${role}, ${organisation ?? 'every organisation'}) is shown this once; it goes into the header "Authorization: Bearer KEY".`,
    );
    print(made.value.token);
  });

/** `key create`: makes an API key and prints it alone on the last line. */
export const keyCreateCommand = (): Command =>
  new Command('create')
    .description('make an API key; it is printed alone on the last line')
    .requiredOption('--name <name>', 'what people call it')
    .addOption(new Option('--role <role>', ROLES.join(', ')).argParser(roleOf).makeOptionMandatory())
    .option('--organisation <number or slug>', 'the body it is for; left out: every body')
    .option('--expires <day>', 'the last day it is valid, such as 2027-12-31; left out: never', momentOf)
    .option(
      '--scope <scope>',
      'what it is narrowed to, may be given again; left out: all that the role allows',
      scopeOf,
    )
    .action(run);
