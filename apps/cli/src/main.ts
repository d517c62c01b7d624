import 'reflect-metadata';
import { program } from './program.js';
import { exitCodeOf } from './exit-code.js';

process.stdout.on('error', (error: NodeJS.ErrnoException) =>
  process.exit(error.code === 'EPIPE' ? 0 : exitCodeOf(error)),
);
// What cannot be told must not end what is being done.
process.stderr.on('error', () => undefined);

try {
  await program().parseAsync();
} catch (error) {
  process.exitCode = exitCodeOf(error);
}
process.stdout.write('', () => process.exit());
