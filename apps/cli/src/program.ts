import { Command } from 'commander';
import { doingFromNowOn } from '#platform/database';
import { auditCommand } from './commands/audit.js';
import { contentCommand } from './commands/content.js';
import { databaseCommand } from './commands/database.js';
import { exportCommand } from './commands/export.js';
import { importCommand } from './commands/import.js';
import { indexCommand } from './commands/index-check.js';
import { keyCommand } from './commands/key.js';
import { mailCommand } from './commands/mail.js';
import { migrateCommand } from './commands/migrate.js';
import { outboxCommand } from './commands/outbox.js';
import { personCommand } from './commands/person.js';
import { reindexCommand } from './commands/reindex.js';

const COMMANDS = [
  migrateCommand,
  databaseCommand,
  contentCommand,
  keyCommand,
  personCommand,
  importCommand,
  exportCommand,
  auditCommand,
  outboxCommand,
  mailCommand,
  indexCommand,
  reindexCommand,
];

const withoutExit = (command: Command): void => {
  command.exitOverride().showHelpAfterError('(add --help to see how it is called)');
  command.commands.forEach(withoutExit);
};

const namesUpTo = (root: Command, command: Command | null): readonly string[] =>
  command === null || command === root ? [] : [...namesUpTo(root, command.parent), command.name()];

/** The command line tool: every command, ending with an error instead of the process. */
export const program = (): Command => {
  const ildsjel = new Command('npm run cli --').description('Looks after an installation of Ildsjel.');
  for (const command of COMMANDS) ildsjel.addCommand(command());
  withoutExit(ildsjel);
  ildsjel.hook('preAction', (root, command) =>
    doingFromNowOn({ name: ['cli', ...namesUpTo(root, command)].join(' ') }),
  );
  return ildsjel;
};
