import 'reflect-metadata';
import { program } from './program.js';
import { exitCodeOf } from './exit-code.js';

process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

try {
  await program().parseAsync();
} catch (error) {
  process.exitCode = exitCodeOf(error);
}
process.stdout.write('', () => process.exit());
