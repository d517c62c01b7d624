import { join } from 'node:path';
import { attached, listen } from './attached.mjs';
import { ensureInstalled, NotReady, root } from './ensure-installed.mjs';

const minimum = [20, 19];
const [major, minor] = process.versions.node.split('.').map(Number);

const start = async () => {
  if (major < minimum[0] || (major === minimum[0] && minor < minimum[1])) {
    throw new NotReady(`Node ${minimum.join('.')} or newer is needed to start; this is ${process.version}.`);
  }
  const node = await ensureInstalled();
  const main = join(root, 'dist/apps/standalone/src/main.js');
  const args = [main, '--parent', `${process.pid}`, ...process.argv.slice(2)];
  return attached(node, args, { cwd: root, leader: true });
};

listen();
try {
  process.exitCode = await start();
} catch (error) {
  process.stderr.write(`${error instanceof NotReady ? error.message : error.stack}\n`);
  process.exitCode = 1;
}
