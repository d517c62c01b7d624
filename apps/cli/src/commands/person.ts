import { Command } from 'commander';
import { personEraseCommand } from './person-erase.js';
import { personExportCommand } from './person-export.js';
import { personMakeAdminCommand } from './person-make-admin.js';
import { personSessionsCommand } from './person-sessions.js';
import { personSignOutCommand } from './person-sign-out.js';

/** `person`: people and their sessions. */
export const personCommand = (): Command =>
  new Command('person')
    .description('people and their sessions')
    .addCommand(personEraseCommand())
    .addCommand(personExportCommand())
    .addCommand(personMakeAdminCommand())
    .addCommand(personSessionsCommand())
    .addCommand(personSignOutCommand());
