import { Command } from 'commander';
import { databaseCheckCommand } from './database-check.js';
import { databaseNewCommand } from './database-new.js';

/** `db`: what those who change the schema need. */
export const databaseCommand = (): Command =>
  new Command('db')
    .description('for those who change the schema')
    .addCommand(databaseCheckCommand())
    .addCommand(databaseNewCommand());
