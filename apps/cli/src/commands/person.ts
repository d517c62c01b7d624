import { Command } from 'commander';
import { personMakeAdminCommand } from './person-make-admin.js';
import { personSessionsCommand } from './person-sessions.js';
import { personSignOutCommand } from './person-sign-out.js';

/** `person`: people and their sessions. */
export const personCommand = (): Command =>
  new Command('person')
    .description('people and their sessions')
    .addCommand(personMakeAdminCommand())
    .addCommand(personSessionsCommand())
    .addCommand(personSignOutCommand());
