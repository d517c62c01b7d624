import { Command } from 'commander';
import { keyCreateCommand } from './key-create.js';
import { keyListCommand } from './key-list.js';
import { keyRevokeCommand } from './key-revoke.js';
import { keyRotateCommand } from './key-rotate.js';

/** `key`: API keys. */
export const keyCommand = (): Command =>
  new Command('key')
    .description('API keys')
    .addCommand(keyCreateCommand())
    .addCommand(keyListCommand())
    .addCommand(keyRotateCommand())
    .addCommand(keyRevokeCommand());
