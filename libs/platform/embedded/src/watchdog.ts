import { spawn } from 'node:child_process';
import { writeSync } from 'node:fs';
import type { LeashOptions } from './leash.js';

const graceMs = 6_000;
const { command, args, cwd, user, orphanSignal } = JSON.parse(process.argv[2] ?? '') as LeashOptions;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const) process.on(signal, () => undefined);

const child = spawn(command, args, { cwd, uid: user?.uid, gid: user?.gid, stdio: ['ignore', 'inherit', 'inherit'] });

child.once('spawn', () => writeSync(3, `${child.pid}\n`));
child.once('error', (error) => {
  process.stderr.write(`Cannot start ${command}: ${error.message}\n`);
  process.exit(127);
});
child.once('exit', (code, signal) => {
  if (!signal) process.exit(code ?? 1);
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
  process.exitCode = 1;
});

const endChild = (): void => {
  child.kill(orphanSignal);
  setTimeout(() => child.kill('SIGKILL'), graceMs).unref();
};
process.stdin.resume().once('close', endChild);
